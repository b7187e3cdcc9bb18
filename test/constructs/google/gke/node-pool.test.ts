import { describe, expect, it } from "vitest";
import { firstNodesPerZone } from "../../../../constructs/google/gke/node-pool";
import type { GkeCluster } from "../../../../constructs/platform/types/google/cluster";
import type { Pool } from "../../../../constructs/platform/types/shared/pool";
import { gpuPool, pool } from "./pool";
import { cluster, one, resourcesOf, synthesize } from "./synth";

const nodePool = (decided: Pool, changed: Partial<GkeCluster> = {}) =>
  one(resourcesOf({ ...changed, pools: [decided] }), "google_container_node_pool", `cluster_pool-${decided.id}`);
const node = (decided: Pool, changed: Partial<GkeCluster> = {}) => nodePool(decided, changed)["node_config"] as Record<string, unknown>;

describe("a pool", () => {
  it.each<[string, Pool, object]>([
    ["is named by what cannot change in place", pool({ name: "general-9f3c" }), { name: "general-9f3c" }],
    ["keeps its address when it is renamed", pool({ key: "web", id: "general" }), { name: "web-1a2b" }],
    ["is in its own zones", pool({ zones: ["c"] }), { node_locations: ["europe-west1-c"] }],
    [
      "has a fixed size as equal totals",
      pool({ count: { min: 6, max: 6 } }),
      { initial_node_count: 2, autoscaling: { total_min_node_count: 6, total_max_node_count: 6, location_policy: "BALANCED" } },
    ],
    [
      "is scaled between two totals",
      pool({ count: { min: 0, max: 4 }, spot: true }),
      { initial_node_count: 0, autoscaling: { total_min_node_count: 0, total_max_node_count: 4, location_policy: "ANY" } },
    ],
    ["may be empty", pool({ count: { min: 0, max: 0 } }), { autoscaling: { total_min_node_count: 0, total_max_node_count: 1 } }],
    [
      "has the rollout of the spec",
      pool({ rollout: { maxSurge: 2, maxUnavailable: 1, drainSeconds: 1800 } }),
      { upgrade_settings: { strategy: "SURGE", max_surge: 2, max_unavailable: 1 } },
    ],
    ["repairs and patches its nodes", pool(), { management: { auto_repair: true, auto_upgrade: true } }],
    ["has no public addresses", pool(), { network_config: { enable_private_nodes: true } }],
    [
      "is created before the old one is destroyed, and never replaced because of its initial size",
      pool(),
      { lifecycle: { create_before_destroy: true, ignore_changes: ["initial_node_count"] } },
    ],
  ])("%s", (_, decided, expected) => {
    expect(nodePool(decided)).toMatchObject(expected);
  });

  it("fails the plan if a zone does not offer its machine, and names the next one", () => {
    const { resource, data } = synthesize(cluster());
    const { precondition } = one(resource, "google_container_node_pool", "cluster_pool-general")["lifecycle"] as {
      precondition: { condition: string; error_message: string }[];
    };
    expect(precondition).toHaveLength(3);
    expect(precondition[0]?.condition).toContain("data.google_compute_machine_types.cluster_pool-general_offered-b.machine_types");
    expect(precondition[0]?.error_message).toMatch(/europe-west1-b does not have e2-standard-4.*n2d-standard-4/);
    expect(one(data, "google_compute_machine_types", "cluster_pool-general_offered-b")).toMatchObject({
      zone: "europe-west1-b",
      filter: 'name = "e2-standard-4"',
    });
  });

  it("refuses a zone that its network does not have", () => {
    expect(() => nodePool(pool({ zones: ["z"] }))).toThrow(/clusters\.apps: pool general is in zone z/);
  });
});

