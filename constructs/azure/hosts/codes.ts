/** What can be wrong with a group of hosts on Azure, by code. */

import type { CodeText } from "../../language/problems/problem";
import type { ReportOf } from "../../platform/resolve/resource-reporter";

export const hostsCodes = {
  B5131: {
    title: "machine that runs no guests",
    explanation: "Only sizes for which Azure documents nested virtualization have /dev/kvm.",
    fix: "Write machine: { cpu, memory } for the cheapest that does, or name a type of a family that the message allows.",
  },
  B5132: {
    title: "hosts of their own hardware, which is not built yet",
    explanation:
      "On Azure whole machines are bought as dedicated hosts of fixed sizes, each for one family; this version of Berth does not make these.",
    fix: "Leave `dedicated` out.",
  },
  B5134: {
    title: "hosts that cannot reach their packages",
    explanation:
      "Hosts install their hypervisor from the archives of Ubuntu at first boot, and a network with `egress: none` has no way to these.",
    fix: "Choose a network with another egress: nat-per-zone, nat or routed.",
  },
  B5135: {
    title: "disk that a host cannot have",
    explanation: "A host's disk holds Ubuntu, its hypervisor, and the disks of its guests; Azure's disks for a system end at 4095 GiB.",
    fix: "Write a disk between the two sizes that the message names.",
  },
  B5136: {
    title: "guests that are not built yet",
    explanation: "Hosts come up with their hypervisor; this version of Berth does not yet start guests of the spec on them.",
    fix: "Leave `guests` out, and define them on the hosts.",
  },
  B5137: {
    title: "not the id of a key",
    explanation:
      "A key that is brought along on Azure is named by its address in a Key Vault, without a version so that its rotation is followed.",
    fix: "Write https://VAULT.vault.azure.net/keys/NAME, or a reference to an output that holds such an id.",
  },
} as const satisfies Record<string, CodeText>;

export type HostsCode = keyof typeof hostsCodes;
export type Report = ReportOf<HostsCode>;
