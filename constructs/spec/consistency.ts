/** What no single key shows: keys that do not go together. Needs no catalogue. */
import type { SpecCode } from "./codes";
import type { Path, Problem } from "./problem";
import { orchestrators, type ParsedCluster } from "./schema/cluster";
import type { ParsedNetwork } from "./schema/network";
import type { ParsedSpec } from "./schema/spec";

type SpecProblem = Problem & { readonly code: SpecCode };
type Report = (code: SpecCode, path: Path, message: string, fix: string, value?: unknown) => void;

export function checkConsistency(spec: ParsedSpec): SpecProblem[] {
  const problems: SpecProblem[] = [];
  const report: Report = (code, path, message, fix, value) =>
    problems.push({ code, severity: "error", path, message, fix, ...(value !== undefined && { value }) });
  for (const [key, network] of Object.entries(spec.networks)) checkNetwork(network, ["networks", key], report);
  for (const [key, cluster] of Object.entries(spec.clusters)) checkCluster(cluster, ["clusters", key], report);
  for (const [key, { replicas }] of Object.entries(spec.services)) checkRange(replicas, ["services", key, "replicas"], report);
  return problems;
}

function checkNetwork({ existing, cidr }: ParsedNetwork, path: Path, report: Report): void {
  if (existing !== undefined && cidr !== undefined)
    report(
      "B2202",
      [...path, "cidr"],
      "is the range of a network that exists, whose range is not made here",
      "remove cidr, or remove existing",
    );
}

const blocks = ["eks", "gke", "aks", "ecs"] as const;
const own: readonly string[] = orchestrators.filter((name) => !(blocks as readonly string[]).includes(name));

function checkCluster(cluster: ParsedCluster, path: Path, report: Report): void {
  const { access, mode, orchestrator, pools } = cluster;
  if (access.endpoint === "public" && access.from.length === 0)
    report("B2201", [...path, "access", "endpoint"], "is public and says to nobody", "write access.from, or endpoint: private", "public");
  if (mode === "automatic" && Object.keys(pools).length > 0)
    report("B2202", [...path, "pools"], "stand beside mode: automatic, which makes its own nodes", "remove pools, or mode");
  for (const block of blocks)
    if (cluster[block] !== undefined && block !== orchestrator)
      report("B2204", [...path, block], `are settings of ${block}, and this cluster is ${orchestrator}`, `remove ${block}`);
  if (cluster.managers !== undefined && !own.includes(orchestrator))
    report(
      "B2204",
      [...path, "managers"],
      `are the control plane of an own cluster, and that of ${orchestrator} is the vendor's`,
      "remove managers",
    );
  if (cluster.fargate !== undefined && orchestrator !== "ecs")
    report("B2204", [...path, "fargate"], `is of ecs, and this cluster is ${orchestrator}`, "remove fargate");
  if (orchestrator === "mesos" && !cluster.acknowledgeEndOfLife)
    report("B2202", path, "is mesos, which is no longer developed", "write acknowledgeEndOfLife: true");
  for (const [name, pool] of Object.entries(pools))
    if (pool.count !== undefined) checkRange(pool.count, [...path, "pools", name, "count"], report);
}

function checkRange(range: { readonly min: number; readonly max: number }, path: Path, report: Report): void {
  if (range.min > range.max) report("B2203", path, `has min ${range.min} above max ${range.max}`, `write max: ${range.min} or more`, range);
}
