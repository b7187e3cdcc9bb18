/** The labels of a pool's nodes: those of the spec, and what the device plugin looks for. */
import type { Pool } from "../../platform/types/shared/pool";
import type { Labels } from "../../platform/types/shared/value";

export const nodeLabels = (pool: Pick<Pool, "nodeLabels" | "gpu">): Labels => ({
  ...(pool.gpu !== null && { "nvidia.com/gpu.present": "true" }),
  ...pool.nodeLabels,
});
