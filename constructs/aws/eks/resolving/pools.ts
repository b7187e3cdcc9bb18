/** What EKS cannot do with pools. */

import type { Pool } from "../../../platform/types/shared/pool";
import { checkAmi } from "../../ami";
import type { Report } from "../codes";

export function checkPools(pools: readonly Pool[], ipv6: boolean, report: Report): void {
  for (const pool of pools) {
    checkWindows(pool, ipv6, report);
    checkReserved(pool, report);
    checkAmi(pool, report);
  }
}

function checkWindows(pool: Pool, ipv6: boolean, report: Report): void {
  if (pool.os !== "windows") return;
  const at = (...field: string[]) => ["pools", pool.key, ...field];
  if (pool.arch !== "amd64") report("B4066", at("machine"), { message: "is arm64, for which EKS has no Windows nodes", value: pool.arch });
  if (pool.gpu !== null)
    report("B4066", at("machine"), { message: "has a GPU, whose driver EKS's Windows image lacks", value: pool.gpu.type });
  if (ipv6) report("B4066", at("os"), { message: "is windows, in a network with IPv6", value: pool.os });
}

/** @see https://github.com/aws/containers-roadmap/issues/1451 */
const reserved = ["kubernetes.io/", "k8s.io/", "eks.amazonaws.com/"];
const isReserved = (key: string): boolean => reserved.some((prefix) => key.startsWith(prefix));

function checkReserved({ key, nodeLabels, taints }: Pool, report: Report): void {
  const refuse = (below: readonly (string | number)[], value: string): void =>
    report("B4067", ["pools", key, ...below], { message: "has a prefix that EKS keeps for itself", value });
  for (const label of Object.keys(nodeLabels)) if (isReserved(label)) refuse(["labels", label], label);
  taints.forEach((taint, index) => {
    if (isReserved(taint.key)) refuse(["taints", index, "key"], taint.key);
  });
}
