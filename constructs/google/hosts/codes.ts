/** What can be wrong with hypervisor hosts on Google Cloud, by code. */

import type { CodeText } from "../../language/problems/problem";
import type { ReportOf } from "../../platform/resolve/resource-reporter";

export const codes = {
  B4931: {
    title: "machine that runs no guests on Google Cloud",
    explanation: "Only machines for which Google documents nested virtualization have /dev/kvm: those with processors of Intel, but E2.",
    fix: "Write machine: { cpu, memory } for the cheapest that does, or name a type of a family that the message allows.",
  },
  B4932: {
    title: "hosts on Google Cloud that cannot reach their packages",
    explanation:
      "Hosts install their hypervisor from the archives of Ubuntu at first boot, and a network with `egress: none` has no way to these.",
    fix: "Choose a network with another egress: nat-per-zone, nat or routed.",
  },
  B4933: {
    title: "disk too small for a host on Google Cloud",
    explanation: "A host's disk holds Ubuntu, its hypervisor, and the disks of its guests.",
    fix: "Write a larger disk.",
  },
  B4934: {
    title: "machine that has no hardware of its own",
    explanation: "`dedicated: true` puts hosts on sole-tenant nodes, and Google has these for some families only.",
    fix: "Name a type of a family that the message allows, or leave dedicated out.",
  },
} as const satisfies Record<string, CodeText>;

export type HostsCode = keyof typeof codes;
export type Report = ReportOf<HostsCode>;
