/** Specs with registries that Azure does not have. */
import type { BadSpec } from "../../../support/bad-spec";
import { azure } from "./azure";

export const azureRegistriesSpecs: readonly BadSpec[] = [
  {
    name: "a registry on Azure with its defaults",
    yaml: `${azure}registries:
  images: { location: sea, repositories: [api], from: [203.0.113.0/24] }
`,
    expect: [
      {
        code: "B5007",
        line: 9,
        column: 11,
        path: "registries.images.tags",
        fix: "refer to images by digest where they must not change, and waive this with a reason",
      },
      {
        code: "B5020",
        line: 9,
        column: 11,
        path: "registries.images.scan",
        fix: "write defender: true at one location of the subscription, or waive this if others scan its images",
      },
    ],
  },
  {
    name: "a registry on Azure with what Azure has no setting for",
    yaml: `${azure}registries:
  images: { location: sea, repositories: [api], tags: immutable, scan: true }
`,
    expect: [
      {
        code: "B5111",
        line: 9,
        column: 55,
        path: "registries.images.tags",
        fix: "remove tags, and refer to images by digest where they must not change",
      },
      {
        code: "B5112",
        line: 9,
        column: 72,
        path: "registries.images.scan",
        fix: "write defender: true at one location of the subscription, or remove scan",
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
        fix: "remove keep.tagged; untagged images expire by keep.untagged",
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
    expect: [{ code: "B5114", line: 9, column: 74, path: "registries.images.keep.untagged", fix: "write keep.untagged with at most 365d" }],
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
        fix: "choose a host that the message lists, or push the images to a repository of your own",
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
        fix: "store the user name and token in two Key Vault secrets, NAME-username and NAME-password, and write the resource id of NAME under credentials.azure",
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
        fix: "remove credentials",
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
        fix: "name a location in another region",
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
        fix: "write https://VAULT.vault.azure.net/keys/NAME, or a reference to an output that contains such an address",
      },
    ],
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
        fix: "add a registry in the cluster's cloud, and push the images to it as well",
      },
    ],
  },
];
