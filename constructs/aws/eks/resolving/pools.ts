/** What EKS does not support in pools. */

import type { Pool } from "../../../platform/types/shared/pool";
import { checkAmi } from "../../ami";
import type { Report } from "../codes";

/** What of the network pools depend on. */
export interface PoolNetwork {
  readonly ipv6: boolean;
  /** Whether pods have subnets of their own. */
  readonly hasPodSubnets: boolean;
}

export function checkPools(pools: readonly Pool[], network: PoolNetwork, report: Report): void {
  for (const pool of pools) {
    checkWindows(pool, network, report);
    checkReserved(pool, report);
    checkAmi(pool, report);
  }
}

/** @see https://docs.aws.amazon.com/eks/latest/userguide/windows-support.html */
function checkWindows(pool: Pool, { ipv6, hasPodSubnets }: PoolNetwork, report: Report): void {
  if (pool.os !== "windows") return;
  const at = (...field: string[]) => ["pools", pool.key, ...field];
  if (pool.arch !== "amd64") report("B4066", at("machine"), { message: "EKS does not support Windows nodes on arm64", value: pool.arch });
  if (pool.gpu !== null) report("B4066", at("machine"), { message: "The Windows image of EKS has no GPU driver", value: pool.gpu.type });
  if (ipv6) report("B4066", at("os"), { message: "EKS does not support Windows nodes in a network with IPv6", value: pool.os });
  if (hasPodSubnets)
    report("B4066", at("os"), {
      message: "EKS does not support Windows nodes in a network with separate subnets for pods",
      value: pool.os,
      fix: "remove the pool, or remove existing.pods of the network, so that pods use the private subnets",
    });
}

/** @see https://github.com/aws/containers-roadmap/issues/1451 */
const reserved = ["kubernetes.io/", "k8s.io/", "eks.amazonaws.com/"];
const isReserved = (key: string): boolean => reserved.some((prefix) => key.startsWith(prefix));

function checkReserved({ key, nodeLabels, taints }: Pool, report: Report): void {
  const refuse = (below: readonly (string | number)[], value: string): void =>
    report("B4067", ["pools", key, ...below], { message: `EKS reserves the prefix of ${value}`, value });
  for (const label of Object.keys(nodeLabels)) if (isReserved(label)) refuse(["labels", label], label);
  taints.forEach((taint, index) => {
    if (isReserved(taint.key)) refuse(["taints", index, "key"], taint.key);
  });
}
