import { describe, expect, it } from "vitest";
import type { EksCluster } from "../../../../constructs/platform/types/aws/cluster";
import { cluster, one, resourcesOf } from "./synth";

const control = (changed: Partial<EksCluster> = {}) => one(resourcesOf(changed), "aws_eks_cluster", "cluster");
const access = (changed: Partial<EksCluster["access"]>) => ({ access: { ...cluster().access, ...changed } });

describe("the control plane", () => {
  it("uses only access entries, and grants its creator no access", () => {
    expect(control()).toMatchObject({
      access_config: { authentication_mode: "API", bootstrap_cluster_creator_admin_permissions: false },
      bootstrap_self_managed_addons: false,
      lifecycle: {
        ignore_changes: ["bootstrap_self_managed_addons", "access_config[0].bootstrap_cluster_creator_admin_permissions"],
      },
    });
  });

  it.each<[string, Partial<EksCluster>, object]>([
    ["logs what is worth its price", {}, { enabled_cluster_log_types: ["api", "audit", "authenticator"] }],
    [
      "encrypts secrets with its own key",
      {},
      { encryption_config: { resources: ["secrets"], provider: { key_arn: "${aws_kms_key.cluster_key.arn}" } } },
    ],
    [
      "takes a key that exists",
      { encryption: { kind: "key", key: "arn:aws:kms:us-east-1:123456789012:key/1" } },
      { encryption_config: { provider: { key_arn: "arn:aws:kms:us-east-1:123456789012:key/1" } } },
    ],
    ["has standard support", {}, { upgrade_policy: { support_type: "STANDARD" } }],
    ["has extended support where asked", { support: "extended" }, { upgrade_policy: { support_type: "EXTENDED" } }],
    ["moves off a failing zone", {}, { zonal_shift_config: { enabled: true } }],
    ["has the tier that is asked for", { controlPlaneTier: "tier-xl" }, { control_plane_scaling_config: { tier: "tier-xl" } }],
    ["uses the internal subnets", {}, { vpc_config: { subnet_ids: ["subnet-internal-a", "subnet-internal-b", "subnet-internal-c"] } }],
    ["is private", {}, { vpc_config: { endpoint_private_access: true, endpoint_public_access: false } }],
    [
      "is public for its ranges alone",
      access({ endpoint: "public", from: ["203.0.113.0/24"] }),
      { vpc_config: { endpoint_private_access: true, endpoint_public_access: true, public_access_cidrs: ["203.0.113.0/24"] } },
    ],
    [
      "has the range of services",
      { serviceRange: "10.100.0.0/16" },
      { kubernetes_network_config: { ip_family: "ipv4", service_ipv4_cidr: "10.100.0.0/16" } },
    ],
    ["is protected by the vendor's flag", {}, { deletion_protection: true }],
  ])("%s", (_, changed, expected) => {
    expect(control(changed)).toMatchObject(expected);
  });

  it.each([
    ["pools", false],
    ["automatic", true],
  ] as const)("has the three switches of Auto Mode agree in mode %s", (mode, enabled) => {
    expect(control({ mode, addons: [], pools: [] })).toMatchObject({
      compute_config: { enabled },
      storage_config: { block_storage: { enabled } },
      kubernetes_network_config: { elastic_load_balancing: { enabled } },
    });
  });

  it("enables both node pools of Auto Mode, with the node role", () => {
    expect(control({ mode: "automatic", addons: [], pools: [] })["compute_config"]).toEqual({
      enabled: true,
      node_pools: ["general-purpose", "system"],
      node_role_arn: "${aws_iam_role.cluster_node-role.arn}",
    });
  });

  it("sets no service range with IPv6, because EKS assigns it", () => {
    expect(control({ ipv6: true })["kubernetes_network_config"]).toEqual({ ip_family: "ipv6", elastic_load_balancing: { enabled: false } });
  });

  it("leaves encryption to AWS on request", () => {
    const resources = resourcesOf({ encryption: { kind: "provider" } });
    expect(one(resources, "aws_eks_cluster", "cluster")).not.toHaveProperty("encryption_config");
    expect(resources["aws_kms_key"]).toBeUndefined();
  });
});
