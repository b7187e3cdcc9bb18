/** Outputs of a host group's stack: none is secret, and each has a placeholder for plans before the group exists. */

import { mocksOf, type OutputTable } from "../../contracts/outputs";
import { vendorName } from "../../platform/naming/names";
import type { HostGroups } from "../../platform/types/host-group";
import type { HostPool } from "./host-pool";

export const hostOutputs = {
  group_name: {
    description: "Name of the Auto Scaling group of the hosts",
    value: ({ groupName }) => groupName,
    mock: ({ name }) => vendorName("autoscaling-group", name),
  },
  group_arn: {
    description: "ARN of the Auto Scaling group of the hosts",
    value: ({ groupId }) => groupId,
    mock: ({ name }) =>
      `arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:00000000-0000-0000-0000-000000000000:autoScalingGroupName/${vendorName("autoscaling-group", name)}`,
  },
  security_group_id: {
    description: "Security group of the hosts",
    value: ({ securityGroupId }) => securityGroupId,
    mock: () => "sg-00000000000000001",
  },
  key_arn: {
    description: "KMS key of the hosts' disks",
    value: ({ keyArn }) => keyArn,
    mock: ({ encryption }) =>
      encryption.kind === "provider" ? null : "arn:aws:kms:us-east-1:123456789012:key/00000000-0000-0000-0000-000000000000",
  },
} as const satisfies OutputTable<HostPool, HostGroups["aws"]>;

export const mockOutputs = mocksOf(hostOutputs);
