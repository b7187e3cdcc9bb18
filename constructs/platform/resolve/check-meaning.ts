/** Refuses settings that would mean nothing where they stand: nothing that is written is ever ignored. */
import { cloudCapabilities } from "../../catalog/cloud-capabilities";
import { hypervisorPlace } from "../../catalog/hypervisors";
import { settingsBlocks } from "../../catalog/orchestrators";
import type { ParsedCluster } from "../../language/schema/cluster";
import type { ParsedHypervisor } from "../../language/schema/hypervisor";
import type { ParsedNetwork } from "../../language/schema/network";
import type { ParsedEntry } from "./entries";
import type { Report } from "./reporter";

export function checkMeaning(
  networks: readonly ParsedEntry<ParsedNetwork>[],
  clusters: readonly ParsedEntry<ParsedCluster>[],
  hypervisors: readonly ParsedEntry<ParsedHypervisor>[],
  report: Report,
): void {
  for (const each of networks) checkNetwork(each, report);
  for (const each of clusters) if (each.parsed.existing !== undefined) checkExisting(each, report);
  for (const each of hypervisors) checkHosts(each, report);
}

function checkNetwork({ parsed, meta, location }: ParsedEntry<ParsedNetwork>, report: Report): void {
  const { cidr, pods, existing } = parsed;
  const path = meta.path.split(".");
  if (existing !== undefined && cidr !== undefined)
    report("B4034", [...path, "cidr"], { message: "stands beside existing: an existing network has its ranges", value: cidr });
  if (pods !== undefined && cloudCapabilities[location.cloud].nodeRanges === "by-zone")
    report("B4034", [...path, "pods"], {
      message: `has no meaning on ${location.cloud}, where pods take addresses of the subnets`,
      value: pods,
    });
}

const ofMadeClusters = ["network", "version", "managers", "fargate", "backup", "maintenance", "encryption"] as const;
const maps = ["pools", "ranges", "addons", "identities", "roles"] as const;

/** Only services are put on a cluster that exists. */
function checkExisting({ parsed, meta }: ParsedEntry<ParsedCluster>, report: Report): void {
  const written = [
    ...[...ofMadeClusters, ...settingsBlocks].filter((key) => parsed[key] !== undefined),
    ...maps.filter((key) => Object.keys(parsed[key]).length > 0),
    ...(parsed.mode === "automatic" ? (["mode"] as const) : []),
  ];
  for (const key of written)
    report("B4034", [...meta.path.split("."), key], {
      message: "stands beside existing: only services are put on that cluster",
      value: parsed[key],
    });
}

/** Managed hosts have a type and a range of their own; all others are machines. */
function checkHosts({ parsed, meta, location }: ParsedEntry<ParsedHypervisor>, report: Report): void {
  const { hosts, hypervisor } = parsed;
  const place = hypervisorPlace(hypervisor, location.cloud);
  if (place === undefined) return;
  const strange = place === "managed" ? (["machine"] as const) : (["type", "cidr"] as const);
  for (const key of strange)
    if (hosts[key] !== undefined)
      report("B4034", [...meta.path.split("."), "hosts", key], {
        message: `has no meaning for ${hypervisor} on ${location.cloud}`,
        value: hosts[key],
      });
}
