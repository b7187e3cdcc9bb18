/** How tasks are spread over capacity providers. ECS rejects a strategy with both Fargate and pools. */
import type { EcsCluster } from "../../platform/types/aws/cluster";
import { capacityProviderName } from "./names";

export interface StrategyEntry {
  readonly capacityProvider: string;
  readonly base?: number;
  readonly weight: number;
}

export const FARGATE = "FARGATE";
export const FARGATE_SPOT = "FARGATE_SPOT";

/** The first task runs on demand, the rest by share. With a base and weight 0, only the base runs there. */
export function fargateStrategy({ spotSharePercent }: NonNullable<EcsCluster["fargate"]>): StrategyEntry[] {
  const onDemand = { capacityProvider: FARGATE, base: 1, weight: 100 - spotSharePercent };
  return spotSharePercent === 0 ? [onDemand] : [onDemand, { capacityProvider: FARGATE_SPOT, weight: spotSharePercent }];
}

/** ECS supports at most this many in one strategy. */
const MAX_PROVIDERS = 20;

type Pools = Pick<EcsCluster, "name" | "pools">;

/** Spreads over the Linux pools without GPU of one architecture, preferably those on demand. Tasks for other pools name them. */
export function poolStrategy(cluster: Pools): StrategyEntry[] {
  const plain = cluster.pools.filter(({ os, gpu }) => os === "linux" && gpu === null);
  const onDemand = plain.filter(({ spot }) => !spot);
  const candidates = onDemand.length > 0 ? onDemand : plain;
  const sameArch = candidates.filter(({ arch }) => arch === candidates[0]?.arch).slice(0, MAX_PROVIDERS);
  return sameArch.map((pool, index) => ({
    capacityProvider: capacityProviderName(cluster, pool),
    ...(index === 0 && onDemand.length > 0 && { base: 1 }),
    weight: 1,
  }));
}

/** For tasks and services that name no strategy. */
export const defaultStrategy = (cluster: Pools & Pick<EcsCluster, "fargate">): StrategyEntry[] =>
  cluster.fargate === null ? poolStrategy(cluster) : fargateStrategy(cluster.fargate);
