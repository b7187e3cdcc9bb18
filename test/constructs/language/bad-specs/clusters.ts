/** Specs whose clusters or pools cannot be decided, or would undo what was. */
import { emptyingOn } from "../../../../constructs/catalog/data-resources";
import { type BadSpec, sound } from "../../../support/bad-spec";

/** Of an entry that left the spec and was not renamed. */
const left =
  "restore the entry with deletionProtection: false and deploy, then remove it; `berth lock --forget STACK` leaves it running without Berth";

export const clustersSpecs: readonly BadSpec[] = [
  {
    name: "an orchestrator of another cloud",
    yaml: `apiVersion: berth/v1
name: shop
locations: { sea: { cloud: azure, region: southeastasia, subscription: 00000000-0000-0000-0000-000000000000 } }
clusters:
  apps: { location: sea, orchestrator: eks }
`,
    expect: [
      {
        code: "B4032",
        line: 5,
        column: 40,
        path: "clusters.apps.orchestrator",
        fix: "choose a location of that cloud, or an orchestrator that the message allows",
      },
    ],
  },
  {
    name: "a machine that there is not",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, pools: { general: { machine: { cpu: 4000, memory: 16Gi } } } }
`,
    expect: [
      {
        code: "B4040",
        line: 9,
        column: 90,
        path: "clusters.apps.pools.general.machine",
        fix: "request a size that the message allows, or name a type: machine: { type: … }",
      },
    ],
  },
  {
    name: "a machine type that there is not",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, pools: { general: { machine: { type: m7i.huge } } } }
`,
    expect: [
      {
        code: "B4041",
        line: 9,
        column: 98,
        path: "clusters.apps.pools.general.machine.type",
        fix: "write the vendor's own name of the type",
      },
    ],
  },
  {
    name: "several machine types on demand",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, pools: { general: { machine: { type: [m7i.xlarge, m7a.xlarge] } } } }
`,
    expect: [
      {
        code: "B4042",
        line: 9,
        column: 98,
        path: "clusters.apps.pools.general.machine.type",
        fix: "write one type, or set spot: true on AWS",
      },
    ],
  },
  {
    name: "machine types that do not mix",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, pools: { general: { machine: { type: [m7i.xlarge, m7g.xlarge] }, spot: true } } }
`,
    expect: [
      {
        code: "B4043",
        line: 9,
        column: 98,
        path: "clusters.apps.pools.general.machine.type",
        fix: "list types of one architecture with the same GPUs, each once, and add another pool for the others",
      },
    ],
  },
  {
    name: "a pool in a zone that the network does not have",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, pools: { general: { zones: [f] } } }
`,
    expect: [
      {
        code: "B4045",
        line: 9,
        column: 89,
        path: "clusters.apps.pools.general.zones.0",
        fix: "write zones that the message allows, or add the zone to the network",
      },
    ],
  },
  {
    name: "a system pool that is too small for the system",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, pools: { system: { spot: true } } }
`,
    expect: [
      {
        code: "B4049",
        line: 9,
        column: 78,
        path: "clusters.apps.pools.system",
        fix: "set spot: false, os: linux, no taints and a count of 1 or more on pool system, or give it another key",
      },
    ],
  },
  {
    name: "a version that the catalogue does not know",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, version: "1.99" }
`,
    expect: [{ code: "B4050", line: 9, column: 70, path: "clusters.apps.version", fix: "write a version that the message allows" }],
  },
  {
    name: "two minors at once",
    before: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, version: "1.33", eks: { support: extended } }
`,
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, version: "1.35" }
`,
    expect: [{ code: "B4051", line: 9, column: 70, path: "clusters.apps.version", fix: 'write version: "1.34" and deploy first' }],
  },
  {
    name: "a version that goes back",
    before: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, version: "1.35" }
`,
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, version: "1.34" }
`,
    expect: [
      {
        code: "B4052",
        line: 9,
        column: 70,
        path: "clusters.apps.version",
        fix: "keep the version in the lock file, or create a cluster under another key",
      },
    ],
  },
  {
    name: "what an orchestrator cannot do",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, maintenance: { days: [sunday], start: "03:00", hours: 4 } }
`,
    expect: [
      {
        code: "B4060",
        line: 9,
        column: 74,
        path: "clusters.apps.maintenance",
        fix: "remove maintenance: only a deploy changes an EKS cluster, until the support of its version ends",
      },
    ],
  },
  {
    name: "Fargate in addition to pools of EKS",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, fargate: true }
`,
    expect: [{ code: "B4061", line: 9, column: 70, path: "clusters.apps.fargate", fix: "remove it" }],
  },
  {
    name: "a key that is another's identity since a rename",
    before: `${sound}clusters:
  web: { location: use1, orchestrator: eks, network: main, renamedFrom: apps }
