/** Pools for tests: one that is plain, with what a test wants different. */
import type { Pool } from "../../../../constructs/platform/types/shared/pool";

export const pool = (changed: Partial<Pool> = {}): Pool => {
  const key = changed.key ?? "general";
  return {
    key,
    id: key,
    path: `clusters.apps.pools.${key}`,
    name: `${key}-1a2b`,
    machines: [{ type: "m7i.xlarge", cpu: 4, memoryMiB: 16384, usdPerHour: 0.2016 }],
    nextMachine: "m7a.xlarge",
    arch: "amd64",
    gpu: null,
    count: { min: 3, max: 3 },
    spot: false,
    os: "linux",
    image: null,
    diskGiB: 100,
    nodeLabels: {},
    taints: [],
    zones: ["a", "b", "c"],
    rollout: { maxSurge: 1, maxUnavailable: 0, drainSeconds: 1800 },
    ...changed,
  };
};

export const gpuPool = (changed: Partial<Pool> = {}): Pool =>
  pool({
    key: "gpu",
    machines: [{ type: "g6.xlarge", cpu: 4, memoryMiB: 16384, usdPerHour: 0.8048 }],
    nextMachine: null,
    gpu: { type: "nvidia-l4", count: 1 },
    taints: [{ key: "nvidia.com/gpu", value: "present", effect: "NoSchedule" }],
    ...changed,
  });
