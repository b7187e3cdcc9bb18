import { describe, expect, it } from "vitest";
import type { Orchestrator } from "../../../../constructs/language/schema/cluster";
import { pool as schema } from "../../../../constructs/language/schema/pool";
import { emptyLock } from "../../../../constructs/platform/lock/lock";
import { createPinnedChoices } from "../../../../constructs/platform/lock/pinned-choices";
import { decidePools } from "../../../../constructs/platform/pools/pools";
import type { Cloud } from "../../../../constructs/platform/types/location";
import { managedNetwork, zonePlans } from "../../../support/aws-inputs";
import { collector } from "../problems";

const cloudOf: Partial<Record<Orchestrator, Cloud>> = { gke: "google", aks: "azure" };

function decide(
  written: Record<string, unknown>,
  orchestrator: Orchestrator = "eks",
  zones = ["a", "b", "c"],
  mode: "pools" | "automatic" = "pools",
) {
  const { push, codes } = collector();
  const parsed = Object.fromEntries(Object.entries(written).map(([key, pool]) => [key, schema.parse(pool)]));
  const pools = decidePools(mode, parsed, {
    orchestrator,
    cloud: cloudOf[orchestrator] ?? "aws",
    path: ["clusters", "apps"],
    lockPath: "clusters.apps",
    ids: new Map(Object.entries(parsed).map(([key, { renamedFrom }]) => [key, renamedFrom ?? key])),
    network: managedNetwork({ zones: zonePlans(zones) }),
    nodes: { role: null, encryption: { kind: "customer" }, hostEncryption: true },
    pin: createPinnedChoices(emptyLock()).pin,
    report: push,
  });
  return { pools, keys: pools.map(({ key }) => key), faults: codes() };
}

describe("a pool", () => {
  it("is complete if no key is written", () => {
    const [pool] = decide({ general: {} }).pools;
    expect(pool).toMatchObject({
      key: "general",
      id: "general",
      path: "clusters.apps.pools.general",
      name: expect.stringMatching(/^general-[0-9a-f]{4}$/) as string,
      arch: "amd64",
      gpu: null,
      spot: false,
      os: "linux",
      image: null,
      diskGiB: 100,
      taints: [],
      zones: ["a", "b", "c"],
      rollout: { maxSurge: 1, maxUnavailable: 0, drainSeconds: 1800 },
    });
  });

  it.each([
    [["a", "b", "c"], 3],
    [["a"], 2],
    [["a", "b", "c", "d"], 4],
  ])("in zones %o has %i nodes by default", (zones, count) => {
    expect(decide({ general: {} }, "eks", zones).pools[0]?.count).toEqual({ min: count, max: count });
  });

  it.each<[Orchestrator, object, object[]]>([
    ["eks", { machine: { gpu: { type: "nvidia-l4" } } }, [{ key: "nvidia.com/gpu", value: "present", effect: "NoSchedule" }]],
    ["eks", { spot: true }, [{ key: "spotInstance", value: "true", effect: "NoSchedule" }]],
    ["gke", { spot: true }, [{ key: "cloud.google.com/gke-spot", value: "true", effect: "NoSchedule" }]],
    ["aks", { spot: true }, [{ key: "kubernetes.azure.com/scalesetpriority", value: "spot", effect: "NoSchedule" }]],
    ["ecs", { spot: true, machine: { gpu: { type: "nvidia-l4" } } }, []],
    [
      "eks",
      { machine: { gpu: { type: "nvidia-l4" } }, taints: [{ key: "nvidia.com/gpu", value: "mine", effect: "NoSchedule" }] },
      [{ key: "nvidia.com/gpu", value: "mine", effect: "NoSchedule" }],
    ],
  ])("on %s with %o carries the taints %o", (orchestrator, written, taints) => {
    expect(decide({ general: {}, other: written }, orchestrator).pools.find(({ key }) => key === "other")?.taints).toEqual(taints);
  });

  it.each([
    [undefined, ["a", "b", "c"]],
    [2, ["a", "b"]],
    [
      ["c", "a"],
      ["a", "c"],
    ],
  ])("with zones %o is in %o", (zones, expected) => {
    expect(decide({ general: zones === undefined ? {} : { zones } }).pools[0]?.zones).toEqual(expected);
  });

  it("keeps name and place in the lock by its identity", () => {
    expect(decide({ web: { renamedFrom: "general" } }).pools[0]).toMatchObject({
      key: "web",
      id: "general",
      name: decide({ general: {} }).pools[0]?.name,
    });
  });

  it.each<[string, object, Orchestrator, string[]]>([
    ["a zone that the network lacks", { zones: ["a", "d"] }, "eks", ["B4045 clusters.apps.pools.general.zones.1"]],
    ["more zones than the network", { zones: 4 }, "eks", ["B4045 clusters.apps.pools.general.zones"]],
    ["a surge that EKS cannot keep", { rollout: { maxSurge: 3 } }, "eks", ["B4046 clusters.apps.pools.general.rollout"]],
    ["a drain that EKS cannot keep", { rollout: { drain: "1h" } }, "eks", ["B4046 clusters.apps.pools.general.rollout"]],
    ["unavailable nodes, which EKS can keep", { rollout: { maxUnavailable: 2 } }, "eks", []],
    ["surge and unavailable on AKS", { rollout: { maxSurge: 2, maxUnavailable: 2 } }, "aks", ["B4046 clusters.apps.pools.general.rollout"]],
    ["surge alone on AKS", { rollout: { maxSurge: 2 } }, "aks", []],
    ["nothing to roll with", { rollout: { maxSurge: 0 } }, "gke", ["B4046 clusters.apps.pools.general.rollout"]],
  ])("with %s is judged", (_what, written, orchestrator, faults) => {
    expect(decide({ general: written }, orchestrator).faults).toEqual(faults);
  });

  it("on AKS may not share its name with another after cutting", () => {
    const byName = new Map<string, string>();
    const windows = (id: string) => decide({ [id]: { os: "windows" } }, "aks").pools.find(({ key }) => key === id)!.name;
    for (let n = 0; ; n++) {
      const key = `av${n}`;
      const first = byName.get(windows(key));
      byName.set(windows(key), key);
      if (first === undefined) continue;
      const later = first < key ? key : first;
      expect(decide({ [first]: { os: "windows" }, [key]: { os: "windows" } }, "aks").faults).toEqual([
        `B4047 clusters.apps.pools.${later}`,
      ]);
      return;
    }
  });
});

