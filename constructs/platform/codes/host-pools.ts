/** Codes of pools of hosts: one for each fault, whichever cloud finds it. */
import type { CodeText } from "../../language/problems/problem";

export const hostPoolCodes = {
  B4801: {
    title: "The machine cannot run the hypervisor",
    explanation:
      "A hypervisor needs bare metal, or a machine for which the vendor documents nested virtualization. Metal is expensive, so it is never chosen; naming it is enough on a cloud that has it.",
    fix: "write machine: { cpu, memory } for the cheapest that does, or name a type that the message allows",
  },
  B4804: {
    title: "Hosts cannot reach their packages",
    explanation: "Hosts install their packages from the archives of Ubuntu at first boot, which `egress: none` does not let them reach.",
    fix: "choose a network with another egress: nat-per-zone, nat or routed",
  },
  B4805: {
    title: "The disk size is unsupported for hosts",
    explanation:
      "A host's disk contains the system, its packages, and the disks of its guests. Each cloud has a smallest and a largest disk.",
    fix: "write a disk of a size that the message allows",
  },
  B4806: {
    title: "The user data is too long for the cloud",
    explanation: "AWS takes 16,384 bytes of user data, Azure 65,535, Google Cloud 196,608.",
    fix: "move what hosts need beyond that into a file that they download at first boot",
  },
  B4807: {
    title: "The drain time exceeds what the cloud waits",
    explanation:
      "Before it stops a host, AWS waits for 2 hours at most, Azure for 15 minutes and Google Cloud for 90 seconds. Hosts that a host program replaces may drain for longer.",
    fix: "drain in less time, or let a host program replace the hosts",
  },
  B4808: {
    title: "The cloud does not offer the operating system",
    explanation: "Pools of hosts on this cloud run the operating systems that the message lists.",
    fix: "choose a location of another cloud",
  },
} as const satisfies Record<string, CodeText>;
