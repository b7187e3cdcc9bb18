/** An Auto Scaling group over zones. Changes roll out instance by instance, new ones first, and roll back to the former template if they fail. */
import type { AutoscalingGroup, AutoscalingGroupConfig } from "@cdktf/provider-aws/lib/autoscaling-group";
import type { LaunchTemplate } from "@cdktf/provider-aws/lib/launch-template";
import type { ITerraformDependable, TerraformResourceLifecycle } from "cdktf";
import type { Construct } from "constructs";
import { vendorName } from "../../platform/naming/names";
import type { RolledBy } from "../../platform/types/shared/host-pool";
import type { Labels } from "../../platform/types/shared/value";
import type { HealthyPercentages } from "./rollout";

/** Changed at run time by a scaler or a host program, not by Terraform. */
const DESIRED_CAPACITY = "desired_capacity";

/** The process that balances instances over zones, which would terminate healthy hosts. */
const REBALANCING = "AZRebalance";

export interface ScalingGroupProps {
  /** The whole name: `shop-prod-jobs-general`. */
  readonly name: string;
  readonly template: LaunchTemplate;
  readonly subnetIds: readonly string[];
  readonly count: { readonly min: number; readonly max: number };
  /** Machine types of spot capacity, cheapest first; null: on demand, with the type of the template. */
  readonly spotTypes: readonly string[] | null;
  readonly rolledBy: RolledBy;
  /** Used if the cloud rolls out changes. */
  readonly rollout: HealthyPercentages;
  /** Seconds until a new instance counts as ready and the next one is replaced. */
  readonly warmupSeconds: number;
  /** Target groups of load balancers. */
  readonly targetGroups?: readonly string[];
  readonly labels: Labels;
  /** Tags for the controller of the group. */
  readonly controllerTags?: Readonly<Record<string, string>>;
  readonly dependsOn: readonly ITerraformDependable[];
  readonly lifecycle?: TerraformResourceLifecycle;
  /** Settings of one kind of group. */
  readonly settings?: Partial<AutoscalingGroupConfig>;
}

/** Group metrics are free. */
const METRICS = ["Desired", "InService", "Pending", "Terminating", "Total"].map((state) =>
  state === "Desired" ? "GroupDesiredCapacity" : `Group${state}Instances`,
);

export function scalingGroup(scope: Construct, props: ScalingGroupProps): AutoscalingGroup {
  const { name, subnetIds, count, warmupSeconds, dependsOn, lifecycle = {}, targetGroups = [] } = props;
  const byCloud = props.rolledBy === "cloud";
  // A large binding that many specs do not use: loaded on first use.
  const { AutoscalingGroup } =
    require("@cdktf/provider-aws/lib/autoscaling-group") as typeof import("@cdktf/provider-aws/lib/autoscaling-group");
  return new AutoscalingGroup(scope, "group", {
    name: vendorName("autoscaling-group", name),
    vpcZoneIdentifier: [...subnetIds],
    minSize: count.min,
    // Leaves room for a host program, which adds a host before it removes one.
    maxSize: byCloud ? count.max : count.max + 1,
    desiredCapacity: count.min,
    healthCheckType: "EC2",
    defaultInstanceWarmup: warmupSeconds,
    enabledMetrics: METRICS,
    ...capacity(props),
    ...(byCloud ? { instanceRefresh: refresh(props) } : { suspendedProcesses: [REBALANCING] }),
    ...(targetGroups.length > 0 && { targetGroupArns: [...targetGroups] }),
    tag: tags(props),
    dependsOn: [...dependsOn],
    lifecycle: { ...lifecycle, ...((count.min !== count.max || !byCloud) && { ignoreChanges: [DESIRED_CAPACITY] }) },
    ...props.settings,
  });
}

/** The template's version is a number: with `$Latest` no instance refresh would start, and none could roll back. */
function capacity({ template, spotTypes }: ScalingGroupProps): Partial<AutoscalingGroupConfig> {
  const version = `\${${template.fqn}.latest_version}`;
  if (spotTypes === null) return { launchTemplate: { id: template.id, version } };
  return {
    // Starts a replacement when AWS signals that a spot instance is at risk.
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

/** Only a change of the template starts a refresh. */
const refresh = ({ rollout, warmupSeconds }: ScalingGroupProps): NonNullable<AutoscalingGroupConfig["instanceRefresh"]> => ({
  strategy: "Rolling",
  preferences: {
    autoRollback: true,
    minHealthyPercentage: rollout.min,
    maxHealthyPercentage: rollout.max,
    instanceWarmup: String(warmupSeconds),
    // Otherwise a refresh would wait for instances that are protected from scale-in, and fail.
    scaleInProtectedInstances: "Refresh",
    skipMatching: true,
  },
});

/** The provider's default tags do not apply to groups. Tags of instances come from the launch template. */
function tags({ name, labels, controllerTags = {} }: ScalingGroupProps): NonNullable<AutoscalingGroupConfig["tag"]> {
  const groupTags = Object.entries({ ...labels, Name: name }).map(([key, value]) => ({ key, value, propagateAtLaunch: false }));
  const controllers = Object.entries(controllerTags).map(([key, value]) => ({ key, value, propagateAtLaunch: true }));
  return [...groupTags, ...controllers];
}
