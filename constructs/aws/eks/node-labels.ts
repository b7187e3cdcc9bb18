/** The labels of a pool's nodes: those of the spec, and the one that the GPU device plugin selects. */
import type { Pool } from "../../platform/types/shared/pool";
import type { Labels } from "../../platform/types/shared/value";

export const nodeLabels = (pool: Pick<Pool, "nodeLabels" | "gpu">): Labels => ({
  ...(pool.gpu !== null && { "nvidia.com/gpu.present": "true" }),
  ...pool.nodeLabels,
});
