import { describe, expect, it } from "vitest";
import type { AksCluster } from "../../../../constructs/platform/types/azure/cluster";
import type { Pool } from "../../../../constructs/platform/types/shared/pool";
import { block } from "../../../support/stack";
import { gpuPool, pool, systemPool } from "./pool";
import { resourcesOf } from "./synth";

const made = (one: Pool, changed: Partial<AksCluster> = {}) =>
  block(resourcesOf({ pools: [systemPool(), one], ...changed }), "azurerm_kubernetes_cluster_node_pool", `cluster_pool-${one.id}`);

describe("a pool of AKS", () => {
  it("is created from its resolved settings, before the old one is deleted", () => {
    const labels = { tier: "web" };
    const taints = [{ key: "dedicated", value: "web", effect: "NoSchedule" }] as const;
    expect(made(pool({ nodeLabels: labels, taints }))).toMatchObject({
      name: expect.stringMatching(/^general[0-9a-f]{4}$/),
      mode: "User",
      os_type: "Linux",
      os_sku: "AzureLinux",
      vm_size: "Standard_D4s_v5",
      orchestrator_version: "1.35",
      host_encryption_enabled: true,
      node_labels: labels,
      node_taints: ["dedicated=web:NoSchedule"],
      priority: "Regular",
      max_pods: 110,
      lifecycle: { create_before_destroy: true },
    });
  });

  it.each([
    ["surge", { maxSurge: 3, maxUnavailable: 0, drainSeconds: 3600 }, { max_surge: "3", drain_timeout_in_minutes: 60 }],
    ["nodes that may be missing", { maxSurge: 0, maxUnavailable: 2, drainSeconds: 1800 }, { max_unavailable: "2" }],
    ["the latter where both could be", { maxSurge: 1, maxUnavailable: 2, drainSeconds: 1800 }, { max_unavailable: "2" }],
  ])("rolls by %s", (_, rollout, expected) => {
    const settings = made(pool({ rollout }))["upgrade_settings"] as Record<string, unknown>;
    expect(settings).toMatchObject(expected);
    expect(Object.keys(settings).filter((name) => name.startsWith("max_"))).toHaveLength(1);
  });

  it("ignores changes of the count only with an autoscaler", () => {
    const ignored = (one: Pool, changed?: Partial<AksCluster>) =>
      (made(one, changed)["lifecycle"] as Record<string, unknown>)["ignore_changes"];
    expect(ignored(pool())).toBeUndefined();
    expect(ignored(pool({ count: { min: 0, max: 9 } }))).toEqual(["node_count"]);
    expect(made(pool({ count: { min: 0, max: 9 } }))).toMatchObject({
      auto_scaling_enabled: true,
      min_count: 0,
      max_count: 9,
      node_count: 0,
    });
    expect(ignored(pool(), { channel: "rapid" })).toEqual(["orchestrator_version"]);
  });

  it("of spot nodes has Azure's label and taint, no maximum price, and no upgrade settings, which AKS does not support", () => {
    const spot = made(gpuPool());
    expect(spot).toMatchObject({
      priority: "Spot",
      eviction_policy: "Delete",
      spot_max_price: -1,
      node_labels: { "kubernetes.azure.com/scalesetpriority": "spot" },
      node_taints: ["nvidia.com/gpu=present:NoSchedule", "kubernetes.azure.com/scalesetpriority=spot:NoSchedule"],
    });
    expect(spot).not.toHaveProperty("upgrade_settings");
  });

  it("with GPUs has their driver", () => {
    expect(made(gpuPool({ spot: false }))).toMatchObject({
      gpu_driver: "Install",
      os_sku: "Ubuntu",
      node_labels: { "nvidia.com/gpu.present": "true" },
    });
    expect(made(pool())).not.toHaveProperty("gpu_driver");
  });

  it("of Windows has a name that Windows supports", () => {
    const windows = made(pool({ key: "windows", os: "windows" }), { dataplane: "azure" });
    expect(windows).toMatchObject({ os_type: "Windows", os_sku: "Windows2022", name: expect.stringMatching(/^wi[0-9a-f]{4}$/) });
  });
});
