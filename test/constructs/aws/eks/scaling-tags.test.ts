import { describe, expect, it } from "vitest";
import { scalingTags } from "../../../../constructs/aws/eks/scaling-tags";
import { gpuPool, pool } from "./pool";
import { resourcesOf } from "./synth";

describe("the autoscaler", () => {
  it("learns the properties of an empty pool's nodes from tags", () => {
    expect(scalingTags(gpuPool({ nodeLabels: { tier: "ml" }, diskGiB: 200 }))).toEqual({
      "k8s.io/cluster-autoscaler/node-template/label/k8s.amazonaws.com/accelerator": "nvidia-l4",
      "k8s.io/cluster-autoscaler/node-template/label/nvidia.com/gpu.present": "true",
      "k8s.io/cluster-autoscaler/node-template/label/tier": "ml",
      "k8s.io/cluster-autoscaler/node-template/taint/nvidia.com/gpu": "present:NoSchedule",
      "k8s.io/cluster-autoscaler/node-template/resources/ephemeral-storage": "200Gi",
      "k8s.io/cluster-autoscaler/node-template/resources/nvidia.com/gpu": "1",
    });
  });

  it("finds those tags only on pools that it scales", () => {
    expect(resourcesOf({ pools: [pool()] })["aws_autoscaling_group_tag"]).toBeUndefined();
    expect(
      Object.values(resourcesOf({ pools: [pool({ count: { min: 0, max: 2 } })] })["aws_autoscaling_group_tag"] ?? {})[0],
    ).toMatchObject({
      autoscaling_group_name: "${aws_eks_node_group.cluster_pool-general.resources[0].autoscaling_groups[0].name}",
      tag: { propagate_at_launch: false },
    });
  });
});
