/** Resolves the node pools of a cluster and checks them against the limits of AKS. */
import { SYSTEM_POOL } from "../../../platform/pools/names";
import { DEFAULT_ROLLOUT } from "../../../platform/pools/rollout";
import type { Pool } from "../../../platform/types/shared/pool";
import type { Report } from "../codes";

export interface PoolContext {
  readonly pools: readonly Pool[];
  readonly version: string;
  readonly ipv6: boolean;
}

/** AKS sets this taint on the nodes of its default pool. */
const CRITICAL_ONLY: Pool["taints"][number] = { key: "CriticalAddonsOnly", value: "true", effect: "NoSchedule" };

/** @see https://learn.microsoft.com/azure/aks/quotas-skus-regions */
const MOST_NODES = 1000;
const DISK = { least: 30, most: 4095 } as const;
const MOST_DRAIN_MINUTES = 24 * 60;
/** @see https://github.com/Azure/AKS/releases/tag/2026-06-19 */
const LAST_MINOR_OF_WINDOWS = 36;

export const isSystem = ({ id }: Pick<Pool, "id">): boolean => id === SYSTEM_POOL;

export function resolvePools({ pools, version, ipv6 }: PoolContext, report: Report): Pool[] {
  for (const pool of pools) {
    checkSize(pool, report);
    checkRollout(pool, report);
    if (pool.os === "windows") checkWindows(pool, version, ipv6, report);
  }
  return pools.map((pool) => (isSystem(pool) ? { ...pool, taints: [...pool.taints, CRITICAL_ONLY] } : pool));
}

function checkSize({ key, count, diskGiB }: Pool, report: Report): void {
  if (count.max > MOST_NODES)
    report("B5207", ["pools", key, "count"], {
      message: "A node pool of AKS cannot have so many nodes",
      value: count,
      allowed: `at most ${MOST_NODES}`,
    });
  if (diskGiB < DISK.least || diskGiB > DISK.most)
    report("B5207", ["pools", key, "disk"], {
      message: `The disk is too ${diskGiB < DISK.least ? "small" : "large"} for a node of AKS`,
      value: `${diskGiB}Gi`,
      allowed: `${DISK.least}Gi to ${DISK.most}Gi`,
    });
}

function checkRollout(pool: Pool, report: Report): void {
  const { key, spot, rollout } = pool;
  const at = (field: string) => ["pools", key, "rollout", field];
  const { maxSurge, maxUnavailable, drainSeconds } = rollout;
  if (spot && JSON.stringify(rollout) !== JSON.stringify(DEFAULT_ROLLOUT))
    report("B4046", ["pools", key, "rollout"], { message: "A spot pool does not support rollout settings", value: rollout });
  if (isSystem(pool) && maxUnavailable > 0)
    report("B4046", at("maxUnavailable"), {
      message: "The system pool of AKS can only be updated by surge",
      value: maxUnavailable,
      allowed: "0",
    });
  if (isSystem(pool) && maxSurge === 0)
    report("B4046", at("maxSurge"), {
      message: "The system pool of AKS cannot be updated without surge",
      value: maxSurge,
      allowed: "1 or more",
    });
  if (drainSeconds % 60 !== 0 || drainSeconds > MOST_DRAIN_MINUTES * 60)
    report("B4046", at("drain"), {
      message: "AKS does not support this drain timeout",
      value: `${drainSeconds}s`,
      allowed: "1m to 1440m",
    });
}

function checkWindows(pool: Pool, version: string, ipv6: boolean, report: Report): void {
  const at = (...field: string[]) => ["pools", pool.key, ...field];
  const minor = Number(version.split(".")[1]);
  if (pool.arch !== "amd64") report("B4066", at("machine"), { message: "AKS does not support Windows nodes on arm64", value: pool.arch });
  if (pool.gpu !== null) report("B4066", at("machine"), { message: "Berth does not set up GPUs on Windows nodes", value: pool.gpu.type });
  if (ipv6) report("B4066", at("os"), { message: "AKS does not support Windows nodes in a network with IPv6", value: pool.os });
  if (minor > LAST_MINOR_OF_WINDOWS)
    report("B4066", at("os"), {
      message: `AKS does not support Windows nodes with Kubernetes ${version}`,
      value: pool.os,
      allowed: `versions up to 1.${LAST_MINOR_OF_WINDOWS}`,
    });
}
