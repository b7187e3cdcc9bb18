/** Decides everything about a group of hypervisor hosts on Google Cloud that shared code leaves to the cloud. */
import type { CloudResolvers } from "../../platform/resolve/resolvers";
import { reporterFor } from "../../platform/resolve/resource-reporter";
import type { NetworkUse } from "../../platform/types/network";
import { codes, type Report } from "./codes";
import { type HostMachine, hostMachine } from "./machine";

export const resolveHosts: CloudResolvers<"google">["hosts"] = (parsed, shared, bootstrap, context) => {
  const report = reporterFor(codes, shared.path, context.report);
  const { hosts } = parsed;
  checkEgress(shared.network, report);
  checkDisk(hosts.disk, report);
  const decided = hostMachine({ hosts, id: shared.id, path: shared.path }, context, report) ?? NONE;
  return {
    ...shared,
    ...decided,
    cloud: "google",
    hypervisor: "kvm",
    count: hosts.count,
    diskGiB: hosts.disk,
    zones: shared.network.network.zones.map(({ name }) => name),
    bootstrap,
  };
};

/** Of a group that was refused nothing is built; the shape is whole so that later checks can still read the rest. */
const NONE: HostMachine = {
  machine: { type: "", cpu: 0, memoryMiB: 0, usdPerHour: null },
  arch: "amd64",
  nextMachine: null,
  diskType: "",
  nodeType: null,
};

/** What the image of Ubuntu itself takes, with what is installed at first boot. */
const LEAST_DISK_GIB = 16;

function checkEgress({ network }: NetworkUse<"google">, report: Report): void {
  if (network.egress === "none") report("B4932", ["network"], { message: `is ${network.key}, whose egress is none`, value: network.key });
}

function checkDisk(gibibytes: number, report: Report): void {
  if (gibibytes < LEAST_DISK_GIB)
    report("B4933", ["hosts", "disk"], { message: "is too small", value: `${gibibytes}Gi`, allowed: `${LEAST_DISK_GIB}Gi or more` });
}
