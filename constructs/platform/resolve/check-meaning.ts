/** Rejects settings that would have no effect on their cloud or hypervisor: no setting is ever ignored. */
import { cloudNames } from "../../catalog/cloud";
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
  for (const each of hypervisors) checkHypervisor(each, report);
}

function checkNetwork({ parsed, meta, location }: ParsedEntry<ParsedNetwork>, report: Report): void {
  const { pods, dns } = parsed;
  if (dns !== undefined && !cloudCapabilities[location.cloud].privateZones)
    report("B4034", [...meta.path.split("."), "dns"], {
      message: `dns has no effect on ${cloudNames[location.cloud]}, whose private endpoints need no zones of the spec`,
      value: dns,
    });
  if (pods !== undefined && cloudCapabilities[location.cloud].nodeRanges === "by-zone")
    report("B4034", [...meta.path.split("."), "pods"], {
      message: `pods has no effect on ${cloudNames[location.cloud]}, because pods use IP addresses of the subnets`,
      value: pods,
    });
}

/** Hosts of a managed service have a `type` and a `cidr`; all other hosts have a `machine`. */
function checkHypervisor({ parsed, meta, location }: ParsedEntry<ParsedHypervisor>, report: Report): void {
  const { hosts, hypervisor } = parsed;
  const place = hypervisorPlace(hypervisor, location.cloud);
  if (place === undefined) return;
  const inapplicable = place === "managed" ? (["machine", "image"] as const) : (["type", "cidr"] as const);
  for (const key of inapplicable)
    if (hosts[key] !== undefined)
      report("B4034", [...meta.path.split("."), "hosts", key], {
        message: `${key} does not apply to ${hypervisor} on ${cloudNames[location.cloud]}`,
        value: hosts[key],
      });
}
