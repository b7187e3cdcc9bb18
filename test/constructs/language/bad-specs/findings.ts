/** Specs that can be built, and that a rule refuses or remarks. */
import { type BadSpec, sound } from "../../../support/bad-spec";

export const findingsSpecs: readonly BadSpec[] = [
  {
    name: "an API that is open to the world",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, access: { endpoint: public, from: [0.0.0.0/0] } }
`,
    expect: [
      { code: "B5002", line: 9, column: 81, path: "clusters.apps.access.endpoint", fix: "set endpoint: private" },
      { code: "B5001", line: 9, column: 96, path: "clusters.apps.access.from.0", fix: "list narrower ranges in access.from" },
    ],
  },
  {
    name: "a version without support",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, version: "1.29" }
`,
    expect: [{ code: "B5003", line: 9, column: 70, path: "clusters.apps.version", fix: "upgrade to the next minor version" }],
  },
  {
    name: "a version whose support ends",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, version: "1.33", eks: { support: extended } }
`,
    expect: [{ code: "B5004", line: 9, column: 70, path: "clusters.apps.version", fix: "plan the upgrade to the next minor version" }],
  },
  {
    name: "networks of different locations that overlap",
    yaml: `${sound}  a: { location: use1, cidr: 10.30.0.0/16 }
  b: { location: usw2, cidr: 10.30.0.0/16 }
`,
    expect: [{ code: "B5005", line: 9, column: 6, path: "networks.b", fix: "set another range, or waive this" }],
  },
  {
    name: "what can be deleted without a question",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, deletionProtection: false }
`,
    expect: [{ code: "B5006", line: 9, column: 81, path: "clusters.apps.deletionProtection", fix: "remove deletionProtection" }],
  },
  {
    name: "tags that move",
    yaml: `${sound}registries:
  images: { location: use1, repositories: [api], tags: mutable }
`,
    expect: [
      {
        code: "B5007",
        line: 9,
        column: 56,
        path: "registries.images.tags",
        fix: "set tags: immutable, or waive this if the cloud does not support immutable tags",
      },
    ],
  },
  {
    name: "two networks of their own in one location",
    yaml: `${sound}clusters:
  a: { location: use1, orchestrator: eks }
  b: { location: use1, orchestrator: eks }
`,
    expect: [{ code: "B5008", line: 10, column: 6, path: "clusters.b", fix: "declare one network and set network in both" }],
  },
  {
    name: "an ECS cluster on spot alone",
    yaml: `${sound}clusters:
  jobs: { location: use1, orchestrator: ecs, network: main, pools: { general: { spot: true } } }
`,
    expect: [{ code: "B5010", line: 9, column: 68, path: "clusters.jobs.pools", fix: "add a pool with spot: false" }],
  },
  {
    name: "a waiver that matches nothing",
    yaml: `${sound}waivers:
  - { rule: unprotected, at: networks.main, reason: x }
`,
    expect: [{ code: "B5090", line: 9, column: 5, path: "waivers.0", fix: "remove it, or correct rule or at" }],
  },
  {
    name: "a waiver of a change without a last day",
    yaml: `${sound}waivers:
  - { rule: destroyed, at: clusters.old, reason: x }
`,
    expect: [{ code: "B5091", line: 9, column: 5, path: "waivers.0", fix: "set expires to the day by which the change is deployed" }],
  },
];
