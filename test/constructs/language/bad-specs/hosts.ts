/** Specs with groups of hosts that AWS does not have. */
import { type BadSpec, sound } from "../../../support/bad-spec";

export const hostsSpecs: readonly BadSpec[] = [
  {
    name: "a machine that runs no guests",
    yaml: `${sound}hypervisors:
  lab: { location: use1, hypervisor: kvm, network: main, hosts: { machine: { type: m7i.xlarge } } }
`,
    expect: [
      {
        code: "B4801",
        line: 9,
        column: 84,
        path: "hypervisors.lab.hosts.machine.type",
        fix: "write machine: { cpu, memory } for the cheapest suitable type, or name a type that the message allows",
      },
    ],
  },
  {
    name: "a setting of a managed service",
    yaml: `${sound}hypervisors:
  lab: { location: use1, hypervisor: kvm, network: main, hosts: { type: ve1-standard-72 } }
`,
    expect: [{ code: "B4034", line: 9, column: 73, path: "hypervisors.lab.hosts.type", fix: "remove it" }],
  },
  {
    name: "hosts that cannot reach their packages",
    yaml: `${sound}  lab: { location: use1, egress: none }
hypervisors:
  lab: { location: use1, hypervisor: kvm, network: lab, labels: {} }
`,
    expect: [
      {
        code: "B4804",
        line: 10,
        column: 52,
        path: "hypervisors.lab.network",
        fix: "choose a network with egress: nat-per-zone, nat or routed",
      },
    ],
  },
  {
    name: "a disk too small for a host",
    yaml: `${sound}hypervisors:
  lab: { location: use1, hypervisor: kvm, network: main, hosts: { disk: 5Gi } }
`,
    expect: [{ code: "B4805", line: 9, column: 73, path: "hypervisors.lab.hosts.disk", fix: "write a disk size that the message allows" }],
  },
  {
    name: "an image of hosts that is no AMI",
    yaml: `${sound}hypervisors:
  lab: { location: use1, hypervisor: kvm, network: main, hosts: { image: ubuntu } }
`,
    expect: [
      {
        code: "B4611",
        line: 9,
        column: 74,
        path: "hypervisors.lab.hosts.image",
        fix: "write the id of an AMI: image: ami-0123456789abcdef0, or remove image for the vendor's, which the lock file pins",
      },
    ],
  },
];
