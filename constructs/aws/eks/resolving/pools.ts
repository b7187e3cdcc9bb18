/** What EKS cannot do with pools. */

import { isToken } from "../../../language/schema/values";
import type { Pool } from "../../../platform/types/shared/pool";
import type { Report } from "../codes";

export function checkPools(pools: readonly Pool[], ipv6: boolean, report: Report): void {
  for (const pool of pools) {
    checkWindows(pool, ipv6, report);
    checkReserved(pool, report);
    if (pool.image !== null && !isToken(pool.image) && !/^ami-[0-9a-f]+$/.test(pool.image))
      report("B4611", ["pools", pool.key, "image"], { message: "is not the id of an AMI", value: pool.image });
  }
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
