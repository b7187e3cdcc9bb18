/** Specs with faults in networks, registries and hosts on Google Cloud. */
import type { BadSpec } from "../../../support/bad-spec";

/** Five lines; what follows begins at line 6. */
const google = `apiVersion: berth/v1
name: shop
locations:
  euw1: { cloud: google, region: europe-west1, project: shop-prod }
  twin: { cloud: google, region: europe-west1, project: shop-prod }
`;

export const googleSpecs: readonly BadSpec[] = [
  {
    name: "ids of a network on Google Cloud that are none",
    yaml: `${google}networks:
  old: { location: euw1, existing: { id: main, subnet: nodes } }
`,
    expect: [
      {
        code: "B4035",
        line: 7,
        column: 42,
        path: "networks.old.existing.id",
        fix: "write projects/PROJECT/global/networks/NAME, its self link, or a reference to an output that contains one",
      },
      {
        code: "B4035",
        line: 7,
        column: 56,
        path: "networks.old.existing.subnet",
        fix: "write projects/PROJECT/regions/REGION/subnetworks/NAME, its self link, or a reference to an output that contains one",
      },
    ],
  },
  {
    name: "a subnet of another region and project than its network",
    yaml: `${google}networks:
  old: { location: euw1, existing: { id: projects/net/global/networks/main, subnet: projects/shop/regions/europe-west4/subnetworks/nodes } }
`,
    expect: [
      {
        code: "B4036",
        line: 7,
        column: 85,
        path: "networks.old.existing.subnet",
        fix: "name a network that the location can use, and a subnet of that network",
      },
      {
        code: "B4036",
        line: 7,
        column: 85,
        path: "networks.old.existing.subnet",
        fix: "name a network that the location can use, and a subnet of that network",
      },
    ],
  },
  {
    name: "a range of pods that is too small, and one over the network",
    yaml: `${google}networks:
  lab: { location: euw1, cidr: 10.30.0.0/16, pods: 100.64.0.0/20 }
  two: { location: euw1, cidr: 10.40.0.0/16, pods: 10.0.0.0/10 }
`,
    expect: [
      { code: "B4905", line: 7, column: 52, path: "networks.lab.pods", fix: "write a range of /8 to /16" },
      {
        code: "B4906",
        line: 8,
        column: 52,
        path: "networks.two.pods",
        fix: "write a range that does not overlap the network, for example pods: 100.64.0.0/10",
      },
    ],
  },
  {
    name: "what a registry of Artifact Registry cannot have",
    yaml: `${google}registries:
  images:
    location: euw1
    repositories: [api]
    keep: { tagged: 50 }
    readers: ["everyone@", "user:me@example.org"]
    replicas: [twin]
    mirrors:
      index.docker.io: {}
      ghcr.io: { credentials: { aws: "arn:aws:secretsmanager:us-east-1:123456789012:secret:x" } }
      quay.io: { credentials: { google: { username: shop, secret: hub } } }
  base: { location: euw1, existing: "https://example.org" }
`,
    expect: [
      {
        code: "B4079",
        line: 10,
        column: 21,
        path: "registries.images.keep.tagged",
        fix: "remove keep.tagged; untagged images expire by keep.untagged",
      },
      {
        code: "B4077",
        line: 11,
        column: 15,
        path: "registries.images.readers.0",
        fix: "write for example serviceAccount:ci@shop-prod.iam.gserviceaccount.com or group:developers@example.org",
      },
      { code: "B4078", line: 12, column: 16, path: "registries.images.replicas.0", fix: "name a location in another region" },
      { code: "B4073", line: 14, column: 24, path: "registries.images.mirrors.index.docker.io", fix: "write docker.io" },
      {
        code: "B4075",
        line: 15,
        column: 31,
        path: "registries.images.mirrors.ghcr.io.credentials",
        fix: "write credentials: { google: { username, secret: projects/PROJECT/secrets/NAME/versions/NUMBER } }, or remove credentials",
      },
      {
        code: "B4076",
        line: 16,
        column: 67,
        path: "registries.images.mirrors.quay.io.credentials.google.secret",
        fix: "write projects/PROJECT/secrets/NAME/versions/NUMBER, or a reference to an output that contains it",
      },
      {
        code: "B2105",
        line: 17,
        column: 37,
        path: "registries.base.existing",
        fix: "write existing: example.org",
      },
    ],
  },
  {
    name: "hosts on Google Cloud that cannot be",
    yaml: `${google}networks:
  shut: { location: euw1, egress: none }
hypervisors:
  lab: { location: euw1, network: shut, hypervisor: kvm, hosts: { machine: { type: e2-standard-8 }, disk: 10Gi } }
  own: { location: euw1, hypervisor: kvm, hosts: { machine: { type: n4-standard-8 }, dedicated: true } }
`,
    expect: [
      {
        code: "B4804",
        line: 9,
        column: 35,
        path: "hypervisors.lab.network",
        fix: "choose a network with egress: nat-per-zone, nat or routed",
      },
      {
        code: "B4801",
        line: 9,
        column: 84,
        path: "hypervisors.lab.hosts.machine.type",
        fix: "write machine: { cpu, memory } for the cheapest suitable type, or name a type that the message allows",
      },
      { code: "B4805", line: 9, column: 107, path: "hypervisors.lab.hosts.disk", fix: "write a disk size that the message allows" },
      {
        code: "B4934",
        line: 10,
        column: 97,
        path: "hypervisors.own.hosts.dedicated",
        fix: "write a machine type of a family that the message allows, or remove dedicated",
      },
    ],
  },
  {
    name: "a family as image of hosts on Google Cloud",
    yaml: `${google}networks:
  main: { location: euw1 }
hypervisors:
  lab: { location: euw1, hypervisor: kvm, network: main, hosts: { image: projects/shop/global/images/family/kvm } }
`,
    expect: [
      {
        code: "B4936",
        line: 9,
        column: 74,
        path: "hypervisors.lab.hosts.image",
        fix: "write image: projects/PROJECT/global/images/NAME",
      },
    ],
  },
];
