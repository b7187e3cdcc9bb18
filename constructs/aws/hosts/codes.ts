/** What can be wrong with hypervisor hosts on AWS, by code. */
import type { CodeText } from "../../spec/problem";

export const codes = {
  B4801: {
    title: "nested virtualization that the provider cannot switch on",
    explanation:
      "On AWS machines that are not bare metal start guests only with the processor option for nested virtualization, which the AWS provider knows from version 6.33 on; Berth is built on 6.25. Metal runs guests without it, and is expensive, so it is never chosen.",
    fix: "Name a metal type: machine: { type: … }.",
  },
  B4802: {
    title: "machine that runs no guests",
    explanation: "Only bare metal, and machines for which AWS documents nested virtualization, have /dev/kvm.",
    fix: "Name a metal type: machine: { type: … }.",
  },
  B4803: {
    title: "unknown machine type",
    explanation: "The catalogue does not know a machine of this name, so its processor and memory are unknown.",
    fix: "Write AWS's own name of the type.",
  },
  B4804: {
    title: "hosts without a machine",
    explanation: "Hosts need a machine that runs guests, and on AWS it must be named.",
    fix: "Write hosts: { machine: { type: … } }.",
  },
  B4805: {
    title: "setting of a managed ESXi service",
    explanation: "`hosts.type` and `hosts.cidr` belong to the managed ESXi services of Google Cloud and Azure.",
    fix: "Write hosts: { machine: { type: … } } instead.",
  },
  B4806: {
    title: "guests that are not built yet",
    explanation: "Hosts come up with their hypervisor; this version of Berth does not yet start guests of the spec on them.",
    fix: "Leave `guests` out, and define them on the hosts.",
  },
  B4807: {
    title: "several machine types of hosts",
    explanation: "All hosts of a group are alike: they are replaced one after the other by the same.",
    fix: "Write one type; make another group of hosts for the others.",
  },
} as const satisfies Record<string, CodeText>;

export type HostsCode = keyof typeof codes;
