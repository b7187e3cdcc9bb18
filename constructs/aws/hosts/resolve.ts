/** Decides everything about a group of hypervisor hosts on AWS that shared code leaves to the cloud. */
import type { CloudResolvers } from "../../platform/resolvers";
import type { ParsedHypervisor } from "../../spec/schema/hypervisor";
import { hostMachine } from "./machine";
import { type Report, reporterFor } from "./reporter";

export const resolveHosts: CloudResolvers<"aws">["hosts"] = (parsed, shared, bootstrap, around) => {
  const report = reporterFor(shared.path, around);
  checkUnsupported(parsed, report);
  const machine = hostMachine(parsed.hosts.machine, report);
  return {
    ...shared,
    cloud: "aws",
    hypervisor: "kvm",
    // Of a group that was refused nothing is built; the shape is whole so that later checks can still read the rest.
    machine: {
      type: machine?.type ?? "",
      cpu: machine?.cpu ?? 0,
      memoryMiB: machine?.memoryMiB ?? 0,
      usdPerHour: machine?.usdPerHour ?? null,
    },
    arch: machine?.arch ?? "amd64",
    nested: machine !== null && !machine.bareMetal,
    nextMachine: null,
    count: parsed.hosts.count,
    diskGiB: parsed.hosts.disk,
    dedicated: parsed.hosts.dedicated,
    bootstrap,
  };
};

function checkUnsupported({ hosts, guests }: ParsedHypervisor, report: Report): void {
  if (hosts.type !== undefined) report("B4805", ["hosts", "type"], { message: "is of managed ESXi", value: hosts.type });
  if (hosts.cidr !== undefined) report("B4805", ["hosts", "cidr"], { message: "is of managed ESXi", value: hosts.cidr });
  const names = Object.keys(guests);
  if (names.length > 0) report("B4806", ["guests"], { message: "are not built yet", value: names });
}
