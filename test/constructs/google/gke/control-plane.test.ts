import { describe, expect, it } from "vitest";
import type { GkeCluster } from "../../../../constructs/platform/types/google/cluster";
import { gpuPool, pool } from "./pool";
import { autopilot, cluster, controlPlane } from "./synth";

describe("a control plane", () => {
  it.each<[string, Partial<GkeCluster>, object]>([
    [
      "is regional, with nodes in the zones of the network",
      {},
      { location: "europe-west1", node_locations: ["europe-west1-b", "europe-west1-c", "europe-west1-d"] },
    ],
    [
      "has a minimum minor version, and a release channel that patches it",
      { channel: "stable" },
      { min_master_version: "1.35", release_channel: { channel: "STABLE" } },
    ],
    ["removes its default node pool", {}, { remove_default_node_pool: true, initial_node_count: 1 }],
    [
      "ignores changes of the default node pool",
      {},
      { lifecycle: { ignore_changes: ["initial_node_count", "node_config", "node_pool"], prevent_destroy: true } },
    ],
    ["can be deleted without deletion protection", { deletionProtection: false }, { deletion_protection: false }],
    [
      "uses the secondary ranges of its subnet for pods and services",
      {},
      { ip_allocation_policy: { cluster_secondary_range_name: "pods", services_secondary_range_name: "services", stack_type: "IPV4" } },
    ],
    ["is dual-stack in a network with IPv6", { ipv6: true }, { ip_allocation_policy: { stack_type: "IPV4_IPV6" } }],
    [
      "uses Dataplane V2 and disables the Calico add-on",
      {},
      {
        datapath_provider: "ADVANCED_DATAPATH",
        network_policy: { enabled: false },
        addons_config: { network_policy_config: { disabled: true } },
      },
    ],
    [
      "encrypts secrets with its key",
      {},
      {
        database_encryption: {
          state: "ENCRYPTED",
          key_name: "${google_kms_crypto_key_iam_member.cluster_key_use-by-compute.crypto_key_id}",
        },
      },
    ],
    [
      "encrypts secrets with an existing key",
      { encryption: { kind: "key", key: "projects/k/locations/l/keyRings/r/cryptoKeys/k" } },
      { database_encryption: { key_name: "projects/k/locations/l/keyRings/r/cryptoKeys/k" } },
    ],
    [
      "does not encrypt secrets with a customer key if the spec uses Google's keys",
      { encryption: { kind: "provider" } },
      { database_encryption: { state: "DECRYPTED" } },
    ],
    ["enables workload identity", {}, { workload_identity_config: { workload_pool: "shop-prod.svc.id.goog" } }],
    ["enforces Binary Authorization", {}, { binary_authorization: { evaluation_mode: "PROJECT_SINGLETON_POLICY_ENFORCE" } }],
    ["can disable Binary Authorization", { binaryAuthorization: false }, { binary_authorization: { evaluation_mode: "DISABLED" } }],
    [
      "hardens its nodes",
      {},
      {
        enable_shielded_nodes: true,
        enable_intranode_visibility: true,
        enable_legacy_abac: false,
        node_config: { shielded_instance_config: { enable_secure_boot: true }, workload_metadata_config: { mode: "GKE_METADATA" } },
      },
    ],
    [
      "disables the kubelet's port without authentication",
      {},
      { node_pool_defaults: { node_config_defaults: { insecure_kubelet_readonly_port_enabled: "FALSE" } } },
    ],
    [
      "refuses RBAC bindings to all users",
      {},
      {
        rbac_binding_config: { enable_insecure_binding_system_authenticated: false, enable_insecure_binding_system_unauthenticated: false },
      },
    ],
    ["limits anonymous requests", {}, { anonymous_authentication_config: { mode: "LIMITED" } }],
    ["enables cost allocation", {}, { cost_management_config: { enabled: true } }],
    [
      "can disable image streaming",
      { imageStreaming: false },
      { node_pool_defaults: { node_config_defaults: { gcfs_config: { enabled: false } } } },
    ],
    ["has the labels", {}, { resource_labels: { team: "payments" } }],
    [
      "logs its API server and its workloads",
      {},
      { logging_config: { enable_components: ["SYSTEM_COMPONENTS", "APISERVER", "WORKLOADS"] } },
    ],
    [
      "collects only system metrics if metrics is false",
      { metrics: false },
      { monitoring_config: { enable_components: ["SYSTEM_COMPONENTS"], managed_prometheus: { enabled: false } } },
    ],
    [
      "enables the backup agent if the spec has backup",
      { backup: { every: "day", keepDays: 30 } },
      { addons_config: { gke_backup_agent_config: { enabled: true } } },
    ],
  ])("%s", (_, changed, expected) => {
    expect(controlPlane(cluster(changed))).toMatchObject(expected);
  });

  it("does not limit anonymous requests on minor versions that do not support it", () => {
    expect(controlPlane(cluster({ version: "1.32" }))).not.toHaveProperty("anonymous_authentication_config");
  });

  it("collects GPU metrics if a pool has GPUs", () => {
    const components = (decided: GkeCluster) =>
      (controlPlane(decided)["monitoring_config"] as { enable_components: string[] }).enable_components;
    expect(components(cluster())).not.toContain("DCGM");
    expect(components(cluster({ pools: [pool(), gpuPool()] }))).toContain("DCGM");
  });

  it("enables confidential nodes, with a supported machine type for the default node pool", () => {
    const n2d = { type: "n2d-standard-4", cpu: 4, memoryMiB: 16384, usdPerHour: null };
    expect(controlPlane(cluster({ confidentialNodes: true, pools: [pool({ machines: [n2d] })] }))).toMatchObject({
      confidential_nodes: { enabled: true },
      node_config: { machine_type: "n2d-standard-4" },
    });
  });

  it("has no description, because changing it would replace the cluster", () => {
    expect(controlPlane(cluster())).not.toHaveProperty("description");
  });

  it("depends on the roles of its nodes and on its log sinks", () => {
    expect(controlPlane(cluster())["depends_on"]).toEqual([
      "google_project_iam_member.cluster_node-account_role",
      "google_logging_project_sink.cluster_logs_sink",
      "google_logging_project_exclusion.cluster_logs_exclusion",
    ]);
  });

  it("refuses a network without ranges for pods", () => {
    expect(() => controlPlane(cluster(), { pods: null })).toThrow(/clusters\.apps: the network has no ranges/);
  });
});

