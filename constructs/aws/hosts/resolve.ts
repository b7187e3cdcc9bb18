/** Decides everything about a group of hypervisor hosts on AWS that shared code leaves to the cloud. */

import type { ParsedHypervisor } from "../../language/schema/hypervisor";
import type { CloudResolvers } from "../../platform/resolve/resolvers";
import { reporterFor } from "../../platform/resolve/resource-reporter";
import type { AwsHostGroup } from "../../platform/types/aws/host-group";
import { codes, type Report } from "./codes";
import { type HostMachine, hostMachine } from "./machine";

export const resolveHosts: CloudResolvers<"aws">["hosts"] = (parsed, shared, bootstrap, context) => {
  const report = reporterFor(codes, shared.path, context.report);
  checkUnsupported(parsed, report);
  checkEgress(shared, report);
  checkDisk(parsed.hosts.disk, report);
  const decided = hostMachine({ asked: parsed.hosts.machine, id: shared.id, path: shared.path }, context, report) ?? NONE;
  return {
    ...shared,
    ...decided,
    cloud: "aws",
    hypervisor: "kvm",
    count: parsed.hosts.count,
    diskGiB: parsed.hosts.disk,
    dedicated: parsed.hosts.dedicated,
    bootstrap,
  };
};

/** Of a group that was refused nothing is built; the shape is whole so that later checks can still read the rest. */
const NONE: HostMachine = {
  machine: { type: "", cpu: 0, memoryMiB: 0, usdPerHour: null },
  arch: "amd64",
  nested: false,
  nextMachine: null,
};

/** What the image of Ubuntu itself takes, with what is installed at first boot. */
const LEAST_DISK_GIB = 16;

function checkUnsupported({ guests }: ParsedHypervisor, report: Report): void {
  const names = Object.keys(guests);
  if (names.length > 0) report("B4803", ["guests"], { message: "are not built yet", value: names });
}

function checkEgress({ network }: Pick<AwsHostGroup, "network">, report: Report): void {
  if (network.network.egress === "none")
    report("B4804", ["network"], {
      message: "has egress: none, and hosts install their hypervisor at first boot",
      value: network.network.key,
    });
}

function checkDisk(diskGiB: number, report: Report): void {
  if (diskGiB < LEAST_DISK_GIB)
    report("B4805", ["hosts", "disk"], {
      message: "is too small for the system of a host",
      value: `${diskGiB}Gi`,
      allowed: `${LEAST_DISK_GIB}Gi or more`,
    });
}
