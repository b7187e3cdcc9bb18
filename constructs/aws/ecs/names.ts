/** Names of an ECS cluster's resources, for the cluster's stack and for services that run on it. */
import { clusterName as nameOf } from "../../platform/naming/cluster-name";
import { vendorName } from "../../platform/naming/names";
import type { EcsCluster } from "../../platform/types/aws/cluster";
import type { Pool } from "../../platform/types/shared/pool";

type Named = Pick<EcsCluster, "name">;

export const clusterName = ({ name }: Named): string => nameOf("ecs", name);
export const poolName = ({ name }: Named, { id }: Pick<Pool, "id">): string => `${name}-${id}`;
/** Unique in its account and region. */
export const capacityProviderName = (cluster: Named, pool: Pick<Pool, "id">): string =>
  vendorName("ecs-capacity-provider", poolName(cluster, pool));
export const adminRoleName = ({ name }: Named): string => `${name}-admins`;
export const execLogGroupName = (cluster: Named): string => `/aws/ecs/${clusterName(cluster)}/exec`;
/** ECS chooses this name. */
export const insightsLogGroupName = (cluster: Named): string => `/aws/ecs/containerinsights/${clusterName(cluster)}/performance`;
