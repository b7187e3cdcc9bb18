/** Pools for tests, each with sound values, any of which a test may change. */
import { poolName } from "../../../../constructs/platform/pools/names";
import type { Pool } from "../../../../constructs/platform/types/shared/pool";

const machine = { type: "Standard_D4s_v5", cpu: 4, memoryMiB: 16384, usdPerHour: 0.2 };

/** Its name follows from the rest, as AKS wants it. */
export function pool(changed: Partial<Pool> = {}): Pool {
  const made: Pool = {
    key: "general",
    id: changed.key ?? "general",
    path: `clusters.apps.pools.${changed.key ?? "general"}`,
    name: "",
    machines: [machine],
    nextMachine: "Standard_D4as_v5",
    arch: "amd64",
    gpu: null,
    count: { min: 3, max: 3 },
    spot: false,
    os: "linux",
    image: null,
    diskGiB: 100,
    nodeLabels: {},
    taints: [],
    zones: ["1", "2", "3"],
    rollout: { maxSurge: 1, maxUnavailable: 0, drainSeconds: 1800 },
    ...changed,
  };
  const nodes = { role: null, encryption: { kind: "customer" }, hostEncryption: true } as const;
  const named = { ...made, types: made.machines.map(({ type }) => type), mixed: false, ranges: 1, subnets: null, nodes };
  return { ...made, name: changed.name ?? poolName("aks", named) };
}

export const systemPool = (changed: Partial<Pool> = {}): Pool => pool({ key: "system", ...changed });

export const gpuPool = (changed: Partial<Pool> = {}): Pool =>
  pool({
    key: "gpu",
    machines: [{ type: "Standard_NC4as_T4_v3", cpu: 4, memoryMiB: 28672, usdPerHour: 0.5 }],
    gpu: { type: "nvidia-t4", count: 1 },
    count: { min: 0, max: 4 },
    spot: true,
    taints: [
      { key: "nvidia.com/gpu", value: "present", effect: "NoSchedule" },
      { key: "kubernetes.azure.com/scalesetpriority", value: "spot", effect: "NoSchedule" },
    ],
    ...changed,
  });
