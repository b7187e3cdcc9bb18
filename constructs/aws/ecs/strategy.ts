/** How tasks are spread over capacity providers. One strategy never holds both Fargate and pools: ECS refuses it. */
import type { EcsCluster } from "../../platform/types/aws/cluster";
import { capacityProviderName } from "./names";

export interface StrategyEntry {
  readonly capacityProvider: string;
  readonly base?: number;
  readonly weight: number;
}

export const FARGATE = "FARGATE";
export const FARGATE_SPOT = "FARGATE_SPOT";

/** The first task on demand, the rest by share. Weight 0 beside a base takes the base alone. */
export function fargateStrategy({ spotSharePercent }: NonNullable<EcsCluster["fargate"]>): StrategyEntry[] {
  const onDemand = { capacityProvider: FARGATE, base: 1, weight: 100 - spotSharePercent };
  return spotSharePercent === 0 ? [onDemand] : [onDemand, { capacityProvider: FARGATE_SPOT, weight: spotSharePercent }];
}

/** ECS takes at most this many in one strategy. */
const MOST_PROVIDERS = 20;

type Pools = Pick<EcsCluster, "name" | "pools">;

/** Over the plain pools of one processor architecture, those on demand where there are any; a task that needs more names its pools. */
export function poolStrategy(cluster: Pools): StrategyEntry[] {
  const plain = cluster.pools.filter(({ os, gpu }) => os === "linux" && gpu === null);
  const onDemand = plain.filter(({ spot }) => !spot);
  const able = onDemand.length > 0 ? onDemand : plain;
  const alike = able.filter(({ arch }) => arch === able[0]?.arch).slice(0, MOST_PROVIDERS);
  return alike.map((pool, index) => ({
    capacityProvider: capacityProviderName(cluster, pool),
    ...(index === 0 && onDemand.length > 0 && { base: 1 }),
    weight: 1,
  }));
}

/** Of tasks that name nothing. */
export const defaultStrategy = (cluster: Pools & Pick<EcsCluster, "fargate">): StrategyEntry[] =>
  cluster.fargate === null ? poolStrategy(cluster) : fargateStrategy(cluster.fargate);
