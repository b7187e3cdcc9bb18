import { describe, expect, it } from "vitest";
import { buildNetwork } from "../../../../constructs/google/network/build";
import { mockOutputs } from "../../../../constructs/google/network/outputs";
import { googleLocation, managedNetwork, unitInputOf } from "../../../support/google-inputs";
import { block, blocksOf, synthUnit } from "../../../support/stack";

const synth = (changed: Parameters<typeof managedNetwork>[0] = {}, location = googleLocation()) =>
  synthUnit(buildNetwork, unitInputOf("network", "network-main", managedNetwork(changed), { location }));

describe("a network on Google Cloud", () => {
  it("has no automatic subnets and routes, and is protected from deletion", () => {
    expect(block(synth().resource, "google_compute_network", "network")).toMatchObject({
      auto_create_subnetworks: false,
      delete_default_routes_on_create: true,
      lifecycle: { prevent_destroy: true },
    });
    expect(block(synth({ deletionProtection: false }).resource, "google_compute_network", "network")).not.toHaveProperty("lifecycle");
  });

  it.each([
    ["nat-per-zone", 3],
    ["nat", 1],
  ] as const)("has one NAT gateway with egress %s, with %i addresses", (egress, addresses) => {
    const { resource } = synth({ egress });
    expect(Object.keys(blocksOf(resource, "google_compute_address"))).toHaveLength(addresses);
    const nat = block(resource, "google_compute_router_nat", "network_nat");
    expect(nat).toMatchObject({
      source_subnetwork_ip_ranges_to_nat: "ALL_SUBNETWORKS_ALL_IP_RANGES",
      nat_ip_allocate_option: "MANUAL_ONLY",
      log_config: { enable: true },
    });
    expect(nat["nat_ips"]).toHaveLength(addresses);
    expect(block(resource, "google_compute_route", "network_internet-route")["dest_range"]).toBe("0.0.0.0/0");
  });

  it("has no routes and no NAT gateway with egress routed", () => {
    const { resource } = synth({ egress: "routed" });
    for (const type of ["google_compute_route", "google_compute_router_nat", "google_dns_managed_zone"])
      expect(blocksOf(resource, type)).toEqual({});
  });

  it("has routes and names only for Google APIs with egress none", () => {
    const { resource } = synth({ egress: "none" });
    expect(Object.values(blocksOf(resource, "google_compute_route")).map(({ dest_range }) => dest_range)).toEqual(["199.36.153.8/30"]);
    expect(blocksOf(resource, "google_compute_router_nat")).toEqual({});
    const zones = Object.values(blocksOf(resource, "google_dns_managed_zone"));
    expect(zones.map(({ dns_name }) => dns_name).sort()).toEqual(["gcr.io.", "gke.goog.", "googleapis.com.", "pkg.dev."]);
    for (const zone of zones) expect(zone["visibility"]).toBe("private");
  });

  it("denies and logs all ingress", () => {
    const families = (ipv6: boolean) => Object.values(blocksOf(synth({ ipv6 }).resource, "google_compute_firewall"));
    expect(families(false)).toHaveLength(1);
    expect(families(true)).toHaveLength(2);
    for (const rule of families(true))
      expect(rule).toMatchObject({ direction: "INGRESS", deny: [{ protocol: "all" }], log_config: expect.any(Object) });
  });

  it("uses part 12 of its range for load balancer proxies and part 13 for private endpoints", () => {
    const { resource } = synth();
    expect(block(resource, "google_compute_subnetwork", "network_proxies")).toMatchObject({
      ip_cidr_range: "10.64.192.0/20",
      purpose: "REGIONAL_MANAGED_PROXY",
      role: "ACTIVE",
    });
    expect(block(resource, "google_compute_subnetwork", "network_endpoints")).toMatchObject({
      ip_cidr_range: "10.64.208.0/20",
      private_ip_google_access: true,
      log_config: expect.any(Object),
    });
  });

  it("uses the service account and project of its location, with only the labels of the spec", () => {
    const impersonate = "berth@shop-prod.iam.gserviceaccount.com";
    expect(synth({}, googleLocation({ impersonate })).provider["google"]).toEqual([
      {
        project: "shop-prod",
        region: "europe-west1",
        impersonate_service_account: impersonate,
        add_terraform_attribution_label: false,
        default_labels: { team: "payments" },
      },
    ]);
  });

  it.each(["nat-per-zone", "nat", "routed", "none"] as const)("has a mock for each output with egress %s", (egress) => {
    const mocks = mockOutputs(managedNetwork({ egress }));
    const { output } = synth({ egress });
    expect(Object.keys(mocks).sort()).toEqual(Object.keys(output).sort());
    expect(mocks.nat_addresses).toHaveLength((output["nat_addresses"] as unknown as { value: unknown[] }).value.length);
  });
});