`,
    yaml: `${sound}clusters:
  web: { location: use1, orchestrator: eks, network: main }
  apps: { location: use1, orchestrator: eks, network: main }
`,
    expect: [
      {
        code: "B4010",
        line: 10,
        column: 9,
        path: "clusters.apps",
        fix: "choose another key, or remove renamedFrom if both entries are meant to exist",
      },
    ],
  },
  {
    name: "a protected cluster that left",
    before: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, metrics: true }
`,
    yaml: `${sound}labels: {}
`,
    expect: [
      {
        code: "B4080",
        line: 1,
        column: 1,
        path: "clusters.apps",
        fix: left,
      },
    ],
  },
  {
    name: "a protected cluster that was renamed",
    before: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, metrics: true }
`,
    yaml: `${sound}clusters:
  core: { location: use1, orchestrator: eks, network: main, metrics: true }
`,
    expect: [
      {
        code: "B4080",
        line: 8,
        column: 1,
        path: "clusters.apps",
        fix: `add to clusters.core: renamedFrom: apps; if it is not renamed, ${left}`,
      },
    ],
  },
  {
    name: "a protected cluster that got a second location",
    before: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main }
`,
    yaml: `${sound}clusters:
  apps: { location: [use1, usw2], orchestrator: eks, network: main }
`,
    expect: [
      {
        code: "B4080",
        line: 9,
        column: 9,
        path: "clusters.apps",
        fix: `add to clusters.apps: per: { use1: { renamedFrom: apps } }; if it is not renamed, ${left}`,
      },
    ],
  },
  {
    name: "protected clusters of a list that was renamed",
    before: `${sound}clusters:
  apps: { location: [use1, usw2], orchestrator: eks, network: main }
`,
    yaml: `${sound}clusters:
  core: { location: [use1, usw2], orchestrator: eks, network: main }
`,
    expect: ["use1", "usw2"].map((location) => ({
      code: "B4080",
      line: 8,
      column: 1,
      path: `clusters.apps-${location}`,
      fix: `add to clusters.core: renamedFrom: apps; if it is not renamed, ${left}`,
    })),
  },
  {
    name: "a second location that keeps the key of its list",
    yaml: `${sound}clusters:
  apps: { location: [use1, usw2], renamedFrom: apps, orchestrator: eks, network: main }
`,
    expect: [
      {
        code: "B3020",
        line: 9,
        column: 48,
        path: "clusters.apps.renamedFrom",
        fix: "remove renamedFrom; if the entry had one location before, write it for that one: per: { use1: { renamedFrom: apps } }",
      },
    ],
  },
  {
    name: "a deployed cluster that would move",
    before: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, metrics: true }
`,
    yaml: `${sound}clusters:
  apps: { location: usw2, orchestrator: eks, network: main }
`,
    expect: [
      {
        code: "B4081",
        line: 9,
        column: 9,
        path: "clusters.apps",
        fix: "add it under a new key in the new place and remove the old entry; if the old resources are gone, run `berth lock --forget STACK`",
      },
    ],
  },
  {
    name: "a state that moves",
    before: `${sound}labels: {}
`,
    yaml: `${sound}state: { type: s3, bucket: shop-state, region: us-east-1 }
`,
    expect: [{ code: "B4085", line: 8, column: 8, path: "state", fix: "deploy once with cdktf deploy --migrate-state" }],
  },
  {
    name: "a protected cluster without its backups",
    before: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, backup: { every: day, keep: 7d } }
`,
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main }
`,
    expect: [
      {
        code: "B4086",
        line: 9,
        column: 9,
        path: "clusters.apps.backup",
        fix: "restore it, set deletionProtection: false and deploy; then remove it and deploy, and set deletionProtection: true again",
      },
    ],
  },
  {
    name: "a cluster with backups that loses its protection",
    before: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, backup: { every: day, keep: 7d } }
`,
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, backup: { every: day, keep: 7d }, deletionProtection: false }
`,
    expect: [
      {
        code: "B4088",
        line: 9,
        column: 115,
        path: "clusters.apps.deletionProtection",
        fix: `before it is destroyed, run ${emptyingOn("aws", "backups")?.command}`,
      },
      { code: "B5006", line: 9, column: 115, path: "clusters.apps.deletionProtection", fix: "remove deletionProtection" },
    ],
  },
  {
    name: "a cluster whose key is destroyed",
    before: `${sound}clusters:
  apps: { location: use1, orchestrator: ecs, network: main }
`,
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: ecs, network: main, encryption: provider, deletionProtection: false }
`,
    expect: [
      {
        code: "B4087",
        line: 9,
        column: 73,
        path: "clusters.apps.encryption",
        fix: "set deletionProtection: true to keep the key, as long as anything is encrypted by it",
      },
      { code: "B5006", line: 9, column: 103, path: "clusters.apps.deletionProtection", fix: "remove deletionProtection" },
    ],
  },
];
