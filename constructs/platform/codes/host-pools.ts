/** Codes of pools of hosts: one for each fault, whichever cloud finds it. */
import type { CodeText } from "../../language/problems/problem";

export const hostPoolCodes = {
  B4801: {
    title: "machine that cannot run the hypervisor",
    explanation:
      "A hypervisor needs bare metal, or a machine for which the vendor documents nested virtualization. Metal is expensive, so it is never chosen; naming it is enough on a cloud that has it.",
    fix: "Write machine: { cpu, memory } for the cheapest that does, or name a type that the message allows.",
  },
  B4804: {
    title: "hosts that cannot reach their packages",
    explanation: "Hosts install their packages from the archives of Ubuntu at first boot, which `egress: none` does not let them reach.",
    fix: "Choose a network with another egress: nat-per-zone, nat or routed.",
  },
  B4805: {
    title: "disk of a size that a host cannot have",
    explanation:
      "A host's disk contains the system, its packages, and the disks of its guests. Each cloud has a smallest and a largest disk.",
    fix: "Write a disk of a size that the message allows.",
  },
  B4806: {
    title: "user data too long for the cloud",
    explanation: "AWS takes 16,384 bytes of user data, Azure 65,535, Google Cloud 196,608.",
    fix: "Move what hosts need beyond that into a file that they download at first boot.",
  },
  B4807: {
    title: "drain longer than the cloud waits",
    explanation:
      "Before it stops a host, AWS waits for 2 hours at most, Azure for 15 minutes and Google Cloud for 90 seconds. Hosts that a host program replaces may drain for longer.",
    fix: "Drain in less time, or let a host program replace the hosts.",
  },
  B4808: {
    title: "operating system of hosts that this cloud does not offer",
    explanation: "Pools of hosts on this cloud run the operating systems that the message lists.",
    fix: "Choose a location of another cloud.",
  },
} as const satisfies Record<string, CodeText>;
