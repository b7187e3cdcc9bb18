/** Rejects settings that an orchestrator does not support, with the alternative: no setting is ever ignored. */
import { cloudNames } from "../../catalog/cloud";
import { logStores, nextRetention, retentionsOf } from "../../catalog/log-retention";
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
  const { clouds, name } = orchestratorRecord(orchestrator);
  if (!clouds.includes(cloud)) {
    report("B4032", [...path, "orchestrator"], {
      message: `${name} does not run on ${cloudNames[cloud]}`,
      value: orchestrator,
      allowed: orchestratorsOn(cloud).join(", "),
    });
    return;
  }
  checkFeatures(parsed, path, report);
  checkSettings(parsed, path, report);
  checkKubernetes(parsed, path, report);
  checkEnded(parsed, path, report);
  checkRetention(parsed, cloud, path, report);
  if (parsed.maintenance !== undefined) checkMaintenance(orchestrator, parsed.maintenance, [...path, "maintenance"], report);
}

/** The features of the orchestrator's record that a cluster's own keys request. */
function checkFeatures(parsed: ParsedCluster, path: Path, report: Report): void {
  const { name } = orchestratorRecord(parsed.orchestrator);
  const reject = (feature: Feature, below: Path, value: unknown): void => {
    const ability = abilityOf(parsed.orchestrator, feature);
    if (!ability.able)
      report("B4060", [...path, ...below], { message: `${name} does not support ${feature}`, value, fix: ability.instead });
  };
  if (parsed.mode === "automatic") reject("mode: automatic", ["mode"], parsed.mode);
  if (parsed.maintenance !== undefined) reject("maintenance", ["maintenance"], parsed.maintenance);
  if (parsed.backup !== undefined) reject("backup", ["backup"], parsed.backup);
  for (const role of ["editors", "viewers"] as const)
    if (parsed.access[role].length > 0) reject("editors and viewers", ["access", role], parsed.access[role]);
  for (const [key, { count, os, image }] of Object.entries(parsed.pools)) {
    if (count !== undefined && isScaled({ count })) reject("a range of counts", ["pools", key, "count"], count);
    if (os === "windows") reject("os: windows", ["pools", key, "os"], os);
    if (image !== undefined) reject("a custom image", ["pools", key, "image"], image);
  }
}

function checkSettings(parsed: ParsedCluster, path: Path, report: Report): void {
  const { orchestrator } = parsed;
  const { name, managed, runsWithoutPools, product, ended } = orchestratorRecord(orchestrator);
  const reject = (key: keyof ParsedCluster, whose: string): void =>
    report("B4061", [...path, key], { message: `${key} applies only to ${whose}, not to ${name}`, value: parsed[key] });
  for (const block of settingsBlocks)
    if (parsed[block] !== undefined && block !== orchestrator) reject(block, orchestratorRecord(block).name);
  if (parsed.firewall !== undefined && runsWithoutPools && Object.keys(parsed.pools).length === 0)
    report("B4060", [...path, "firewall"], {
      message: "firewall opens connections of nodes, and the cluster has none",
      value: parsed.firewall,
      fix: "remove firewall, or add a pool",
    });
  if (parsed.fargate !== undefined && !runsWithoutPools) reject("fargate", "orchestrators that run services without pools");
  if (parsed.timeouts !== undefined && product === null && Object.keys(parsed.pools).length === 0)
    reject("timeouts", "clusters with a control plane or pools");
  if (parsed.managers !== undefined && managed) reject("managers", "self-hosted orchestrators");
  if (parsed.version !== undefined && product === null) reject("version", "orchestrators with versions");
  if (parsed.acknowledgeEndOfLife && !ended) reject("acknowledgeEndOfLife", "orchestrators past their end of life");
  if (product === null && (parsed.access.endpoint === "public" || parsed.access.from.length > 0))
    report("B4060", [...path, "access"], {
      message: `endpoint and from do not apply to ${name}, which has no API endpoint of its own`,
      fix: "remove access.endpoint and access.from",
    });
}

/** Settings that only clusters with the Kubernetes API have. */
function checkKubernetes(parsed: ParsedCluster, path: Path, report: Report): void {
  if (orchestratorRecord(parsed.orchestrator).kubernetes) return;
  const { name } = orchestratorRecord(parsed.orchestrator);
  const reject = (below: Path, value: unknown, fix: string): void =>
    report("B4060", [...path, ...below], { message: `${below.at(-1)} applies only to Kubernetes, not to ${name}`, value, fix });
  if (Object.keys(parsed.addons).length > 0)
    reject(["addons"], Object.keys(parsed.addons), "remove addons, and run the software as a service");
  if (Object.keys(parsed.identities).length > 0)
    reject(["identities"], Object.keys(parsed.identities), "remove identities, and write permissions on the service");
  if (Object.keys(parsed.ranges).length > 0) reject(["ranges"], parsed.ranges, "remove ranges: workloads use IP addresses of the network");
  for (const [key, { taints }] of Object.entries(parsed.pools))
    if (taints.length > 0) reject(["pools", key, "taints"], taints, "remove taints, and name the pool in the services that run on it");
}

function checkEnded({ orchestrator, acknowledgeEndOfLife }: ParsedCluster, path: Path, report: Report): void {
  const { ended, name } = orchestratorRecord(orchestrator);
  if (ended && !acknowledgeEndOfLife)
    report("B4060", [...path, "orchestrator"], {
      message: `${name} has reached its end of life`,
      value: orchestrator,
      fix: "add acknowledgeEndOfLife: true to the cluster, or choose another orchestrator",
    });
}

function checkRetention({ logs: { retention } }: ParsedCluster, cloud: Cloud, path: Path, report: Report): void {
  const next = nextRetention(cloud, retention);
  if (next === retention) return;
  report("B4062", [...path, "logs", "retention"], {
    message: `${logStores[cloud]} does not support a retention of ${retention} ${retention === 1 ? "day" : "days"}`,
    value: `${retention}d`,
    allowed: retentionsOf(cloud),
    fix: next === null ? "write a shorter retention, and set logs.to for logs that must be kept longer" : `write retention: ${next}d`,
  });
}
