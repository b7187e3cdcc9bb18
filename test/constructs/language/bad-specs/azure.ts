/** Specs with networks and hosts that Azure does not have. */
import type { BadSpec } from "../../../support/bad-spec";

/** Seven lines on which most of them build; what follows begins at line 8. */
export const azure = `apiVersion: berth/v1
name: shop
locations:
  sea: { cloud: azure, region: southeastasia, subscription: 00000000-0000-0000-0000-000000000001 }
  weu: { cloud: azure, region: westeurope, subscription: 00000000-0000-0000-0000-000000000001 }
networks:
  main: { location: sea }
`;

export const azureSpecs: readonly BadSpec[] = [
  {
    name: "a name in place of a network's id",
    yaml: `${azure}  old: { location: sea, existing: { id: old, subnet: /subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/core/providers/Microsoft.Network/virtualNetworks/old/subnets/nodes } }
`,
    expect: [
      {
        code: "B4035",
        line: 8,
        column: 41,
        path: "networks.old.existing.id",
        fix: "write /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/virtualNetworks/NAME, or a reference to an output that contains one",
      },
    ],
  },
  {
    name: "a subnet of another network",
    yaml: `${azure}  old: { location: sea, existing: { id: /subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/core/providers/Microsoft.Network/virtualNetworks/old, subnet: /subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/core/providers/Microsoft.Network/virtualNetworks/new/subnets/nodes } }
`,
    expect: [
      {
        code: "B4036",
        line: 8,
        column: 170,
        path: "networks.old.existing.subnet",
        fix: "name a network that the location can use, and a subnet of that network",
      },
    ],
  },
  {
    name: "a machine of Azure that runs no guests",
    yaml: `${azure}hypervisors:
  lab: { location: sea, hypervisor: kvm, network: main, hosts: { machine: { type: Standard_B4ms } } }
`,
    expect: [
      {
        code: "B4801",
        line: 9,
        column: 83,
        path: "hypervisors.lab.hosts.machine.type",
        fix: "write machine: { cpu, memory } for the cheapest suitable type, or name a type that the message allows",
      },
    ],
  },
  {
    name: "an image of hosts on Azure without an id",
    yaml: `${azure}hypervisors:
  lab: { location: sea, hypervisor: kvm, network: main, hosts: { image: Canonical } }
`,
    expect: [
      {
        code: "B5138",
        line: 9,
        column: 73,
        path: "hypervisors.lab.hosts.image",
        fix: "write the id of an image, or of a version in a gallery: /subscriptions/…/galleries/GALLERY/images/NAME/versions/1.0.0",
      },
    ],
  },
  {
    name: "an own image for hosts on Azure that stand with a vendor's",
    before: `${azure}hypervisors:
  lab: { location: sea, hypervisor: kvm, network: main, hosts: { count: 1 } }
`,
    yaml: `${azure}hypervisors:
  lab: { location: sea, hypervisor: kvm, network: main, hosts: { image: /subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/images/kvm } }
`,
    expect: [
      {
        code: "B4809",
        line: 9,
        column: 73,
        path: "hypervisors.lab.hosts.image",
        fix: "restore the image, and add a host group with the other image under another key",
      },
    ],
  },
  {
    name: "hosts of their own hardware on Azure",
    yaml: `${azure}hypervisors:
  lab: { location: sea, hypervisor: kvm, network: main, hosts: { dedicated: true } }
`,
    expect: [{ code: "B5132", line: 9, column: 77, path: "hypervisors.lab.hosts.dedicated", fix: "remove dedicated" }],
  },
  {
    name: "hosts on Azure that cannot reach their packages",
    yaml: `apiVersion: berth/v1
name: shop
locations:
  sea: { cloud: azure, region: southeastasia, subscription: 00000000-0000-0000-0000-000000000001 }
  weu: { cloud: azure, region: westeurope, subscription: 00000000-0000-0000-0000-000000000001 }
networks:
  main: { location: sea, egress: none }
hypervisors:
  lab: { location: sea, hypervisor: kvm, network: main, hosts: {} }
`,
    expect: [
      {
        code: "B4804",
        line: 9,
        column: 51,
        path: "hypervisors.lab.network",
        fix: "choose a network with egress: nat-per-zone, nat or routed",
      },
    ],
  },
  {
    name: "a disk that Azure does not make",
    yaml: `${azure}hypervisors:
  lab: { location: sea, hypervisor: kvm, network: main, hosts: { disk: 5000Gi } }
`,
    expect: [
      {
        code: "B4805",
        line: 9,
        column: 72,
        path: "hypervisors.lab.hosts.disk",
        fix: "write a disk size that the message allows",
      },
    ],
  },
  {
    name: "a key of hosts by its version",
    yaml: `${azure}hypervisors:
  lab: { location: sea, hypervisor: kvm, network: main, encryption: { key: "https://shared.vault.azure.net/keys/lab/0123" } }
`,
    expect: [
      {
        code: "B5137",
        line: 9,
        column: 76,
        path: "hypervisors.lab.encryption.key",
        fix: "write https://VAULT.vault.azure.net/keys/NAME, or a reference to an output that contains such an id",
      },
    ],
  },
  {
    name: "more hosts than a network has parts for",
    yaml: `${azure}hypervisors:
  lab0: { location: sea, hypervisor: kvm, network: main }
  lab1: { location: sea, hypervisor: kvm, network: main }
  lab2: { location: sea, hypervisor: kvm, network: main }
  lab3: { location: sea, hypervisor: kvm, network: main }
  lab4: { location: sea, hypervisor: kvm, network: main }
  lab5: { location: sea, hypervisor: kvm, network: main }
  lab6: { location: sea, hypervisor: kvm, network: main }
  lab7: { location: sea, hypervisor: kvm, network: main }
  lab8: { location: sea, hypervisor: kvm, network: main }
  lab9: { location: sea, hypervisor: kvm, network: main }
  lab10: { location: sea, hypervisor: kvm, network: main }
  lab11: { location: sea, hypervisor: kvm, network: main }
  lab12: { location: sea, hypervisor: kvm, network: main }
`,
    expect: [
      {
        code: "B4025",
        line: 18,
        column: 52,
        path: "hypervisors.lab9.network",
        fix: "append a range to the network's cidr, which adds twelve parts",
      },
    ],
  },
  {
    name: "more hosts than a part of a network has room for",
    yaml: `apiVersion: berth/v1
name: shop
locations:
  sea: { cloud: azure, region: southeastasia, subscription: 00000000-0000-0000-0000-000000000001 }
  weu: { cloud: azure, region: westeurope, subscription: 00000000-0000-0000-0000-000000000001 }
networks:
  main: { location: sea, cidr: 10.1.0.0/22 }
hypervisors:
  lab: { location: sea, hypervisor: kvm, network: main, hosts: { count: 80 } }
`,
    expect: [
      { code: "B4026", line: 9, column: 8, path: "hypervisors.lab", fix: "lower count or max, or use a new network with a larger cidr" },
    ],
  },
  {
    name: "two networks in one existing resource group",
    yaml: `apiVersion: berth/v1
name: shop
locations:
  sea: { cloud: azure, region: southeastasia, subscription: 00000000-0000-0000-0000-000000000001, resourceGroup: everything }
networks:
  main: {}
hypervisors:
  shared: { hypervisor: kvm, network: main }
  alone: { hypervisor: kvm }
`,
    expect: [
      {
        code: "B5011",
        line: 9,
        column: 10,
        path: "hypervisors.alone",
        fix: "set the same network in both, or remove the location's resourceGroup",
      },
    ],
  },
];
