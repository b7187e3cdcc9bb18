import { describe, expect, it } from "vitest";
import { portName } from "../../../../constructs/google/balancer/resolve";
import { apiRequest, route, webRequest } from "../../../support/balancer-requests";
import { googleOwner, INSTANCE_GROUP, makeGoogle } from "../../../support/balancers";
import { networkUses } from "../../../support/google-inputs";
import { block, blocksOf } from "../../../support/stack";

const internet = { scheme: "internet", sources: ["198.51.100.0/24"] } as const;

describe("a load balancer on Google Cloud", () => {
  it.each([
    [apiRequest(), "google_compute_region_backend_service", "CONNECTION"],
    [webRequest(), "google_compute_backend_service", "UTILIZATION"],
    [webRequest({ clients: { scheme: "internal", sources: null } }), "google_compute_region_backend_service", "UTILIZATION"],
  ])("has the attached instance groups as backends of every service", (request, type, balancing_mode) => {
    const services = Object.values(blocksOf(makeGoogle(request).stack.resource, type));
    expect(services.length).toBeGreaterThan(0);
    for (const { backend } of services) expect(backend).toMatchObject([{ group: INSTANCE_GROUP, balancing_mode }]);
  });

  it("has one static address for all ports, internal or external", () => {
    const { resource } = makeGoogle(apiRequest()).stack;
    expect(block(resource, "google_compute_address", "balancer_address")).toMatchObject({ address_type: "INTERNAL" });
    expect(block(resource, "google_compute_forwarding_rule", "balancer_rule")).toMatchObject({
      ip_address: "${google_compute_address.balancer_address.id}",
      load_balancing_scheme: "INTERNAL",
      allow_global_access: false,
    });
    expect(block(makeGoogle(apiRequest({ clients: internet })).stack.resource, "google_compute_address", "balancer_address")).toMatchObject(
      {
        address_type: "EXTERNAL",
      },
    );
  });

  it("requests ingress from the ranges of its health checks, which differ for the internet", () => {
    const probes = (request = apiRequest()) =>
      makeGoogle(request).built.inbound.flatMap(({ port, from }) => (port === 8719 && from.kind === "ranges" ? from.ranges : []));
    expect(probes()).toEqual(["130.211.0.0/22", "35.191.0.0/16"]);
    expect(probes(apiRequest({ clients: internet }))).toEqual(["209.85.152.0/22", "209.85.204.0/22", "35.191.0.0/16"]);
  });

  it("reaches hosts from the proxy-only subnet if it is internal, and depends on that subnet", () => {
    const { built, stack } = makeGoogle(webRequest({ clients: { scheme: "internal", sources: null } }));
    for (const { from } of built.inbound) expect(from).toMatchObject({ ranges: ["10.64.192.0/20", "130.211.0.0/22", "35.191.0.0/16"] });
    expect(block(stack.resource, "google_compute_forwarding_rule", "balancer_rule-443")["depends_on"]).toEqual([
      "google_compute_subnetwork.network_proxies",
    ]);
  });

  it("does not depend on the proxy-only subnet of another stack", () => {
    const owner = googleOwner({ network: networkUses.stack() });
    const { resource } = makeGoogle(webRequest({ clients: { scheme: "internal", sources: null } }), owner).stack;
    expect(block(resource, "google_compute_forwarding_rule", "balancer_rule-443")).not.toHaveProperty("depends_on");
  });

  it("has a security policy that denies all other clients only if its clients are restricted", () => {
    expect(makeGoogle(webRequest()).stack.resource["google_compute_security_policy"]).toBeUndefined();
    const sources = Array.from({ length: 12 }, (_, index) => `198.51.${index}.0/24`) as [string, ...string[]];
    const { resource } = makeGoogle(webRequest({ clients: { scheme: "internet", sources } })).stack;
    const { rule } = block(resource, "google_compute_security_policy", "balancer_clients") as {
      rule: { action: string; priority: number }[];
    };
    expect(rule.map(({ action, priority }) => `${action} ${priority}`)).toEqual(["allow 1000", "allow 1001", "deny(403) 2147483647"]);
    for (const service of Object.values(blocksOf(resource, "google_compute_backend_service")))
      expect(service["security_policy"]).toBe("${google_compute_security_policy.balancer_clients.id}");
  });

  it("lists each named port once", () => {
    const { built } = makeGoogle(webRequest({ traffic: { routes: [route("a"), route("b"), route("c", { targetPort: 8080 })] } }));
    expect(built.targets["namedPorts"]).toEqual([
      { name: "np0", port: 30_000 },
      { name: "port-8080", port: 8080 },
    ]);
    expect([portName(30_063), portName(30_064)]).toEqual(["np63", "port-30064"]);
  });

  it.each([
    [
      apiRequest({ traffic: { listeners: [1, 2, 3, 4, 5, 6].map((port) => ({ port, targetPort: port })) } }),
      "Google Cloud does not support 6 ports on load balancer api",
    ],
    [
      webRequest({ clients: { scheme: "internal", sources: ["10.0.0.0/8"] } }),
      "Google Cloud cannot restrict the clients of internal HTTP load balancer web",
    ],
    [
      webRequest({ traffic: { tls: { certificates: ["a", "b"] } } }),
      "Load balancer web has 2 certificates, but Google Cloud takes one certificate map for an internet-facing load balancer",
    ],
    [
      webRequest({ accessLogs: { to: "bucket" } }),
      "Access logs of load balancer web cannot have a destination: Google Cloud writes them to Cloud Logging",
    ],
    [webRequest({ idleSeconds: 90_000 }), "Google Cloud does not support a request timeout of 90000 seconds on load balancer web"],
  ])("refuses what Google Cloud does not support", (request, message) => {
    expect(makeGoogle(request).problems.map((problem) => problem.message)).toEqual([message]);
  });
});
