import { describe, expect, it } from "vitest";
import type { GkeCluster } from "../../../../constructs/platform/types/google/cluster";
import { gpuPool, pool } from "./pool";
import { autopilot, cluster, controlPlane } from "./synth";

describe("a control plane", () => {
  it.each<[string, Partial<GkeCluster>, object]>([
    [
      "stands in its region, with nodes in the zones of the network",
      {},
      { location: "europe-west1", node_locations: ["europe-west1-b", "europe-west1-c", "europe-west1-d"] },
    ],
    [
      "is held to its minor, and patched by its channel",
      { channel: "stable" },
      { min_master_version: "1.35", release_channel: { channel: "STABLE" } },
    ],
    ["keeps no pool of its own", {}, { remove_default_node_pool: true, initial_node_count: 1 }],
    [
      "looks away from the pool that goes again",
      {},
      { lifecycle: { ignore_changes: ["initial_node_count", "node_config", "node_pool"], prevent_destroy: true } },
    ],
    ["can be deleted where the spec says so", { deletionProtection: false }, { deletion_protection: false }],
    [
      "takes pods and services from the ranges of its subnet",
      {},
      { ip_allocation_policy: { cluster_secondary_range_name: "pods", services_secondary_range_name: "services", stack_type: "IPV4" } },
    ],
    ["has two families of addresses where its network has", { ipv6: true }, { ip_allocation_policy: { stack_type: "IPV4_IPV6" } }],
    [
      "has Dataplane V2, and says that the plugin before it is off",
      {},
      {
        datapath_provider: "ADVANCED_DATAPATH",
        network_policy: { enabled: false },
        addons_config: { network_policy_config: { disabled: true } },
      },
    ],
    [
      "encrypts secrets under its key",
      {},
      {
        database_encryption: {
          state: "ENCRYPTED",
          key_name: "${google_kms_crypto_key_iam_member.cluster_key_use-by-compute.crypto_key_id}",
        },
      },
    ],
    [
      "encrypts secrets under a key that is brought",
      { encryption: { kind: "key", key: "projects/k/locations/l/keyRings/r/cryptoKeys/k" } },
      { database_encryption: { key_name: "projects/k/locations/l/keyRings/r/cryptoKeys/k" } },
    ],
    ["says so where Google's keys are wanted", { encryption: { kind: "provider" } }, { database_encryption: { state: "DECRYPTED" } }],
    ["gives workloads identities of their own", {}, { workload_identity_config: { workload_pool: "shop-prod.svc.id.goog" } }],
    ["runs only images that a policy lets pass", {}, { binary_authorization: { evaluation_mode: "PROJECT_SINGLETON_POLICY_ENFORCE" } }],
    ["runs any image where the spec says so", { binaryAuthorization: false }, { binary_authorization: { evaluation_mode: "DISABLED" } }],
    [
      "guards its nodes",
      {},
      {
        enable_shielded_nodes: true,
        enable_intranode_visibility: true,
        enable_legacy_abac: false,
        node_config: { shielded_instance_config: { enable_secure_boot: true }, workload_metadata_config: { mode: "GKE_METADATA" } },
      },
    ],
    [
      "lets nobody read nodes without asking who they are",
      {},
      { node_pool_defaults: { node_config_defaults: { insecure_kubelet_readonly_port_enabled: "FALSE" } } },
    ],
    [
      "binds no right to everyone",
      {},
      {
        rbac_binding_config: { enable_insecure_binding_system_authenticated: false, enable_insecure_binding_system_unauthenticated: false },
      },
    ],
    ["tells anonymous callers nothing but its health", {}, { anonymous_authentication_config: { mode: "LIMITED" } }],
    ["says what its workloads cost", {}, { cost_management_config: { enabled: true } }],
    [
      "streams no images where the spec says so",
      { imageStreaming: false },
      { node_pool_defaults: { node_config_defaults: { gcfs_config: { enabled: false } } } },
    ],
    ["carries the labels, which reach its machines by it", {}, { resource_labels: { team: "payments" } }],
    [
      "logs what its API and its workloads say",
      {},
      { logging_config: { enable_components: ["SYSTEM_COMPONENTS", "APISERVER", "WORKLOADS"] } },
    ],
    [
      "keeps metrics of the system alone where the spec says so",
      { metrics: false },
      { monitoring_config: { enable_components: ["SYSTEM_COMPONENTS"], managed_prometheus: { enabled: false } } },
    ],
    [
      "has the agent of backups where there are some",
      { backup: { every: "day", keepDays: 30 } },
      { addons_config: { gke_backup_agent_config: { enabled: true } } },
    ],
  ])("%s", (_, changed, expected) => {
    expect(controlPlane(cluster(changed))).toMatchObject(expected);
  });

  it("knows of older minors that they cannot limit anonymous callers", () => {
    expect(controlPlane(cluster({ version: "1.32" }))).not.toHaveProperty("anonymous_authentication_config");
  });

  it("gathers metrics of GPUs where there are some", () => {
    const components = (decided: GkeCluster) =>
      (controlPlane(decided)["monitoring_config"] as { enable_components: string[] }).enable_components;
    expect(components(cluster())).not.toContain("DCGM");
    expect(components(cluster({ pools: [pool(), gpuPool()] }))).toContain("DCGM");
  });

  it("encrypts the memory of nodes on machines that can, its first pool included", () => {
    const n2d = { type: "n2d-standard-4", cpu: 4, memoryMiB: 16384, usdPerHour: null };
    expect(controlPlane(cluster({ confidentialNodes: true, pools: [pool({ machines: [n2d] })] }))).toMatchObject({
      confidential_nodes: { enabled: true },
      node_config: { machine_type: "n2d-standard-4" },
    });
  });

  it("never has a description, whose change would replace it", () => {
    expect(controlPlane(cluster())).not.toHaveProperty("description");
  });

  it("waits for its network's way out, its nodes' rights and where its logs go", () => {
    expect(controlPlane(cluster())["depends_on"]).toEqual([
      "google_project_iam_member.cluster_node-account_role",
      "google_logging_project_sink.cluster_logs_sink",
      "google_logging_project_exclusion.cluster_logs_exclusion",
    ]);
  });

  it("refuses a network without ranges for pods", () => {
    expect(() => controlPlane(cluster(), { pods: null })).toThrow(/clusters\.apps: its network has no ranges/);
  });
});

describe("a control plane of Autopilot", () => {
  it("makes its nodes with the account and the key of the cluster", () => {
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
  ])("says nothing of %s", (attribute) => {
    expect(controlPlane(autopilot())).not.toHaveProperty(attribute);
  });

  it.each(["dns_cache_config", "network_policy_config", "stateful_ha_config"])("says nothing of add-on %s", (block) => {
    expect(controlPlane(autopilot())["addons_config"]).not.toHaveProperty(block);
  });
});
