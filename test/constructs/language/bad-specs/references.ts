/** Specs whose references, fleets or identities are wrong. */
import { type BadSpec, sound } from "../../../support/bad-spec";

export const referencesSpecs: readonly BadSpec[] = [
  {
    name: "a network that there is not",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: mian }
`,
    expect: [{ code: "B3001", line: 9, column: 55, path: "clusters.apps.network", fix: "write main" }],
  },
  {
    name: "a network of another location",
    yaml: `${sound}registries: {}
hypervisors:
  lab: { location: use1, hypervisor: kvm, network: main-usw2 }
`,
    expect: [{ code: "B3002", line: 10, column: 52, path: "hypervisors.lab.network", fix: "write main" }],
  },
  {
    name: "a location that there is not",
    yaml: `${sound}registries:
  images: { location: use2 }
`,
    expect: [{ code: "B3001", line: 9, column: 23, path: "registries.images.location", fix: "write use1" }],
  },
  {
    name: "no location where there are several",
    yaml: `${sound}registries:
  images: { scan: true }
`,
    expect: [{ code: "B3004", line: 9, column: 11, path: "registries.images.location", fix: "write location: use1" }],
  },
  {
    name: "a location twice",
    yaml: `${sound}registries:
  images: { location: [use1, use1] }
`,
    expect: [{ code: "B2311", line: 9, column: 30, path: "registries.images.location.1", fix: "remove one use1" }],
  },
  {
    name: "a replica at home",
    yaml: `${sound}registries:
  images: { location: use1, replicas: [use1] }
`,
    expect: [
      { code: "B3002", line: 9, column: 40, path: "registries.images.replicas.0", fix: "remove it, or set replicas by location in per" },
    ],
  },
  {
    name: "a reader that there is not",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, metrics: false }
registries:
  images: { location: use1, readers: [app] }
`,
    expect: [{ code: "B3001", line: 11, column: 39, path: "registries.images.readers.0", fix: "write apps" }],
  },
  {
    name: "an output of a state that there is not",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, roles: { nodes: { from: core, output: role } } }
`,
    expect: [{ code: "B3001", line: 9, column: 70, path: "clusters.apps.roles.nodes.from", fix: "add outside.core" }],
  },
  {
    name: "an output that no Terraform state can have",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: ecs, encryption: { key: { from: core, output: " A" } } }
`,
    expect: [
      {
        code: "B2008",
        line: 9,
        column: 58,
        path: "clusters.apps.encryption",
        fix: "write text of the format that the message describes",
      },
      { code: "B3001", line: 9, column: 73, path: "clusters.apps.encryption.key.from", fix: "add outside.core" },
    ],
  },
  {
    name: "an exception for a location without the entry",
    yaml: `${sound}registries:
  images: { location: [use1], per: { usw2: { scan: false } } }
`,
    expect: [{ code: "B3010", line: 9, column: 38, path: "registries.images.per.usw2", fix: "write use1" }],
  },
  {
    name: "a key that a fleet makes",
    yaml: `${sound}registries:
  images: { location: [use1, usw2] }
  images-use1: { location: use1 }
`,
    expect: [
      {
        code: "B3011",
        line: 10,
        column: 3,
        path: "registries.images-use1",
        fix: "write the differences in `per` of the fleet, or choose another key",
      },
    ],
  },
  {
    name: "a bad value in an exception, once and at the exception",
    yaml: `${sound}registries:
  images:
    location: [use1, usw2]
    per: { usw2: { tags: mutabel } }
`,
    expect: [{ code: "B2006", line: 11, column: 26, path: "registries.images.per.usw2.tags", fix: "write tags: mutable" }],
  },
  {
    name: "a bad value of a fleet, once",
    yaml: `${sound}registries:
  images:
    location: [use1, usw2]
    tags: mutabel
`,
    expect: [{ code: "B2006", line: 11, column: 11, path: "registries.images.tags", fix: "write tags: mutable" }],
  },
  {
    name: "a key that is another's identity",
    yaml: `${sound}registries:
  images: { location: use1 }
  pictures: { location: use1, renamedFrom: images }
`,
    expect: [{ code: "B3020", line: 9, column: 11, path: "registries.images", fix: "choose another key, or remove renamedFrom" }],
  },
  {
    name: "one former key of two",
    yaml: `${sound}registries:
  b: { location: use1, renamedFrom: a }
  c: { location: use1, renamedFrom: a }
`,
    expect: [{ code: "B3020", line: 10, column: 37, path: "registries.c.renamedFrom", fix: "choose another key, or remove renamedFrom" }],
  },
  {
    name: "a waiver for nothing",
    yaml: `${sound}waivers:
  - { rule: unprotected, at: network.main, reason: x }
  - { rule: unprotected, at: networks.mian, reason: x }
`,
    expect: [
      { code: "B3005", line: 9, column: 30, path: "waivers.0.at", fix: "write networks.main" },
      { code: "B3005", line: 10, column: 30, path: "waivers.1.at", fix: "write networks.main" },
    ],
  },
  {
    name: "a fleet that stands nowhere",
    yaml: `${sound}registries:
  images: { location: [] }
`,
    expect: [{ code: "B2009", line: 9, column: 23, path: "registries.images.location", fix: "add or remove items" }],
  },
];
