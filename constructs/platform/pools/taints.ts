/** The taints of a pool's nodes: those of the spec, and those of GPU and spot nodes on Kubernetes. */
import { orchestratorRecord } from "../../catalog/orchestrators";
import type { Orchestrator } from "../../language/schema/cluster";
import type { ParsedPool } from "../../language/schema/pool";
import type { Pool } from "../types/shared/pool";

type Taint = Pool["taints"][number];

const GPU_TAINT: Taint = { key: "nvidia.com/gpu", value: "present", effect: "NoSchedule" };

/** A taint of the spec replaces a default one with the same key and effect. */
export function taintsOf(
  orchestrator: Orchestrator,
  { taints, spot }: Pick<ParsedPool, "taints" | "spot">,
  hasGpu: boolean,
): readonly Taint[] {
  const { kubernetes, spotTaint } = orchestratorRecord(orchestrator);
  const gpu = hasGpu && kubernetes ? [GPU_TAINT] : [];
  const added = [...gpu, ...(spot && spotTaint !== null ? [spotTaint] : [])];
  return [...taints, ...added.filter((taint) => !taints.some(({ key, effect }) => key === taint.key && effect === taint.effect))];
}
