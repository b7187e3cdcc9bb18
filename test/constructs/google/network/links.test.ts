import { describe, expect, it } from "vitest";
import { networkLinks } from "../../../../constructs/google/network/links";
import type { NetworkUse } from "../../../../constructs/platform/types/network";
import { existingNetwork, googleLocation, managedNetwork, networkUses, unitInputOf } from "../../../support/google-inputs";
import { block, synthUnit } from "../../../support/stack";

const synth = (use: NetworkUse<"google">) =>
  synthUnit<"cluster">(
    (stack, _input, context) => {
      const request = { name: "shop-prod-apps-nodes", pods: "100.72.0.0/14", services: "100.124.8.0/18" };
      networkLinks(stack, use, context, googleLocation(), request);
    },
    unitInputOf("cluster", "cluster-apps", {} as never),
  );

describe("the subnet of a unit on Google Cloud", () => {
  it.each(["own", "stack"] as const)("has the same address and range whether the network is %s", (kind) => {
    expect(block(synth(networkUses[kind]()).resource, "google_compute_subnetwork", "nodes")).toMatchObject({
      name: "shop-prod-apps-nodes",
      ip_cidr_range: "10.64.32.0/20",
      private_ip_google_access: true,
      log_config: { flow_sampling: 0.5 },
      stack_type: "IPV4_ONLY",
      secondary_ip_range: [
        { range_name: "pods", ip_cidr_range: "100.72.0.0/14" },
        { range_name: "services", ip_cidr_range: "100.124.8.0/18" },
      ],
    });
  });

  it("has internal IPv6 addresses in a network with IPv6", () => {
    expect(block(synth(networkUses.stack(managedNetwork({ ipv6: true }))).resource, "google_compute_subnetwork", "nodes")).toMatchObject({
      stack_type: "IPV4_IPV6",
      ipv6_access_type: "INTERNAL",
    });
  });
});

describe("an existing network on Google Cloud", () => {
  const conditions = (use: NetworkUse<"google">): string =>
    JSON.stringify(block(synth(use).data, "google_compute_subnetwork", "network_subnet")["lifecycle"]);

  it("is read by its self link, and fails the plan if it differs from the spec", () => {
    const use = networkUses.existing(existingNetwork({ podRange: "pods" }));
    expect(block(synth(use).data, "google_compute_subnetwork", "network_subnet")["self_link"]).toBe(
      "https://www.googleapis.com/compute/v1/projects/net-host/regions/europe-west1/subnetworks/nodes",
    );
    for (const part of ["self.network", "europe-west1", "private_ip_google_access", "secondary range pods"])
      expect(conditions(use)).toContain(part);
  });

  it("is compared with outputs of other Terraform as expressions and not as text", () => {
    const of = (output: string, item: string | number | null) => ({ from: "core", output, item });
    const byName = networkUses.existing(existingNetwork({ network: of("network", null), subnet: of("subnet", null) }));
    const byItem = networkUses.existing(existingNetwork({ network: of("networks", 0), subnet: of("subnets", "a") }));
    expect(conditions(byName)).toContain("replace(data.terraform_remote_state.outside-core.outputs.network,");
    expect(conditions(byItem)).toContain("replace(data.terraform_remote_state.outside-core.outputs.networks[0],");
  });
});
