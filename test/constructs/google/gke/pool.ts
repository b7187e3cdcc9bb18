/** Node pools for tests: a default one with changes. */
import type { Pool } from "../../../../constructs/platform/types/shared/pool";

export const pool = (changed: Partial<Pool> = {}): Pool => {
  const key = changed.key ?? "general";
  return {
    key,
    id: key,
    path: `clusters.apps.pools.${key}`,
    name: `${key}-1a2b`,
    machines: [{ type: "e2-standard-4", cpu: 4, memoryMiB: 16384, usdPerHour: 0.1474 }],
    nextMachine: "n2d-standard-4",
    arch: "amd64",
    gpu: null,
    count: { min: 3, max: 3 },
    spot: false,
    os: "linux",
    image: null,
    diskGiB: 100,
    nodeLabels: {},
    taints: [],
    zones: ["b", "c", "d"],
    rollout: { maxSurge: 1, maxUnavailable: 0, drainSeconds: 1800 },
    ...changed,
  };
};

export const gpuPool = (changed: Partial<Pool> = {}): Pool =>
  pool({
    key: "gpu",
    machines: [{ type: "a2-highgpu-1g", cpu: 12, memoryMiB: 87040, usdPerHour: 3.673385 }],
    nextMachine: null,
    gpu: { type: "nvidia-a100-40gb", count: 1 },
    taints: [{ key: "nvidia.com/gpu", value: "present", effect: "NoSchedule" }],
    ...changed,
  });
