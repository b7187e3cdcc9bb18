/** Equal instances: a launch template and the group that starts from it, for hosts and for pools of ECS. */
import type { AutoscalingGroup } from "@cdktf/provider-aws/lib/autoscaling-group";
import type { Construct } from "constructs";
import type { Labels } from "../../platform/types/shared/value";
import { type ScalingGroupNeeds, scalingGroup } from "./group";
import type { InstanceProfile } from "./instance-profile";
import { type InstanceTemplateNeeds, instanceTemplate } from "./launch-template";
import { enableNestedVirtualization } from "./nested-virtualization";
import { offeredTypes } from "./offered";

export interface InstancesNeeds {
  /** The whole name: `shop-prod-jobs-general`. */
  readonly name: string;
  /** Path in the spec of what the instances are for. */
  readonly path: string;
  readonly region: string;
  /** One; several, cheapest first, on spot capacity. */
  readonly types: readonly string[];
  readonly spot: boolean;
  readonly nextType: string | null;
  readonly nested: boolean;
  readonly profile: InstanceProfile;
  readonly template: Omit<InstanceTemplateNeeds, "name" | "machineType" | "profileArn" | "labels">;
  readonly group: Omit<ScalingGroupNeeds, "name" | "template" | "spotTypes" | "labels" | "lifecycle" | "dependsOn"> &
    Partial<Pick<ScalingGroupNeeds, "dependsOn">>;
  /** All labels: the provider's default tags reach neither instances nor groups. */
  readonly labels: Labels;
}

export function createInstances(scope: Construct, needs: InstancesNeeds): AutoscalingGroup {
  const { name, path, region, types, spot, nextType, nested, profile, labels, group } = needs;
  const [first] = types;
  if (first === undefined) throw new Error(`${path} has no machine`);
  const machineType = spot ? null : first;
  const template = instanceTemplate(scope, { ...needs.template, name, machineType, profileArn: profile.arn, labels });
  if (nested) enableNestedVirtualization(template);
  return scalingGroup(scope, {
    ...group,
    name,
    template,
    spotTypes: spot ? types : null,
    labels,
    dependsOn: [...(group.dependsOn ?? []), ...profile.ready],
    lifecycle: { precondition: [offeredTypes(scope, { types, region, nextType, path })] },
  });
}
