/** Refuses what an orchestrator cannot do, with what to do in its place: nothing that is written is ever ignored. */
import { nextRetention, retentionsOf } from "../../catalog/log-retention";
import { abilityOf, orchestratorRecord, orchestratorsOn, settingsBlocks } from "../../catalog/orchestrators";
import type { Feature } from "../../catalog/orchestrators/record";
import type { Path } from "../../language/problems/problem";
import type { ParsedCluster } from "../../language/schema/cluster";
import { isScaled } from "../pools/scaling";
import type { Cloud } from "../types/location";
import { checkMaintenance } from "./check-maintenance";
import type { Report } from "./reporter";

export function checkCapabilities(parsed: ParsedCluster, cloud: Cloud, path: Path, report: Report): void {
  const { orchestrator } = parsed;
  const { clouds } = orchestratorRecord(orchestrator);
  if (!clouds.includes(cloud)) {
    report("B4032", [...path, "orchestrator"], {
      message: `Orchestrator ${orchestrator} does not run on ${cloud}`,
      value: orchestrator,
      allowed: orchestratorsOn(cloud).join(", "),
    });
    return;
  }
  checkTable(parsed, path, report);
  checkSettings(parsed, path, report);
  checkKubernetes(parsed, path, report);
  checkEnded(parsed, path, report);
  checkRetention(parsed, cloud, path, report);
  if (parsed.maintenance !== undefined) checkMaintenance(orchestrator, parsed.maintenance, [...path, "maintenance"], report);
}

/** The table of the spec's section Clusters, as far as a cluster's own keys ask for its rows. */
function checkTable(parsed: ParsedCluster, path: Path, report: Report): void {
  const refuse = (feature: Feature, below: Path, value: unknown): void => {
    const ability = abilityOf(parsed.orchestrator, feature);
    if (!ability.able)
      report("B4060", [...path, ...below], {
        message: `Orchestrator ${parsed.orchestrator} does not support ${feature}`,
        value,
        fix: ability.instead,
      });
  };
  if (parsed.mode === "automatic") refuse("mode: automatic", ["mode"], parsed.mode);
  if (parsed.maintenance !== undefined) refuse("maintenance", ["maintenance"], parsed.maintenance);
  if (parsed.backup !== undefined) refuse("backup", ["backup"], parsed.backup);
  for (const role of ["editors", "viewers"] as const)
    if (parsed.access[role].length > 0) refuse("editors and viewers", ["access", role], parsed.access[role]);
  for (const [key, { count, os, image }] of Object.entries(parsed.pools)) {
    if (count !== undefined && isScaled({ count })) refuse("count as a range", ["pools", key, "count"], count);
    if (os === "windows") refuse("os: windows", ["pools", key, "os"], os);
    if (image !== undefined) refuse("image", ["pools", key, "image"], image);
  }
}

function checkSettings(parsed: ParsedCluster, path: Path, report: Report): void {
  const { orchestrator } = parsed;
  const { managed, runsWithoutPools, product, ended } = orchestratorRecord(orchestrator);
  const refuse = (key: keyof ParsedCluster, whose: string): void =>
    report("B4061", [...path, key], {
      message: `${key} is for ${whose}, and this cluster runs ${orchestrator}`,
      value: parsed[key],
    });
  for (const block of settingsBlocks)
    if (parsed[block] !== undefined && block !== orchestrator) refuse(block, `${block.toUpperCase()} clusters`);
  if (parsed.fargate !== undefined && !runsWithoutPools) refuse("fargate", "clusters that run without pools");
  if (parsed.managers !== undefined && managed) refuse("managers", "orchestrators on hosts that Berth manages");
  if (parsed.version !== undefined && product === null) refuse("version", "orchestrators with versions");
  if (parsed.acknowledgeEndOfLife && !ended) refuse("acknowledgeEndOfLife", "orchestrators whose development has ended");
  if (product === null && (parsed.access.endpoint === "public" || parsed.access.from.length > 0))
    report("B4060", [...path, "access"], {
      message: `Access limits a cluster endpoint, and ${orchestrator} has none`,
      fix: "leave endpoint and from out",
    });
}

/** What only the API of Kubernetes has. */
function checkKubernetes(parsed: ParsedCluster, path: Path, report: Report): void {
  if (orchestratorRecord(parsed.orchestrator).kubernetes) return;
  const refuse = (below: Path, value: unknown, fix: string): void =>
    report("B4060", [...path, ...below], {
      message: `${below.at(-1)} require Kubernetes, and this cluster runs ${parsed.orchestrator}`,
      value,
      fix,
    });
  if (Object.keys(parsed.addons).length > 0) refuse(["addons"], Object.keys(parsed.addons), "run it as a service");
  if (Object.keys(parsed.identities).length > 0) refuse(["identities"], Object.keys(parsed.identities), "write permissions on the service");
  if (Object.keys(parsed.ranges).length > 0) refuse(["ranges"], parsed.ranges, "leave ranges out: workloads take addresses of the network");
  for (const [key, { taints }] of Object.entries(parsed.pools))
    if (taints.length > 0) refuse(["pools", key, "taints"], taints, "name the pool in the services that may run there");
}

function checkEnded({ orchestrator, acknowledgeEndOfLife }: ParsedCluster, path: Path, report: Report): void {
  if (orchestratorRecord(orchestrator).ended && !acknowledgeEndOfLife)
    report("B4060", [...path, "orchestrator"], {
      message: `Orchestrator ${orchestrator} is no longer developed`,
      value: orchestrator,
      fix: "write acknowledgeEndOfLife: true, or choose another orchestrator",
    });
}

function checkRetention({ logs: { retention } }: ParsedCluster, cloud: Cloud, path: Path, report: Report): void {
  const next = nextRetention(cloud, retention);
  if (next === retention) return;
  report("B4062", [...path, "logs", "retention"], {
    message: "The cloud does not support this retention of logs",
    value: `${retention}d`,
    allowed: retentionsOf(cloud),
    fix: next === null ? "write a shorter one, and logs.to for what must be kept longer" : `write retention: ${next}d`,
  });
}
