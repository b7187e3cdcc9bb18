import { LaunchTemplate } from "@cdktf/provider-aws/lib/launch-template";
import { describe, expect, it } from "vitest";
import { type ScalingGroupProps, scalingGroup } from "../../../../constructs/aws/host-pool/group";
import { synthesize } from "./synth";

function group(changed: Partial<ScalingGroupProps> = {}) {
  const { resource } = synthesize((stack) => {
    const template = new LaunchTemplate(stack, "template", { name: "shop-lab" });
    scalingGroup(stack, {
      name: "shop-lab",
      template,
      subnetIds: ["subnet-a", "subnet-b"],
      count: { min: 2, max: 2 },
      spotTypes: null,
      rolledBy: "cloud",
      rollout: { min: 100, max: 150 },
      warmupSeconds: 60,
      labels: { team: "payments" },
      dependsOn: [],
      ...changed,
    });
  });
  return resource["aws_autoscaling_group"]?.["group"];
}

const VERSION = "${aws_launch_template.template.latest_version}";

describe("a scaling group", () => {
  it("refers to the latest version by number, so that a refresh starts and can roll back", () => {
    expect(group()).toMatchObject({
      launch_template: { version: VERSION },
      instance_refresh: {
        strategy: "Rolling",
        preferences: { auto_rollback: true, min_healthy_percentage: 100, max_healthy_percentage: 150, instance_warmup: "60" },
      },
    });
  });

  it("mixes machine types only on spot capacity, and rebalances instances at risk", () => {
    expect(group({ spotTypes: ["m7i.large", "m7a.large"] })).toMatchObject({
      capacity_rebalance: true,
      mixed_instances_policy: {
        instances_distribution: { on_demand_base_capacity: 0, on_demand_percentage_above_base_capacity: 0 },
        launch_template: {
          launch_template_specification: { version: VERSION },
          override: [{ instance_type: "m7i.large" }, { instance_type: "m7a.large" }],
        },
      },
    });
    expect(group({ spotTypes: ["m7i.large"] })).not.toHaveProperty("launch_template");
    expect(group()).not.toHaveProperty("mixed_instances_policy");
  });

  it("leaves its size to its controller only if the count is a range", () => {
    expect(group({ count: { min: 0, max: 4 } })).toMatchObject({
      desired_capacity: 0,
      lifecycle: { ignore_changes: ["desired_capacity"] },
    });
    expect(group()).toMatchObject({ min_size: 2, max_size: 2, desired_capacity: 2 });
    expect(group()?.["lifecycle"] ?? {}).not.toHaveProperty("ignore_changes");
  });

  it("has its own labels, and propagates only tags of its controller to instances", () => {
    expect(group({ controllerTags: { AmazonECSManaged: "true" } })).toMatchObject({
      tag: [
        { key: "team", value: "payments", propagate_at_launch: false },
        { key: "Name", value: "shop-lab", propagate_at_launch: false },
        { key: "AmazonECSManaged", value: "true", propagate_at_launch: true },
      ],
    });
  });
});
