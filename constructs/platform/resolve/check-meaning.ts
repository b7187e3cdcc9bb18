/** Refuses settings that would mean nothing where they stand: nothing that is written is ever ignored. */
import { cloudCapabilities } from "../../catalog/cloud-capabilities";
import { hypervisorPlace } from "../../catalog/hypervisors";
import type { ParsedHypervisor } from "../../language/schema/hypervisor";
import type { ParsedNetwork } from "../../language/schema/network";
import type { ParsedEntry } from "./entries";
import type { Report } from "./reporter";

export function checkMeaning(
  networks: readonly ParsedEntry<ParsedNetwork>[],
  hypervisors: readonly ParsedEntry<ParsedHypervisor>[],
  report: Report,
): void {
  for (const each of networks) checkNetwork(each, report);
  for (const each of hypervisors) checkHosts(each, report);
}

function checkNetwork({ parsed, meta, location }: ParsedEntry<ParsedNetwork>, report: Report): void {
  const { pods } = parsed;
  if (pods !== undefined && cloudCapabilities[location.cloud].nodeRanges === "by-zone")
    report("B4034", [...meta.path.split("."), "pods"], {
      message: `Setting pods does not apply on ${location.cloud}, where pods take addresses of the subnets`,
      value: pods,
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
        message: `Setting ${key} does not apply to ${hypervisor} on ${location.cloud}`,
        value: hosts[key],
      });
}