describe("a control plane of Autopilot", () => {
  it("creates nodes with the service account and the key of the cluster", () => {
    expect(controlPlane(autopilot())).toMatchObject({
      enable_autopilot: true,
      cluster_autoscaling: {
        auto_provisioning_defaults: {
          service_account: "${google_service_account.cluster_node-account.email}",
          boot_disk_kms_key: "${google_kms_crypto_key_iam_member.cluster_key_use-by-compute.crypto_key_id}",
        },
      },
      node_pool_auto_config: {
        node_kubelet_config: { insecure_kubelet_readonly_port_enabled: "FALSE" },
        network_tags: { tags: ["shop-prod-apps"] },
      },
    });
  });

  // As the provider refuses them: shared facts on google_container_cluster, conflicts with enable_autopilot.
  it.each([
    "default_max_pods_per_node",
    "enable_intranode_visibility",
    "enable_shielded_nodes",
    "network_policy",
    "node_pool",
    "remove_default_node_pool",
    "initial_node_count",
    "node_config",
    "node_locations",
  ])("does not set %s", (attribute) => {
    expect(controlPlane(autopilot())).not.toHaveProperty(attribute);
  });

  it.each(["dns_cache_config", "network_policy_config", "stateful_ha_config"])("does not set add-on %s", (block) => {
    expect(controlPlane(autopilot())["addons_config"]).not.toHaveProperty(block);
  });
});
