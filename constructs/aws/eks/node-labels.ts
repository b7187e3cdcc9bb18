/**
 * The labels of a pool's nodes: those of the spec, the one that the GPU device plugin selects, and the one by which the autoscaler knows that a
 * node is not ready before its device plugin; without it, it would start a second node.
 * @see https://github.com/kubernetes/autoscaler/tree/master/cluster-autoscaler/cloudprovider/aws#special-note-on-gpu-instances
 */
import type { Pool } from "../../platform/types/shared/pool";
import type { Labels } from "../../platform/types/shared/value";

export const nodeLabels = (pool: Pick<Pool, "nodeLabels" | "gpu">): Labels => ({
  ...(pool.gpu !== null && { "k8s.amazonaws.com/accelerator": pool.gpu.type, "nvidia.com/gpu.present": "true" }),
  ...pool.nodeLabels,
});
