/** Codes of host pools: one for each problem, whichever cloud finds it. */
import type { CodeText } from "../../language/problems/problem";

export const hostPoolCodes = {
  B4801: {
    title: "The machine type cannot run the hypervisor",
    explanation:
      "A hypervisor runs on bare metal, or on a machine type for which the vendor documents nested virtualization. Bare metal is expensive, so it is never chosen automatically: name the type, on a cloud that has it.",
    fix: "write machine: { cpu, memory } for the cheapest suitable type, or name a type that the message allows",
  },
  B4804: {
    title: "Hosts cannot download their packages",
    explanation: "Hosts install packages from the Ubuntu archives at first boot, which a network with `egress: none` cannot reach.",
    fix: "choose a network with egress: nat-per-zone, nat or routed",
  },
  B4805: {
    title: "The disk of a host has an unsupported size",
    explanation:
      "A host's disk contains the system, its packages and the disks of its guests. Each cloud has a smallest and a largest disk.",
    fix: "write a disk size that the message allows",
  },
  B4806: {
    title: "The user data of a host is too long",
    explanation: "AWS accepts 16,384 bytes of user data, Azure 65,535 and Google Cloud 196,608.",
    fix: "move the rest into a file that hosts download at first boot",
  },
  B4807: {
    title: "A host drains longer than the cloud waits",
    explanation:
      "Before it stops a host, AWS waits for at most 2 hours, Azure for 15 minutes and Google Cloud for 90 seconds. Hosts that a host program replaces can drain for longer.",
    fix: "shorten the drain, or let a host program replace the hosts",
  },
  B4808: {
    title: "The cloud does not offer the operating system of the hosts",
    explanation: "Host pools on this cloud run the operating systems that the message lists.",
    fix: "choose a location of another cloud",
  },
  B4809: {
    title: "Deployed hosts cannot change the kind of their image",
    explanation:
      "Azure replaces the group of hosts as a whole, under its own name, if its image changes from one of a vendor to an own one or back. All hosts would go before the first new one starts.",
    fix: "restore the image, and add a host group with the other image under another key",
  },
} as const satisfies Record<string, CodeText>;
