/** Specs with networks, registries and hosts that Azure does not have. */
import type { BadSpec } from "../../../support/bad-spec";

/** Seven lines on which most of them build; what follows begins at line 8. */
const azure = `apiVersion: berth/v1
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
        fix: "write /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/virtualNetworks/NAME, or a reference to an output that holds one",
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
        fix: "Name a network that the location can use, and a subnet of that network.",
      },
    ],
  },
  {
    name: "a registry on Azure with what the language promises by default",
    yaml: `${azure}registries:
  images: { location: sea, repositories: [api] }
`,
    expect: [
      {
        code: "B5111",
        line: 9,
        column: 11,
        path: "registries.images.tags",
        fix: "Write tags: mutable, and name images by digest where it matters that they stay the same.",
      },
      {
        code: "B5112",
        line: 9,
        column: 11,
        path: "registries.images.scan",
        fix: "Write scan: false, and switch Defender for Containers on for the subscription.",
      },
    ],
  },
  {
    name: "tagged images in a number on Azure",
    yaml: `${azure}registries:
  images: { location: sea, tags: mutable, scan: false, keep: { tagged: 50 } }
waivers:
  - { rule: tags-mutable, at: registries.images, reason: Images are named by digest, owner: team, expires: 2027-12-31 }
`,
    expect: [
      {
        code: "B4079",
        line: 9,
        column: 72,
        path: "registries.images.keep.tagged",
        fix: "Leave keep.tagged out; untagged images expire by keep.untagged.",
      },
    ],
  },
  {
    name: "untagged images for longer than Azure keeps them",
    yaml: `${azure}registries:
  images: { location: sea, tags: mutable, scan: false, keep: { untagged: 400d } }
waivers:
  - { rule: tags-mutable, at: registries.images, reason: Images are named by digest, owner: team, expires: 2027-12-31 }
`,
    expect: [
      { code: "B5114", line: 9, column: 74, path: "registries.images.keep.untagged", fix: "Write keep.untagged with at most 365d." },
    ],
  },
  {
    name: "an upstream that Azure has no cache for",
    yaml: `${azure}registries:
  images: { location: sea, tags: mutable, scan: false, mirrors: { example.org: {} } }
waivers:
  - { rule: tags-mutable, at: registries.images, reason: Images are named by digest, owner: team, expires: 2027-12-31 }
`,
    expect: [
      {
        code: "B4073",
        line: 9,
        column: 80,
        path: "registries.images.mirrors.example.org",
        fix: "Take one of the hosts that the message lists, or push the images to a repository of your own.",
      },
    ],
  },
  {
    name: "a mirror on Azure without credentials",
    yaml: `${azure}registries:
  images: { location: sea, tags: mutable, scan: false, mirrors: { docker.io: {} } }
waivers:
  - { rule: tags-mutable, at: registries.images, reason: Images are named by digest, owner: team, expires: 2027-12-31 }
`,
    expect: [
      {
        code: "B4074",
        line: 9,
        column: 78,
        path: "registries.images.mirrors.docker.io",
        fix: "keep name and token in two secrets of a Key Vault, NAME-username and NAME-password, and write the resource id of NAME under credentials.azure",
      },
    ],
  },
  {
    name: "credentials that Azure does not take",
    yaml: `${azure}registries:
  images: { location: sea, tags: mutable, scan: false, mirrors: { mcr.microsoft.com: { credentials: { azure: /subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/core/providers/Microsoft.Network/virtualNetworks/old } } } }
waivers:
  - { rule: tags-mutable, at: registries.images, reason: Images are named by digest, owner: team, expires: 2027-12-31 }
`,
    expect: [
      {
        code: "B4075",
        line: 9,
        column: 110,
        path: "registries.images.mirrors.mcr.microsoft.com.credentials.azure",
        fix: "Remove `credentials`.",
      },
    ],
  },
  {
    name: "credentials that Azure's registry cannot read",
    yaml: `${azure}registries:
  images: { location: sea, tags: mutable, scan: false, mirrors: { docker.io: { credentials: { azure: "https://hub.vault.azure.net/secrets/hub" } } } }
waivers:
  - { rule: tags-mutable, at: registries.images, reason: Images are named by digest, owner: team, expires: 2027-12-31 }
`,
    expect: [
      {
        code: "B4076",
        line: 9,
        column: 102,
        path: "registries.images.mirrors.docker.io.credentials.azure",
        fix: "write /subscriptions/…/resourceGroups/…/providers/Microsoft.KeyVault/vaults/…/secrets/NAME",
      },
    ],
  },
  {
    name: "a reader that is no object id",
    yaml: `${azure}registries:
  images: { location: sea, tags: mutable, scan: false, readers: ["ops@example.org"] }
