/** Specs that can be built, and that a rule refuses or remarks. */
import { type BadSpec, sound } from "../../../support/bad-spec";

const awsByRole = `apiVersion: berth/v1
name: shop
locations:
  use1: { cloud: aws, region: us-east-1, account: "123456789012", assumeRole: arn:aws:iam::123456789012:role/berth }
`;

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
    expect: [{ code: "B5003", line: 9, column: 70, path: "clusters.apps.version", fix: 'write version: "1.34"' }],
  },
  {
    name: "a version whose support ends",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, version: "1.33", eks: { support: extended } }
`,
    expect: [{ code: "B5004", line: 9, column: 70, path: "clusters.apps.version", fix: 'plan the upgrade: write version: "1.34"' }],
  },
  {
    name: "a version past its standard support, with a policy of standard support",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, version: "1.33", eks: { support: standard } }
`,
    expect: [
      {
        code: "B5003",
        line: 9,
        column: 70,
        path: "clusters.apps.version",
        fix: 'write version: "1.34", or eks: { support: extended }, at a higher price',
      },
    ],
  },
  {
    name: "clusters that nobody can administer",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, pools: { work: { count: { min: 1, max: 3 } } } }
  jobs: { location: use1, orchestrator: ecs, network: main }
`,
    expect: [
      {
        code: "B5012",
        line: 9,
        column: 9,
        path: "clusters.apps.access.admins",
        fix: 'write access: { admins: ["arn:aws:iam::ACCOUNT:role/NAME"] }',
      },
    ],
  },
  {
    name: "charts that are installed by a role which is no administrator",
    yaml: `${awsByRole}clusters:
  apps: { orchestrator: eks, access: { admins: ["arn:aws:iam::123456789012:role/admins"] }, pools: { work: { count: { min: 1, max: 3 } } } }
`,
    expect: [
      {
        code: "B5013",
        line: 6,
        column: 48,
        path: "clusters.apps.access.admins",
        fix: 'add "arn:aws:iam::123456789012:role/berth" to access.admins',
      },
    ],
  },
  {
    name: "charts that are installed by a role which wants an external id",
    yaml: `${awsByRole.replace("role/berth", "role/berth, externalId: x1")}clusters:
  apps: { orchestrator: eks, access: { admins: ["arn:aws:iam::123456789012:role/berth"] }, pools: { work: { count: { min: 1, max: 3 } } } }
`,
    expect: [
      {
        code: "B5013",
        line: 4,
        column: 129,
        path: "locations.use1.externalId",
        fix: "remove externalId and its condition in the role's trust policy, or waive this if the policy accepts the deploying principal without one",
      },
    ],
  },
  {
    name: "charts that are installed by an account which may be no administrator",
    yaml: `apiVersion: berth/v1
name: shop
locations:
  euw1: { cloud: google, region: europe-west1, project: shop-prod, impersonate: berth@shop-prod.iam.gserviceaccount.com }
clusters:
  apps: { orchestrator: gke, addons: { otel: { chart: "oci://example.org/charts/otel", version: 0.110.0, namespace: otel, values: {} } } }
`,
    expect: [
      {
        code: "B5014",
        line: 6,
        column: 9,
        path: "clusters.apps.access.admins",
        fix: 'add "serviceAccount:berth@shop-prod.iam.gserviceaccount.com" to access.admins',
      },
    ],
  },
  {
    name: "an existing cluster that nothing uses",
    yaml: `${sound}clusters:
  legacy: { location: use1, orchestrator: eks, existing: prod-2022 }
`,
    expect: [{ code: "B5015", line: 9, column: 58, path: "clusters.legacy.existing", fix: "remove the entry until services use it" }],
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
        fix: "remove tags, which makes them immutable, or waive this with a reason",
      },
    ],
  },
  {
    name: "images that nobody scans",
    yaml: `${sound}registries:
  images: { location: use1, repositories: [api], scan: false }
`,
    expect: [{ code: "B5020", line: 9, column: 56, path: "registries.images.scan", fix: "remove scan, or waive this with a reason" }],
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
    name: "identities in a cluster with Windows nodes, which they do not reach",
    yaml: `${sound}clusters:
  apps:
    location: use1
    orchestrator: eks
    network: main
    pools: { general: {}, win: { os: windows } }
    identities: { billing/worker: { aws: { policies: ["arn:aws:iam::123456789012:policy/billing"] } } }
`,
    expect: [
      {
        code: "B5016",
        line: 14,
        column: 17,
        path: "clusters.apps.identities",
        fix: "run the workloads of identities on Linux pools, or waive this with a reason",
      },
    ],
  },
  {
    name: "a pool that takes a day to replace its nodes",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, pools: { general: { count: 60 } } }
`,
    expect: [
      {
        code: "B5017",
        line: 9,
        column: 79,
        path: "clusters.apps.pools.general.rollout",
        fix: "increase rollout.maxUnavailable or rollout.maxSurge, or waive this with a reason",
      },
    ],
  },
  {
    name: "timeouts of a cluster on Fargate",
    yaml: `${sound}clusters:
  jobs: { location: use1, orchestrator: ecs, network: main, timeouts: { update: 3h } }
`,
    expect: [{ code: "B4061", line: 9, column: 71, path: "clusters.jobs.timeouts", fix: "remove it" }],
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
