/** A launch template with its Auto Scaling group, for hosts and for node pools of ECS. */
import type { AutoscalingGroup } from "@cdktf/provider-aws/lib/autoscaling-group";
import type { Construct } from "constructs";
import type { Labels } from "../../platform/types/shared/value";
import { type ScalingGroupProps, scalingGroup } from "./group";
import type { InstanceProfile } from "./instance-profile";
import { type InstanceTemplateProps, instanceTemplate } from "./launch-template";
import { enableNestedVirtualization } from "./nested-virtualization";
import { offeredTypes } from "./offered";

export interface InstancesProps {
  /** The whole name: `shop-prod-jobs-general`. */
  readonly name: string;
  /** Path of the pool in the spec, for messages. */
  readonly path: string;
  readonly region: string;
  /** One type, or several on spot capacity, cheapest first. */
  readonly types: readonly string[];
  readonly spot: boolean;
  readonly nextMachine: string | null;
  readonly nested: boolean;
  readonly profile: InstanceProfile;
  readonly template: Omit<InstanceTemplateProps, "name" | "machineType" | "profileArn" | "labels">;
  readonly group: Omit<ScalingGroupProps, "name" | "template" | "spotTypes" | "labels" | "lifecycle" | "dependsOn"> &
    Partial<Pick<ScalingGroupProps, "dependsOn">>;
  /** All labels, because the provider's default tags apply neither to instances nor to groups. */
  readonly labels: Labels;
}

export function createInstances(scope: Construct, props: InstancesProps): AutoscalingGroup {
  const { name, path, region, types, spot, nextMachine, nested, profile, labels, group } = props;
  const [first] = types;
  if (first === undefined) throw new Error(`${path} has no machine`);
  const machineType = spot ? null : first;
  const template = instanceTemplate(scope, { ...props.template, name, machineType, profileArn: profile.arn, labels });
  if (nested) enableNestedVirtualization(template);
  return scalingGroup(scope, {
    ...group,
    name,
    template,
    spotTypes: spot ? types : null,
    labels,
    dependsOn: [...(group.dependsOn ?? []), ...profile.ready],
    lifecycle: { precondition: [offeredTypes(scope, { types, region, nextMachine, path })] },
  });
}
