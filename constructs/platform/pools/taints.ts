/** The taints of a pool's nodes: those that are written, and those that GPU and spot capacity carry on Kubernetes. */
import { orchestratorCapabilities } from "../../catalog/capabilities";
import type { Orchestrator } from "../../language/schema/cluster";
import type { ParsedPool } from "../../language/schema/pool";
import type { Pool } from "../types/shared/pool";

type Taint = Pool["taints"][number];

export const GPU_TAINT: Taint = { key: "nvidia.com/gpu", value: "present", effect: "NoSchedule" };

/**
 * As the vendor taints spot nodes. EKS labels them but taints none, and takes no taint below its own prefix: there it is the one of AWS's workshops.
 * @see https://github.com/aws/containers-roadmap/issues/1451
 */
const spotTaints: Partial<Record<Orchestrator, Taint>> = {
  eks: { key: "spotInstance", value: "true", effect: "NoSchedule" },
  gke: { key: "cloud.google.com/gke-spot", value: "true", effect: "NoSchedule" },
  aks: { key: "kubernetes.azure.com/scalesetpriority", value: "spot", effect: "NoSchedule" },
};

/** A taint that is written wins over one of the same key and effect. */
export function taintsOf(
  orchestrator: Orchestrator,
  { taints, spot }: Pick<ParsedPool, "taints" | "spot">,
  hasGpu: boolean,
): readonly Taint[] {
  const spotTaint = spotTaints[orchestrator];
  const gpu = hasGpu && orchestratorCapabilities[orchestrator].kubernetes ? [GPU_TAINT] : [];
  const added = [...gpu, ...(spot && spotTaint !== undefined ? [spotTaint] : [])];
  return [...taints, ...added.filter((taint) => !taints.some(({ key, effect }) => key === taint.key && effect === taint.effect))];
}
