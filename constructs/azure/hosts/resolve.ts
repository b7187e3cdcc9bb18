/** Decides everything about a group of hypervisor hosts on Azure that shared code leaves to the cloud. */

import type { ParsedHypervisor } from "../../language/schema/hypervisor";
import { zonesOfNetwork } from "../../platform/network/network-zones";
import type { CloudResolvers } from "../../platform/resolve/resolvers";
import { reporterFor } from "../../platform/resolve/resource-reporter";
import type { AzureHostGroup } from "../../platform/types/azure/host-group";
import { isKeyId } from "../encryption/check-key";
import { hostsCodes, type Report } from "./codes";
import { type HostMachine, hostMachine } from "./machine";

export const resolveHosts: CloudResolvers<"azure">["hosts"] = (parsed, shared, bootstrap, context) => {
  const report = reporterFor(hostsCodes, shared.path, context.report);
  checkUnsupported(parsed, report);
  checkDisk(parsed.hosts.disk, report);
  checkSurroundings(shared, report);
  const decided = hostMachine({ asked: parsed.hosts.machine, id: shared.id, path: shared.path }, context, report) ?? NONE;
  return {
    ...shared,
    ...decided,
    cloud: "azure",
    hypervisor: "kvm",
    count: parsed.hosts.count,
    diskGiB: parsed.hosts.disk,
    zones: zonesOfNetwork(shared.network.network),
    bootstrap,
  };
};

/** Of a group that was refused nothing is built; the shape is whole so that later checks can still read the rest. */
const NONE: HostMachine = { machine: { type: "", cpu: 0, memoryMiB: 0, usdPerHour: null }, diskType: "" };

function checkUnsupported({ hosts, guests }: ParsedHypervisor, report: Report): void {
  if (hosts.dedicated) report("B5132", ["hosts", "dedicated"], { message: "is not built yet on Azure", value: hosts.dedicated });
  const names = Object.keys(guests);
  if (names.length > 0) report("B5136", ["guests"], { message: "are not built yet", value: names });
}

/** What the image of Ubuntu itself takes, and what Azure makes at most: GiB. */
const DISK = { least: 30, most: 4095 } as const;

function checkDisk(diskGiB: number, report: Report): void {
  if (diskGiB < DISK.least || diskGiB > DISK.most)
    report("B5135", ["hosts", "disk"], {
      message: `is too ${diskGiB < DISK.least ? "small" : "large"} for the disk of a host`,
      value: `${diskGiB}Gi`,
      allowed: `${DISK.least}Gi to ${DISK.most}Gi`,
    });
}

function checkSurroundings({ network, encryption }: Pick<AzureHostGroup, "network" | "encryption">, report: Report): void {
  if (network.network.egress === "none")
    report("B5134", ["network"], {
      message: "has egress: none, and hosts install their hypervisor at first boot",
      value: network.network.key,
    });
  if (encryption.kind === "key" && !isKeyId(encryption.key))
    report("B5137", ["encryption", "key"], { message: "is not the id of a key in a Key Vault, without version", value: encryption.key });
}