describe("a pool for the cluster's own add-ons", () => {
  it.each<[string, Record<string, object>, Orchestrator, string[]]>([
    ["is in a plain pool", { general: {} }, "eks", ["general"]],
    ["is added where there is no pool", {}, "eks", ["system"]],
    ["is added to spot pools", { general: { spot: true } }, "eks", ["general", "system"]],
    ["is added to pools with taints", { general: { taints: [{ key: "a", effect: "NoSchedule" }] } }, "eks", ["general", "system"]],
    ["is added to Windows pools", { general: { os: "windows" } }, "eks", ["general", "system"]],
    ["is added to GPU pools", { general: { machine: { gpu: { type: "nvidia-l4" } } } }, "eks", ["general", "system"]],
    ["is added to a pool that may be empty", { general: { count: { min: 0, max: 3 } } }, "eks", ["general", "system"]],
    ["is always added on AKS", { general: {} }, "aks", ["general", "system"]],
    ["is added on own Kubernetes", {}, "kubernetes", ["system"]],
    ["is not needed on ECS", { general: { spot: true } }, "ecs", ["general"]],
    ["is not needed on Nomad", {}, "nomad", []],
    ["may be written", { system: { machine: { cpu: 4 } }, general: { spot: true } }, "eks", ["general", "system"]],
  ])("%s", (_what, written, orchestrator, keys) => {
    expect(decide(written, orchestrator)).toMatchObject({ keys, faults: [] });
  });

  it("is one node per zone of 2 vCPU and 8 GiB", () => {
    const [system] = decide({}).pools;
    expect(system).toMatchObject({ count: { min: 3, max: 3 }, machines: [{ cpu: 2, memoryMiB: 8192 }], spot: false, os: "linux" });
  });

  it("is refused where pool system is written and has none", () => {
    expect(decide({ system: { spot: true } }).faults).toEqual(["B4049 clusters.apps.pools.system"]);
    expect(decide({ system: { spot: true }, general: {} }).faults).toEqual([]);
    expect(decide({ system: { spot: true }, general: {} }, "aks").faults).toEqual(["B4049 clusters.apps.pools.system"]);
  });

  it("is not judged in automatic mode, where the vendor makes the nodes", () => {
    expect(decide({}, "eks", ["a"], "automatic")).toMatchObject({ pools: [], faults: [] });
  });
});