waivers:
  - { rule: tags-mutable, at: registries.images, reason: Images are named by digest, owner: team, expires: 2027-12-31 }
`,
    expect: [
      {
        code: "B4077",
        line: 9,
        column: 65,
        path: "registries.images.readers",
        fix: "write the object id, for example 00000000-0000-0000-0000-000000000000",
      },
    ],
  },
  {
    name: "a replica in the region of the registry",
    yaml: `apiVersion: berth/v1
name: shop
locations:
  sea: { cloud: azure, region: southeastasia, subscription: 00000000-0000-0000-0000-000000000001 }
  sea2: { cloud: azure, region: southeastasia, subscription: 00000000-0000-0000-0000-000000000001 }
  weu: { cloud: azure, region: westeurope, subscription: 00000000-0000-0000-0000-000000000001 }
networks:
  main: { location: sea }
registries:
  images: { location: sea, tags: mutable, scan: false, replicas: [sea2] }
waivers:
  - { rule: tags-mutable, at: registries.images, reason: Images are named by digest, owner: team, expires: 2027-12-31 }
`,
    expect: [
      {
        code: "B4078",
        line: 10,
        column: 67,
        path: "registries.images.replicas.0",
        fix: "Name a location in another region.",
      },
    ],
  },
  {
    name: "an existing registry on Azure by its URL",
    yaml: `${azure}registries:
  images: { location: sea, existing: "https://shared.azurecr.io" }
`,
    expect: [
      {
        code: "B2105",
        line: 9,
        column: 38,
        path: "registries.images.existing",
        fix: "write existing: shared.azurecr.io",
      },
    ],
  },
  {
    name: "a repository that is named twice on Azure",
    yaml: `${azure}registries:
  images: { location: sea, tags: mutable, scan: false, repositories: [api, api] }
waivers:
  - { rule: tags-mutable, at: registries.images, reason: Images are named by digest, owner: team, expires: 2027-12-31 }
`,
    expect: [{ code: "B2311", line: 9, column: 76, path: "registries.images.repositories.1", fix: "remove one api" }],
  },
  {
    name: "a key of a registry by its version",
    yaml: `${azure}registries:
  images: { location: sea, tags: mutable, scan: false, encryption: { key: "https://shared.vault.azure.net/keys/images/0123" } }
waivers:
  - { rule: tags-mutable, at: registries.images, reason: Images are named by digest, owner: team, expires: 2027-12-31 }
`,
    expect: [
      {
        code: "B5124",
        line: 9,
        column: 75,
        path: "registries.images.encryption.key",
        fix: "Write https://VAULT.vault.azure.net/keys/NAME, or a reference to an output that holds such an id.",
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
        fix: "Write machine: { cpu, memory } for the cheapest that does, or name a type that the message allows.",
      },
    ],
  },
  {
    name: "hosts of their own hardware on Azure",
    yaml: `${azure}hypervisors:
  lab: { location: sea, hypervisor: kvm, network: main, hosts: { dedicated: true } }
`,
    expect: [{ code: "B5132", line: 9, column: 77, path: "hypervisors.lab.hosts.dedicated", fix: "Leave `dedicated` out." }],
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
        fix: "Choose a network with another egress: nat-per-zone, nat or routed.",
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
        fix: "Write a disk of a size that the message allows.",
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
        fix: "Write https://VAULT.vault.azure.net/keys/NAME, or a reference to an output that holds such an id.",
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
        fix: "Append a range to the network's cidr: it brings twelve more parts.",
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
    expect: [{ code: "B4026", line: 9, column: 8, path: "hypervisors.lab", fix: "Append a range to the network's cidr, or lower max." }],
  },
  {
    name: "a reader of another cloud than its registry",
    yaml: `apiVersion: berth/v1
name: shop
locations:
  sea: { cloud: azure, region: southeastasia, subscription: 00000000-0000-0000-0000-000000000001 }
  use1: { cloud: aws, region: us-east-1, account: "123456789012" }
  weu: { cloud: azure, region: westeurope, subscription: 00000000-0000-0000-0000-000000000001 }
networks:
  main: { location: sea }
registries:
  images: { location: sea, tags: mutable, scan: false, readers: [apps] }
clusters:
  apps: { location: use1, orchestrator: ecs }
waivers:
  - { rule: tags-mutable, at: registries.images, reason: Images are named by digest, owner: team, expires: 2027-12-31 }
`,
    expect: [
      {
        code: "B4072",
        line: 10,
        column: 66,
        path: "registries.images.readers.0",
        fix: "Add a registry in the cluster's cloud, and push the images there as well.",
      },
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
        fix: "set the same network in both, or leave out the location's resourceGroup",
      },
    ],
  },
];
