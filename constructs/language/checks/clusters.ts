/** Checks keys of a cluster against each other. What its orchestrator supports is checked later, from the catalogue. */
import type { Path } from "../problems/problem";
import type { Report } from "../problems/reporter";
import type { ParsedCluster } from "../schema/cluster";
import { checkFirewall } from "./firewall";
import { checkRange, checkUnique } from "./values";

export function checkCluster(cluster: ParsedCluster, path: Path, report: Report): void {
  const { access, mode, pools, maintenance } = cluster;
  if (access.endpoint === "public" && access.from.length === 0)
    report("B2301", [...path, "access", "endpoint"], {
      message: "A public endpoint requires access.from: the ranges that may reach it",
      value: access.endpoint,
    });
  if (mode === "automatic" && Object.keys(pools).length > 0)
    report("B2302", [...path, "pools"], { message: "pools cannot be combined with mode: automatic, which manages its own nodes" });
  for (const [key, pool] of Object.entries(pools)) {
    if (pool.count) checkRange(pool.count, [...path, "pools", key, "count"], report);
    if (Array.isArray(pool.zones)) checkUnique(pool.zones, [...path, "pools", key, "zones"], report);
    checkUnique(pool.machine && "type" in pool.machine ? pool.machine.type : [], [...path, "pools", key, "machine", "type"], report);
  }
  for (const role of ["admins", "editors", "viewers"] as const) checkUnique(access[role], [...path, "access", role], report);
  checkFirewall(cluster.firewall, [...path, "firewall"], report);
  if (!maintenance) return;
  checkUnique(maintenance.days, [...path, "maintenance", "days"], report);
  for (const [n, { from, to }] of maintenance.exclude.entries())
    if (from > to)
      report("B2306", [...path, "maintenance", "exclude", n], {
        message: "The excluded period ends before it begins",
        value: { from, to },
      });
}
