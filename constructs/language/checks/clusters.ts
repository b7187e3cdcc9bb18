/** What keys of a cluster mean together. What its orchestrator can do, the catalogue's tables say later. */
import type { Path } from "../problems/problem";
import type { Report } from "../problems/reporter";
import type { ParsedCluster } from "../schema/cluster";
import { checkRange, checkTwice } from "./values";

export function checkCluster(cluster: ParsedCluster, path: Path, report: Report): void {
  const { access, mode, pools, maintenance } = cluster;
  if (access.endpoint === "public" && access.from.length === 0)
    report("B2301", [...path, "access", "endpoint"], { message: "needs from: who may reach it", value: access.endpoint });
  if (mode === "automatic" && Object.keys(pools).length > 0)
    report("B2302", [...path, "pools"], { message: "stands beside mode: automatic, which makes its own nodes" });
  for (const [key, pool] of Object.entries(pools)) {
    if (pool.count) checkRange(pool.count, [...path, "pools", key, "count"], report);
    if (Array.isArray(pool.zones)) checkTwice(pool.zones, [...path, "pools", key, "zones"], report);
    checkTwice(pool.machine && "type" in pool.machine ? pool.machine.type : [], [...path, "pools", key, "machine", "type"], report);
  }
  for (const role of ["admins", "editors", "viewers"] as const) checkTwice(access[role], [...path, "access", role], report);
  if (!maintenance) return;
  checkTwice(maintenance.days, [...path, "maintenance", "days"], report);
  for (const [n, { from, to }] of maintenance.exclude.entries())
    if (from > to) report("B2306", [...path, "maintenance", "exclude", n], { message: "ends before it begins", value: { from, to } });
}
