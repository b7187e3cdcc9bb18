/** A group of equal instances over zones: replaced by rolling, new ones first, and back to the former template where that fails. */
import type { AutoscalingGroup, AutoscalingGroupConfig } from "@cdktf/provider-aws/lib/autoscaling-group";
import type { LaunchTemplate } from "@cdktf/provider-aws/lib/launch-template";
import type { ITerraformDependable, TerraformResourceLifecycle } from "cdktf";
import type { Construct } from "constructs";
import { vendorName } from "../../platform/naming/names";
import type { RolledBy } from "../../platform/types/shared/host-pool";
import type { Labels } from "../../platform/types/shared/value";
import type { HealthyPercentages } from "./rollout";

/** An attribute that someone else than Terraform changes. */
const WANTED_SIZE = "desired_capacity";

/** Auto Scaling's own way of evening out zones, which stops healthy hosts. */
const REBALANCING = "AZRebalance";

export interface ScalingGroupNeeds {
  /** The whole name: `shop-prod-jobs-general`. */
  readonly name: string;
  readonly template: LaunchTemplate;
  readonly subnetIds: readonly string[];
  readonly count: { readonly min: number; readonly max: number };
  /** Types of spot capacity, cheapest first; null: on demand, of the template's type. */
  readonly spotTypes: readonly string[] | null;
  readonly rolledBy: RolledBy;
  /** If the cloud rolls. */
  readonly rollout: HealthyPercentages;
  /** Seconds that a new instance has to get ready before the next one is replaced. */
  readonly warmupSeconds: number;
  /** Target groups of load balancers. */
  readonly targetGroups?: readonly string[];
  readonly labels: Labels;
  /** Tags that are for the group's controller. */
  readonly controllerTags?: Readonly<Record<string, string>>;
  readonly dependsOn: readonly ITerraformDependable[];
  readonly lifecycle?: TerraformResourceLifecycle;
  /** What a kind of group wants beside. */
  readonly own?: Partial<AutoscalingGroupConfig>;
}

/** Those of one group cost nothing. */
const METRICS = ["Desired", "InService", "Pending", "Terminating", "Total"].map((state) =>
  state === "Desired" ? "GroupDesiredCapacity" : `Group${state}Instances`,
);

export function scalingGroup(scope: Construct, needs: ScalingGroupNeeds): AutoscalingGroup {
  const { name, subnetIds, count, warmupSeconds, dependsOn, lifecycle = {}, targetGroups = [] } = needs;
  const byCloud = needs.rolledBy === "cloud";
  // A large binding that many specs do not want: loaded where it is used.
  const { AutoscalingGroup } =
    require("@cdktf/provider-aws/lib/autoscaling-group") as typeof import("@cdktf/provider-aws/lib/autoscaling-group");
  return new AutoscalingGroup(scope, "group", {
    name: vendorName("autoscaling-group", name),
    vpcZoneIdentifier: [...subnetIds],
    minSize: count.min,
    // A host program adds a host before it removes one.
    maxSize: byCloud ? count.max : count.max + 1,
    desiredCapacity: count.min,
    healthCheckType: "EC2",
    defaultInstanceWarmup: warmupSeconds,
    enabledMetrics: METRICS,
    ...capacity(needs),
    ...(byCloud ? { instanceRefresh: refresh(needs) } : { suspendedProcesses: [REBALANCING] }),
    ...(targetGroups.length > 0 && { targetGroupArns: [...targetGroups] }),
    tag: tags(needs),
    dependsOn: [...dependsOn],
    lifecycle: { ...lifecycle, ...((count.min !== count.max || !byCloud) && { ignoreChanges: [WANTED_SIZE] }) },
    ...needs.own,
  });
}

/** The version is the newest by number: with `$Latest` no refresh would start, and none could go back. */
function capacity({ template, spotTypes }: ScalingGroupNeeds): Partial<AutoscalingGroupConfig> {
  const version = `\${${template.fqn}.latest_version}`;
  if (spotTypes === null) return { launchTemplate: { id: template.id, version } };
  return {
    // A new instance is started when one is about to be taken away.
    capacityRebalance: true,
    mixedInstancesPolicy: {
      instancesDistribution: {
        onDemandBaseCapacity: 0,
        onDemandPercentageAboveBaseCapacity: 0,
        spotAllocationStrategy: "price-capacity-optimized",
      },
      launchTemplate: {
        launchTemplateSpecification: { launchTemplateId: template.id, version },
        override: spotTypes.map((instanceType) => ({ instanceType })),
      },
    },
  };
}

/** A change of the template alone starts it. */
const refresh = ({ rollout, warmupSeconds }: ScalingGroupNeeds): NonNullable<AutoscalingGroupConfig["instanceRefresh"]> => ({
  strategy: "Rolling",
  preferences: {
    autoRollback: true,
    minHealthyPercentage: rollout.min,
    maxHealthyPercentage: rollout.max,
    instanceWarmup: String(warmupSeconds),
    // Protection is against scaling in; without this a refresh would wait for it to be taken away, and fail.
    scaleInProtectedInstances: "Refresh",
    skipMatching: true,
  },
});

/** The provider's default tags do not reach groups, and what instances carry is said by the template. */
function tags({ name, labels, controllerTags = {} }: ScalingGroupNeeds): NonNullable<AutoscalingGroupConfig["tag"]> {
  const own = Object.entries({ ...labels, Name: name }).map(([key, value]) => ({ key, value, propagateAtLaunch: false }));
  const controllers = Object.entries(controllerTags).map(([key, value]) => ({ key, value, propagateAtLaunch: true }));
  return [...own, ...controllers];
}