describe("the initial size of a pool", () => {
  it.each([
    [{ min: 6, max: 12 }, 3, 2],
    [{ min: 7, max: 12 }, 3, 2],
    [{ min: 1, max: 4 }, 3, 1],
    [{ min: 2, max: 2 }, 3, 0],
    [{ min: 0, max: 4 }, 3, 0],
    [{ min: 2, max: 2 }, 1, 2],
  ])("with %o in %i zones is %i nodes in each", (count, zones, expected) => {
    expect(firstNodesPerZone({ count, zones: ["b", "c", "d"].slice(0, zones) })).toBe(expected);
  });
});

describe("a node", () => {
  it.each<[string, Pool, Partial<GkeCluster>, object]>([
    [
      "has the chosen machine type",
      pool({ diskGiB: 200 }),
      {},
      { machine_type: "e2-standard-4", disk_size_gb: 200, disk_type: "pd-balanced" },
    ],
    [
      "boots from a disk type that its machine supports",
      pool(),
      { diskTypes: { general: "hyperdisk-balanced" } },
      { disk_type: "hyperdisk-balanced" },
    ],
    ["uses the service account of the cluster", pool(), {}, { service_account: "${google_service_account.cluster_node-account.email}" }],
    [
      "has a disk that is encrypted with the cluster's key",
      pool(),
      {},
      { boot_disk_kms_key: "${google_kms_crypto_key_iam_member.cluster_key_use-by-compute.crypto_key_id}" },
    ],
    [
      "has secure boot and integrity monitoring",
      pool(),
      {},
      { shielded_instance_config: { enable_secure_boot: true, enable_integrity_monitoring: true } },
    ],
    [
      "hides its metadata from workloads",
      pool(),
      {},
      { workload_metadata_config: { mode: "GKE_METADATA" }, metadata: { "disable-legacy-endpoints": "true" } },
    ],
    [
      "enforces CPU limits, and has no kubelet port without authentication",
      pool(),
      {},
      { kubelet_config: { cpu_cfs_quota: true, insecure_kubelet_readonly_port_enabled: "FALSE" } },
    ],
    ["has a network tag for firewall rules", pool(), {}, { tags: ["shop-prod-apps"] }],
    ["has its labels", pool({ nodeLabels: { tier: "web" } }), {}, { labels: { tier: "web" } }],
    [
      "has taints with GKE's names of effects",
      pool({ taints: [{ key: "dedicated", value: "web", effect: "PreferNoSchedule" }] }),
      {},
      { taint: [{ key: "dedicated", value: "web", effect: "PREFER_NO_SCHEDULE" }] },
    ],
    ["can be spot capacity", pool({ spot: true }), {}, { spot: true }],
    ["runs Linux", pool(), {}, { image_type: "COS_CONTAINERD", gcfs_config: { enabled: true }, gvnic: { enabled: true } }],
    ["can disable image streaming", pool(), { imageStreaming: false }, { gcfs_config: { enabled: false } }],
    [
      "runs Windows",
      pool({ os: "windows" }),
      {},
      { image_type: "WINDOWS_LTSC_CONTAINERD", windows_node_config: { osversion: "OS_VERSION_LTSC2022" } },
    ],
    [
      "has GPUs with driver and taint",
      gpuPool(),
      {},
      {
        guest_accelerator: [{ type: "nvidia-tesla-a100", count: 1, gpu_driver_installation_config: { gpu_driver_version: "DEFAULT" } }],
        taint: [{ key: "nvidia.com/gpu", value: "present", effect: "NO_SCHEDULE" }],
      },
    ],
    ["has the cluster's labels", pool(), {}, { resource_labels: { team: "payments" } }],
  ])("%s", (_, decided, changed, expected) => {
    expect(node(decided, changed)).toMatchObject(expected);
  });

  it("has a disk without customer key if the spec uses Google's keys", () => {
    expect(node(pool(), { encryption: { kind: "provider" } })).not.toHaveProperty("boot_disk_kms_key");
  });

  it("with Windows has no image streaming and no Linux settings", () => {
    const windows = node(pool({ os: "windows" }));
    expect(windows).toMatchObject({ gcfs_config: { enabled: false } });
    for (const key of ["gvnic", "kubelet_config"]) expect(windows).not.toHaveProperty(key);
  });
});
