/** What can be wrong with hypervisor hosts on AWS, by code. */

import type { CodeText } from "../../language/problems/problem";
import type { ReportOf } from "../../platform/resolve/resource-reporter";

export const codes = {
  B4801: {
    title: "machine that runs no guests",
    explanation:
      "Only bare metal, and machines for which AWS documents nested virtualization (c8i, m8i, r8i), have /dev/kvm. Metal is expensive, so it is never chosen; naming it is enough.",
    fix: "Write machine: { cpu, memory } for the cheapest that does, or name a type that the message allows.",
  },
  B4803: {
    title: "guests that are not built yet",
    explanation: "Hosts come up with their hypervisor; this version of Berth does not yet start guests of the spec on them.",
    fix: "Leave `guests` out, and define them on the hosts.",
  },
  B4804: {
    title: "hosts that cannot reach their packages",
    explanation:
      "Hosts install their hypervisor from the archives of Ubuntu at first boot, and a network with `egress: none` has no way to these.",
    fix: "Choose a network with another egress: nat-per-zone, nat or routed.",
  },
  B4805: {
    title: "disk too small for a host",
    explanation: "A host's disk holds Ubuntu, its hypervisor, and the disks of its guests.",
    fix: "Write a larger disk.",
  },
} as const satisfies Record<string, CodeText>;

export type HostsCode = keyof typeof codes;
export type Report = ReportOf<HostsCode>;
