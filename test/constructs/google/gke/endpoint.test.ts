import { describe, expect, it } from "vitest";
import type { GkeCluster } from "../../../../constructs/platform/types/google/cluster";
import { cluster, controlPlane } from "./synth";

const reached = (access: Partial<GkeCluster["access"]>, changed: Partial<GkeCluster> = {}) =>
  controlPlane(cluster({ access: { ...cluster().access, ...access }, ...changed }));
const authorizedRanges = (access: Partial<GkeCluster["access"]>) =>
  (reached(access)["master_authorized_networks_config"] as { cidr_blocks: { cidr_block: string }[] }).cidr_blocks.map(
    (each) => each.cidr_block,
  );

describe("the endpoint of a cluster", () => {
  it("is private by default, and so are the nodes", () => {
    expect(reached({})).toMatchObject({
      private_cluster_config: {
        enable_private_nodes: true,
        enable_private_endpoint: true,
        private_endpoint_subnetwork: "projects/shop-prod/regions/europe-west1/subnetworks/shop-prod-apps-endpoints",
        master_global_access_config: { enabled: false },
      },
    });
  });

  it("can be public, but only for listed ranges and never for all of Google Cloud", () => {
    const access = { endpoint: "public", from: ["203.0.113.0/24"] } as const;
    expect(reached(access)).toMatchObject({
      private_cluster_config: { enable_private_nodes: true, enable_private_endpoint: false },
      master_authorized_networks_config: { gcp_public_cidrs_access_enabled: false, private_endpoint_enforcement_enabled: true },
    });
    expect(authorizedRanges(access)).toEqual(["10.64.0.0/16", "203.0.113.0/24"]);
  });

  it("always allows the network itself", () => {
    expect(authorizedRanges({})).toEqual(["10.64.0.0/16"]);
    expect(authorizedRanges({ from: ["10.0.0.0/8"] })).toEqual(["10.64.0.0/16", "10.0.0.0/8"]);
  });

  it("is in the cluster's subnet if the network has no subnet for endpoints", () => {
    expect(controlPlane(cluster(), { endpointSubnet: null })["private_cluster_config"]).not.toHaveProperty("private_endpoint_subnetwork");
  });

  it.each([true, false])("allows external traffic to the DNS endpoint: %s", (dnsEndpoint) => {
    expect(reached({}, { dnsEndpoint })).toMatchObject({
      control_plane_endpoints_config: {
        dns_endpoint_config: { allow_external_traffic: dnsEndpoint },
        ip_endpoints_config: { enabled: true },
      },
    });
  });

  it("issues no client certificates", () => {
    expect(reached({})).toMatchObject({ master_auth: { client_certificate_config: { issue_client_certificate: false } } });
  });
});
