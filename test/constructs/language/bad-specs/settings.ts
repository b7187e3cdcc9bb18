/** Specs whose settings do not go together. */
import { type BadSpec, sound } from "../../../support/bad-spec";

export const settingsSpecs: readonly BadSpec[] = [
  {
    name: "a public endpoint for nobody",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, access: { endpoint: public } }
`,
    expect: [
      {
        code: "B2301",
        line: 9,
        column: 66,
        path: "clusters.apps.access.endpoint",
        fix: "write access.from with the ranges that need access, or endpoint: private",
      },
    ],
  },
  {
    name: "pools with automatic mode",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, mode: automatic, pools: { general: {} } }
`,
    expect: [{ code: "B2302", line: 9, column: 70, path: "clusters.apps.pools", fix: "remove pools, or write mode: pools" }],
  },
  {
    name: "a setting of a cluster that exists",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, existing: prod, metrics: true }
`,
    expect: [{ code: "B2303", line: 9, column: 71, path: "clusters.apps.metrics", fix: "remove metrics, or remove existing" }],
  },
  {
    name: "a setting of a registry that exists",
    yaml: `${sound}registries:
  base: { location: use1, existing: 222222222222.dkr.ecr.us-east-1.amazonaws.com/base, tags: mutable }
`,
    expect: [{ code: "B2303", line: 9, column: 94, path: "registries.base.tags", fix: "remove tags, or remove existing" }],
  },
  {
    name: "a range of a network that exists",
    yaml: `apiVersion: berth/v1
name: shop
locations: { use1: { cloud: aws, region: us-east-1, account: "123456789012" } }
networks:
  old: { cidr: 10.0.0.0/16, existing: { id: vpc-1, private: { a: subnet-1 } } }
`,
    expect: [{ code: "B2303", line: 5, column: 16, path: "networks.old.cidr", fix: "remove cidr, or remove existing" }],
  },
  {
    name: "a key that is not near any",
    yaml: `${sound}buckets: {}
`,
    expect: [{ code: "B2001", line: 8, column: 1, path: "buckets", fix: "write one of the allowed keys, or remove this one" }],
  },
  {
    name: "a least above the most",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, pools: { general: { count: { min: 5, max: 3 } } } }
`,
    expect: [{ code: "B2305", line: 9, column: 73, path: "clusters.apps.pools.general.count", fix: "write { min: 3, max: 5 }" }],
  },
  {
    name: "an exclusion that ends before it begins",
    yaml: `${sound}clusters:
  asia: { location: use1, orchestrator: eks, maintenance: { days: [sunday], start: "03:00", hours: 4, exclude: [{ from: 2027-01-05, to: 2026-12-15 }] } }
`,
    expect: [
      { code: "B2306", line: 9, column: 113, path: "clusters.asia.maintenance.exclude.0", fix: "write a window that the cloud supports" },
    ],
  },
  {
    name: "settings of another orchestrator",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, gke: { channel: stable } }
`,
    expect: [{ code: "B4061", line: 9, column: 51, path: "clusters.apps.gke", fix: "remove it" }],
  },
  {
    name: "Fargate on EKS",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, fargate: true }
`,
    expect: [{ code: "B4061", line: 9, column: 55, path: "clusters.apps.fargate", fix: "remove it" }],
  },
  {
    name: "an unknown key next to existing, once",
    yaml: `${sound}clusters:
  old: { location: use1, orchestrator: eks, existing: prod, zzz: 1 }
`,
    expect: [{ code: "B2001", line: 9, column: 61, path: "clusters.old.zzz", fix: "write one of the allowed keys, or remove this one" }],
  },
];
