/** Specs with values of a wrong form. */
import { type BadSpec, sound } from "../../../support/bad-spec";

export const valuesSpecs: readonly BadSpec[] = [
  {
    name: "a version that YAML reads as a number",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, version: 1.30 }
`,
    expect: [{ code: "B2101", line: 9, column: 55, path: "clusters.apps.version", fix: 'write version: "1.30"' }],
  },
  {
    name: "a version that is none",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, version: latest }
`,
    expect: [{ code: "B2101", line: 9, column: 55, path: "clusters.apps.version", fix: 'write a value such as "1.35"' }],
  },
  {
    name: "an account that YAML reads as a number",
    yaml: `apiVersion: berth/v1
name: shop
locations: { use1: { cloud: aws, region: us-east-1, account: 012345678901 } }
`,
    expect: [{ code: "B2004", line: 3, column: 62, path: "locations.use1.account", fix: 'write account: "012345678901"' }],
  },
  {
    name: "a tag that YAML reads as a number",
    yaml: `${sound}images:
  api: { context: ., registries: [images], tag: 1.40 }
`,
    expect: [{ code: "B2004", line: 9, column: 49, path: "images.api.tag", fix: 'write tag: "1.40"' }],
  },
  {
    name: "a label that YAML reads as true",
    yaml: `${sound}labels: { spare: true }
`,
    expect: [{ code: "B2004", line: 8, column: 18, path: "labels.spare", fix: 'write spare: "true"' }],
  },
  {
    name: "memory in a unit that there is not",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, pools: { general: { machine: { cpu: 4, memory: 16G } } } }
`,
    expect: [{ code: "B2104", line: 9, column: 75, path: "clusters.apps.pools.general.machine", fix: "write memory: 16Gi" }],
  },
  {
    name: "memory without a unit",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, pools: { general: { machine: { cpu: 4, memory: 16 } } } }
`,
    expect: [{ code: "B2104", line: 9, column: 75, path: "clusters.apps.pools.general.machine", fix: "write memory: 16Gi" }],
  },
  {
    name: "a disk in a unit that there is not",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, pools: { general: { disk: 200GB } } }
`,
    expect: [{ code: "B2104", line: 9, column: 72, path: "clusters.apps.pools.general.disk", fix: "write disk: 200Gi" }],
  },
  {
    name: "a drain without a unit",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, pools: { general: { rollout: { drain: 30 } } } }
`,
    expect: [{ code: "B2104", line: 9, column: 84, path: "clusters.apps.pools.general.rollout.drain", fix: "write a value such as 30m" }],
  },
  {
    name: "a retention in months",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, logs: { retention: 3mo } }
`,
    expect: [{ code: "B2104", line: 9, column: 65, path: "clusters.apps.logs.retention", fix: "write a value such as 30d" }],
  },
  {
    name: "half a day where days are needed",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, backup: { keep: 12h } }
`,
    expect: [{ code: "B2104", line: 9, column: 62, path: "clusters.apps.backup.keep", fix: "write a value such as 30d" }],
  },
  {
    name: "a range with bits behind its prefix",
    yaml: `${sound}addresses: 10.64.0.1/10
`,
    expect: [{ code: "B2102", line: 8, column: 12, path: "addresses", fix: "write addresses: 10.64.0.0/10" }],
  },
  {
    name: "a range that is none",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, access: { endpoint: public, from: [10.0.0.0/99] } }
`,
    expect: [{ code: "B2102", line: 9, column: 81, path: "clusters.apps.access.from.0", fix: "write a value such as 203.0.113.0/24" }],
  },
  {
    name: "a day that is none",
    yaml: `${sound}waivers:
  - { rule: tags-mutable, at: networks.main, reason: x, expires: soon }
`,
    expect: [{ code: "B2103", line: 9, column: 66, path: "waivers.0.expires", fix: "write a value such as 2026-12-15" }],
  },
  {
    name: "a negative count",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, pools: { general: { count: -2 } } }
`,
    expect: [{ code: "B2007", line: 9, column: 73, path: "clusters.apps.pools.general.count", fix: "write a number within the bounds" }],
  },
  {
    name: "half a node",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, pools: { general: { count: 1.5 } } }
`,
    expect: [{ code: "B2007", line: 9, column: 73, path: "clusters.apps.pools.general.count", fix: "write a number within the bounds" }],
  },
  {
    name: "an override of no address",
    yaml: `${sound}overrides:
  - { stack: "*", resource: vpc, merge: {} }
`,
    expect: [
      { code: "B2008", line: 9, column: 29, path: "overrides.0.resource", fix: "write text of the format that the message describes" },
    ],
  },
];
