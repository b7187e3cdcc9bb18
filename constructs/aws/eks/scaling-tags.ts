/** Tags of the scaling group from which the autoscaler learns the labels, taints and resources of nodes of an empty pool. */
import { AutoscalingGroupTagA } from "@cdktf/provider-aws/lib/autoscaling-group-tag";
import type { EksNodeGroup } from "@cdktf/provider-aws/lib/eks-node-group";
import type { Construct } from "constructs";
import { shortHash } from "../../platform/naming/short-hash";
import type { Pool } from "../../platform/types/shared/pool";
import { nodeLabels } from "./node-labels";

const TEMPLATE = "k8s.io/cluster-autoscaler/node-template";

/** @see https://github.com/kubernetes/autoscaler/tree/master/cluster-autoscaler/cloudprovider/aws#auto-discovery-setup */
export function scalingTags(pool: Pick<Pool, "nodeLabels" | "gpu" | "taints" | "diskGiB">): Readonly<Record<string, string>> {
  const labels = Object.entries(nodeLabels(pool)).map(([key, value]) => [`${TEMPLATE}/label/${key}`, value]);
  const taints = pool.taints.map(({ key, value, effect }) => [`${TEMPLATE}/taint/${key}`, `${value}:${effect}`]);
  const resources = [[`${TEMPLATE}/resources/ephemeral-storage`, `${pool.diskGiB}Gi`]];
  if (pool.gpu !== null) resources.push([`${TEMPLATE}/resources/nvidia.com/gpu`, `${pool.gpu.count}`]);
  return Object.fromEntries([...labels, ...taints, ...resources]);
}

export function tagScaling(scope: Construct, pool: Pool, group: EksNodeGroup): void {
  const autoscalingGroupName = group.resources.get(0).autoscalingGroups.get(0).name;
  for (const [key, value] of Object.entries(scalingTags(pool)))
    new AutoscalingGroupTagA(scope, `tag-${shortHash(key)}`, { autoscalingGroupName, tag: { key, value, propagateAtLaunch: false } });
}
