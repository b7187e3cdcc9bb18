/** The pools that a cluster has, and what EKS cannot do with them. */

import type { ParsedCluster } from "../../../language/schema/cluster";
import { isToken } from "../../../language/schema/values";
import type { Pool } from "../../../platform/types/shared/pool";
import type { Report } from "../codes";

/** What a pool's rollout is when nothing is written: it stands for EKS's own way, whatever it says. */
const DEFAULT_ROLLOUT: Pool["rollout"] = { maxSurge: 1, maxUnavailable: 0, drainSeconds: 1800 };
/** EKS replaces at most this many nodes at once. */
const MAX_UNAVAILABLE = 100;

/** In automatic mode there are none, also not those that shared code adds for the system. */
export function resolvePools(
  parsed: Pick<ParsedCluster, "mode" | "pools">,
  pools: readonly Pool[],
  ipv6: boolean,
  report: Report,
): readonly Pool[] {
  if (parsed.mode === "pools") {
    checkPools(pools, ipv6, report);
    return pools;
  }
  const written = Object.keys(parsed.pools);
  if (written.length > 0)
    report("B4603", ["pools"], { message: "stands beside mode: automatic, where EKS makes the nodes", value: written });
  return [];
}

function checkPools(pools: readonly Pool[], ipv6: boolean, report: Report): void {
  for (const pool of pools) {
    checkRollout(pool, report);
    checkWindows(pool, ipv6, report);
    checkReserved(pool, report);
    if (pool.image !== null && !isToken(pool.image) && !/^ami-[0-9a-f]+$/.test(pool.image))
      report("B4611", ["pools", pool.key, "image"], { message: "is not the id of an AMI", value: pool.image });
  }
}

function checkRollout({ key, rollout }: Pool, report: Report): void {
  const at = (field: string) => ["pools", key, "rollout", field];
  if (rollout.maxSurge !== DEFAULT_ROLLOUT.maxSurge)
    report("B4604", at("maxSurge"), { message: "cannot be kept: EKS decides how many nodes it adds first", value: rollout.maxSurge });
  if (rollout.drainSeconds !== DEFAULT_ROLLOUT.drainSeconds)
    report("B4604", at("drain"), { message: "cannot be kept: EKS decides how long a node may drain", value: `${rollout.drainSeconds}s` });
  if (rollout.maxUnavailable > MAX_UNAVAILABLE)
    report("B4604", at("maxUnavailable"), {
      message: "is more than EKS replaces at once",
      value: rollout.maxUnavailable,
      allowed: "0 to 100",
    });
}

function checkWindows(pool: Pool, ipv6: boolean, report: Report): void {
  if (pool.os !== "windows") return;
  const at = (...field: string[]) => ["pools", pool.key, ...field];
  if (pool.arch !== "amd64") report("B4610", at("machine"), { message: "is arm64, for which EKS has no Windows nodes", value: pool.arch });
  if (pool.gpu !== null)
    report("B4610", at("machine"), { message: "has a GPU, whose driver EKS's Windows image lacks", value: pool.gpu.type });
  if (ipv6) report("B4610", at("os"), { message: "is windows, in a network with IPv6", value: pool.os });
}

/** @see https://github.com/aws/containers-roadmap/issues/1451 */
const reserved = ["kubernetes.io/", "k8s.io/", "eks.amazonaws.com/"];
const isReserved = (key: string): boolean => reserved.some((prefix) => key.startsWith(prefix));

function checkReserved({ key, nodeLabels, taints }: Pool, report: Report): void {
  const refuse = (below: readonly (string | number)[], value: string): void =>
    report("B4619", ["pools", key, ...below], { message: "has a prefix that EKS keeps for itself", value });
  for (const label of Object.keys(nodeLabels)) if (isReserved(label)) refuse(["labels", label], label);
  taints.forEach((taint, index) => {
    if (isReserved(taint.key)) refuse(["taints", index, "key"], taint.key);
  });
}
