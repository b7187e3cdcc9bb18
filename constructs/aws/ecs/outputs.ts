/** Outputs of a cluster's stack: none is secret, and each has a placeholder for plans before the cluster exists. */
import { mocksOf, type OutputTable } from "../../contracts/outputs";
import type { EcsCluster } from "../../platform/types/aws/cluster";
import type { ManagedEcsCluster } from "./cluster";
import { adminRoleName, capacityProviderName, clusterName, execLogGroupName } from "./names";
import { FARGATE, FARGATE_SPOT } from "./strategy";

export const clusterOutputs = {
  cluster_name: {
    description: "Name of the cluster",
    value: ({ control }) => control.name,
    mock: clusterName,
  },
  cluster_arn: {
    description: "ARN of the cluster",
    value: ({ control }) => control.arn,
    mock: (cluster) => `arn:aws:ecs:us-east-1:123456789012:cluster/${clusterName(cluster)}`,
  },
  capacity_providers: {
    description: "Names of the capacity providers: Fargate first, then pools",
    value: ({ capacityProviders }) => capacityProviders,
    mock: (cluster) => [
      ...(cluster.fargate === null ? [] : [FARGATE, FARGATE_SPOT]),
      ...cluster.pools.map((pool) => capacityProviderName(cluster, pool)),
    ],
  },
  admin_role_arn: {
    description: "Role that administrators assume",
    value: ({ adminRoleArn }) => adminRoleArn,
    mock: (cluster) => (cluster.admins.length === 0 ? null : `arn:aws:iam::123456789012:role/${adminRoleName(cluster)}`),
  },
  node_security_group_id: {
    description: "Security group of the nodes",
    value: ({ nodeGroupId }) => nodeGroupId,
    mock: ({ pools }) => (pools.length === 0 ? null : "sg-00000000000000001"),
  },
  exec_log_group_name: {
    description: "Log group of ECS Exec sessions",
    value: ({ execLogGroup }) => execLogGroup.name,
    mock: execLogGroupName,
  },
  key_arn: {
    description: "KMS key of logs, ECS Exec sessions and disks",
    value: ({ keyArn }) => keyArn,
    mock: ({ encryption }) =>
      encryption.kind === "provider" ? null : "arn:aws:kms:us-east-1:123456789012:key/00000000-0000-0000-0000-000000000000",
  },
} as const satisfies OutputTable<ManagedEcsCluster, EcsCluster>;

export const mockOutputs = mocksOf(clusterOutputs);
