import { describe, expect, it } from "vitest";
import { balancerName, targetGroupName } from "../../../../constructs/aws/balancer/names";
import { rulePriorities } from "../../../../constructs/aws/balancer/priorities";
import type { AwsApplicationBalancer, AwsNetworkBalancer } from "../../../../constructs/platform/types/aws/balancer";
import type { BalancerRequest } from "../../../../constructs/platform/types/shared/balancer";
import { existingNetwork, managedNetwork, networkUses, zonePlans } from "../../../support/aws-inputs";
import { apiRequest, route, webRequest } from "../../../support/balancer-requests";
import { awsOwner, resolveAllAws } from "../../../support/balancers";

function resolve(request: BalancerRequest, owner = awsOwner()) {
  const { balancers, problems } = resolveAllAws([request], owner);
  return { balancer: balancers[0], problems, messages: problems.map(({ message }) => message) };
}

const oneZone = awsOwner({ network: networkUses.own(managedNetwork({ zones: zonePlans(["a"]) })) });

describe("a load balancer on AWS", () => {
  it("preserves client addresses on the internet, and not within a network, where targets may be clients", () => {
    const internet = resolve(apiRequest({ clients: { scheme: "internet", sources: ["0.0.0.0/0"] } })).balancer as AwsNetworkBalancer;
    const internal = resolve(apiRequest()).balancer as AwsNetworkBalancer;
    expect([internet.preservesClientAddress, internal.preservesClientAddress]).toEqual([true, false]);
  });

  it("has IPv6 addresses on the internet if its network has", () => {
    const owner = awsOwner({ network: networkUses.own(managedNetwork({ ipv6: true })) });
    expect(resolve(webRequest(), owner).balancer).toMatchObject({ addresses: "dualstack" });
    expect(resolve(apiRequest(), owner).balancer).toMatchObject({ addresses: "ipv4" });
  });

  it.each([
    ["routed", networkUses.own(managedNetwork({ egress: "routed" }))],
    ["existing, without public subnets", networkUses.existing(existingNetwork())],
  ])("is rejected for the internet in a network without public subnets (%s)", (_name, network) => {
    const { problems, messages } = resolve(webRequest(), awsOwner({ network }));
    expect(problems).toMatchObject([{ code: "B4096", path: ["clusters", "apps"] }]);
    expect(messages[0]).toMatch(/^Network (main|old) has no public subnets for load balancer web$/);
    expect(resolve(apiRequest(), awsOwner({ network })).problems).toEqual([]);
  });

  it("is rejected for HTTP in one zone, but not for TCP", () => {
    expect(resolve(webRequest(), oneZone).messages).toEqual(["Network main has one zone, but HTTP load balancer web requires two on AWS"]);
    expect(resolve(apiRequest(), oneZone).problems).toEqual([]);
  });

  it("supports more hosts only by more routes", () => {
    const hosts = ["a", "b", "c", "d", "e", "f"].map((name) => `${name}.example.org`);
    const { problems } = resolve(webRequest({ traffic: { routes: [route("shop", { hosts })] } }));
    expect(problems).toMatchObject([{ code: "B4095", allowed: "at most 5 on AWS" }]);
    expect(resolve(webRequest({ traffic: { routes: [route("shop", { hosts: hosts.slice(1) })] } })).problems).toEqual([]);
  });

  it.each([
    [apiRequest({ accessLogs: { to: "shop-logs" } }), "Load balancer api has access logs, which AWS does not support for TCP"],
    [webRequest({ accessLogs: { to: null } }), "Access logs of load balancer web have no bucket, which AWS requires"],
    [apiRequest({ idleSeconds: 30 }), "Load balancer api cannot have an idle time-out of 30 seconds on AWS"],
    [webRequest({ idleSeconds: 4001 }), "Load balancer web cannot have an idle time-out of 4001 seconds on AWS"],
    [
      apiRequest({ traffic: { health: { port: 1, path: "/", everySeconds: 4 } } }),
      "Load balancer api cannot check health every 4 seconds on AWS",
    ],
  ])("reports requests that AWS does not support", (request, message) => {
    expect(resolve(request).messages).toEqual([message]);
  });

  it("gives a route without hosts no rule", () => {
    const { balancer } = resolve(webRequest({ traffic: { routes: [route("shop"), route("rest", { hosts: [] })] } }));
    expect(balancer).toMatchObject({ otherHosts: "rest", routes: [{ id: "shop" }] });
    expect((balancer as AwsApplicationBalancer).targetGroups.map(({ id }) => id)).toEqual(["shop", "rest"]);
  });
});

describe("names of load balancers", () => {
  it("never begin with a prefix that ELB reserves", () => {
    expect(balancerName("internal-prod-api")).toBe("lb-internal-prod-api");
    expect(balancerName("shop-internal-api")).toBe("shop-internal-api");
  });

  it("of target groups differ with everything that replaces the group, and stay with everything else", () => {
    const name = targetGroupName("shop-prod-apps-api", [6443, "TCP", "main"]);
    expect(name).toMatch(/^shop-prod-apps-api-[0-9a-f]{6}$/);
    expect(targetGroupName("shop-prod-apps-api", [6443, "TCP", "main"])).toBe(name);
    const others = [
      [6444, "TCP", "main"],
      [6443, "HTTP", "main"],
      [6443, "TCP", "other"],
    ].map((each) => targetGroupName("shop-prod-apps-api", each));
    expect(new Set([name, ...others]).size).toBe(4);
  });

  it("of target groups are shortened to 32 characters and remain distinct", () => {
    const [a, b] = ["a", "b"].map((end) => targetGroupName(`${"x".repeat(40)}-${end}`, [80]));
    expect(a).toHaveLength(32);
    expect(a).not.toBe(b);
  });
});

describe("priorities of rules", () => {
  const routes = (...ids: string[]) => ids.map((id) => ({ id, hosts: [`${id}.example.org`] }));

  it("do not depend on the other routes or their order", () => {
    const few = rulePriorities(routes("shop", "blog"));
    const many = rulePriorities(routes("about", "blog", "contact", "shop"));
    expect([many.get("shop"), many.get("blog")]).toEqual([few.get("shop"), few.get("blog")]);
  });

  it("are unique and valid in ELB for any number of routes", () => {
    const all = rulePriorities(routes(...Array.from({ length: 2000 }, (_, index) => `r${index}`)));
    expect(new Set(all.values()).size).toBe(2000);
    for (const priority of all.values()) expect(priority >= 1 && priority <= 25_000).toBe(true);
  });

  it("put wildcards after hosts that are named", () => {
    const all = rulePriorities([{ id: "any", hosts: ["*.example.org"] }, ...routes("shop")]);
    expect(all.get("any")).toBeGreaterThan(25_000);
    expect(all.get("shop")).toBeLessThanOrEqual(25_000);
  });
});
