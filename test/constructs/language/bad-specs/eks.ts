/** Specs with clusters that EKS does not have. */
import { type BadSpec, sound } from "../../../support/bad-spec";

const isolated = `apiVersion: berth/v1
name: shop
locations:
  iso: { cloud: aws, region: us-isob-west-1, account: "123456789012" }
networks:
  main: { zones: [a, b] }
`;

export const eksSpecs: readonly BadSpec[] = [
  {
    name: "what an isolated region does not have",
    yaml: `${isolated}clusters:
  pools: { orchestrator: eks, network: main, pools: { one: {} } }
  auto: { orchestrator: eks, network: main, mode: automatic, backup: { every: day, keep: 30d }, identities: { a/b: { aws: { policies: ["arn:aws-iso-b:iam::123456789012:policy/b"] } } } }
registries:
  images: { repositories: [api], scan: continuous }
`,
    expect: [
      {
        code: "B4084",
        line: 8,
        column: 26,
        path: "clusters.pools.orchestrator",
        fix: "write orchestrator: ecs, or choose another region",
      },
      { code: "B4084", line: 9, column: 70, path: "clusters.auto.backup", fix: "remove backup, or choose another region" },
      { code: "B4084", line: 9, column: 109, path: "clusters.auto.identities", fix: "remove identities, or choose another region" },
      { code: "B4084", line: 11, column: 40, path: "registries.images.scan", fix: "remove scan, or choose another region" },
    ],
  },
  {
    name: "continuous scans of images that are replicated to a region without Inspector",
    yaml: `apiVersion: berth/v1
name: shop
locations:
  use1: { cloud: aws, region: us-east-1, account: "123456789012" }
  apse6: { cloud: aws, region: ap-southeast-6, account: "123456789012" }
registries:
  images: { location: use1, repositories: [api], scan: continuous, replicas: [apse6] }
`,
    expect: [
      {
        code: "B4084",
        line: 7,
        column: 79,
        path: "registries.images.replicas.0",
        fix: "remove the replica, or write scan: true",
      },
    ],
  },
  {
    name: "an unknown add-on",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, addons: { metrics-servr: true } }
`,
    expect: [
      {
        code: "B4053",
        line: 9,
        column: 86,
        path: "clusters.apps.addons.metrics-servr",
        fix: "choose a name that the message lists, or write a chart: { chart, version, namespace }",
      },
    ],
  },
  {
    name: "an add-on that cannot be switched off",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, addons: { vpc-cni: false } }
`,
    expect: [
      {
        code: "B4054",
        line: 9,
        column: 80,
        path: "clusters.apps.addons.vpc-cni",
        fix: "remove the add-on, or write true or false if it is optional",
      },
    ],
  },
  {
    name: "a rollout that EKS cannot keep",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, pools: { general: { rollout: { maxSurge: 3 } } } }
`,
    expect: [
      {
        code: "B4046",
        line: 9,
        column: 90,
        path: "clusters.apps.pools.general.rollout",
        fix: "remove rollout to use the orchestrator's default",
      },
    ],
  },
  {
    name: "an admin that is no principal",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, access: { admins: ["admin"] } }
`,
    expect: [
      {
        code: "B4055",
        line: 9,
        column: 80,
        path: "clusters.apps.access.admins.0",
        fix: "write the ARN of a role or user: arn:aws:iam::123456789012:role/admins",
      },
    ],
  },
  {
    name: "an admin that stands twice",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, access: { admins: ["arn:aws:iam::123456789012:role/a", "arn:aws:iam::123456789012:role/a"] } }
`,
    expect: [
      { code: "B2311", line: 9, column: 116, path: "clusters.apps.access.admins.1", fix: "remove one arn:aws:iam::123456789012:role/a" },
    ],
  },
  {
    name: "ranges that the endpoint cannot be limited to",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, access: { endpoint: public, from: ["2001:db8::/48"] } }
`,
    expect: [
      {
        code: "B4056",
        line: 9,
        column: 96,
        path: "clusters.apps.access.from.0",
        fix: "list the IPv4 ranges from which the endpoint is reached",
      },
    ],
  },
  {
    name: "a services range that EKS does not take",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, ranges: { services: 8.8.0.0/16 } }
`,
    expect: [
      {
        code: "B4057",
        line: 9,
        column: 81,
        path: "clusters.apps.ranges.services",
        fix: "remove ranges to use those of the address plan, or choose ranges that meet these limits",
      },
    ],
  },
  {
    name: "a pod range",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, ranges: { pods: 100.64.0.0/16 } }
`,
    expect: [
      {
        code: "B4057",
        line: 9,
        column: 77,
        path: "clusters.apps.ranges.pods",
        fix: "remove ranges.pods; for separate subnets, list them under existing.pods of the network",
      },
    ],
  },
  {
    name: "Windows nodes on arm64",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, pools: { general: { os: windows, machine: { cpu: 4, memory: 16Gi, arch: arm64 } } } }
`,
    expect: [
      {
        code: "B4066",
        line: 9,
        column: 103,
        path: "clusters.apps.pools.general.machine",
        fix: "choose an amd64 machine without GPU, or change the setting that the message names",
      },
    ],
  },
  {
    name: "a node image that is no AMI",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, pools: { general: { image: ubuntu } } }
`,
    expect: [
      {
        code: "B4611",
        line: 9,
        column: 88,
        path: "clusters.apps.pools.general.image",
        fix: "write the id of an AMI: image: ami-0123456789abcdef0, or remove image for the vendor's, which the lock file pins",
      },
    ],
  },
  {
    name: "a log target that is none",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, logs: { to: central } }
`,
    expect: [
      {
        code: "B4064",
        line: 9,
        column: 73,
        path: "clusters.apps.logs.to",
        fix: "write an ARN: arn:aws:s3:::central-logs or arn:aws:firehose:us-east-1:123456789012:deliverystream/logs",
      },
    ],
  },
  {
    name: "a log target that is no bucket",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, logs: { to: "arn:aws:sqs:us-east-1:123456789012:logs" } }
`,
    expect: [
      {
        code: "B4064",
        line: 9,
        column: 73,
        path: "clusters.apps.logs.to",
        fix: "write an ARN: arn:aws:s3:::central-logs or arn:aws:firehose:us-east-1:123456789012:deliverystream/logs",
      },
    ],
  },
  {
    name: "an identity without permissions of AWS",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, identities: { billing/worker: { google: [{ role: roles/viewer, on: projects/x }] } } }
`,
    expect: [
      {
        code: "B4058",
        line: 9,
        column: 91,
        path: "clusters.apps.identities.billing/worker",
        fix: "add aws: { policies: […] }, { statements: […] } or { role: ARN }, or remove the identity",
      },
    ],
  },
  {
    name: "the identity of the cluster itself",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, identities: { kube-system/cluster-autoscaler: { aws: { policies: ["arn:aws:iam::123456789012:policy/a"] } } }, pools: { general: { count: { min: 1, max: 3 } } } }
`,
    expect: [
      {
        code: "B4614",
        line: 9,
        column: 107,
        path: "clusters.apps.identities.kube-system/cluster-autoscaler",
        fix: "remove the identity, and use a separate service account for the workload",
      },
    ],
  },
  {
    name: "a chart that cannot be found",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, addons: { otel: { chart: "https://example.org/charts", version: 0.110.0, namespace: otel } } }
`,
    expect: [
      {
        code: "B4059",
        line: 9,
        column: 86,
        path: "clusters.apps.addons.otel.chart",
        fix: "write https://example.org/charts#collector or oci://example.org/charts/collector",
      },
    ],
  },
  {
    name: "a version with a patch",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, version: "1.35.2" }
`,
    expect: [{ code: "B4065", line: 9, column: 70, path: "clusters.apps.version", fix: 'write version: "1.35"; EKS patches it itself' }],
  },
  {
    name: "a retention that CloudWatch does not have",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, logs: { retention: 91d } }
`,
    expect: [{ code: "B4062", line: 9, column: 80, path: "clusters.apps.logs.retention", fix: "write retention: 120d" }],
  },
  {
    name: "a network in one zone",
    yaml: `${sound}  lab: { location: use1, zones: 1 }
clusters:
  apps: { location: use1, orchestrator: eks, network: lab }
`,
    expect: [
      {
        code: "B4618",
        line: 10,
        column: 55,
        path: "clusters.apps.network",
        fix: "add a zone to the network, or remove `network` for a new one with three zones",
      },
    ],
  },
  {
    name: "Windows nodes where pods have subnets of their own",
    yaml: `${sound}  old:
    location: use1
    egress: routed
    existing: { id: vpc-1, private: { a: subnet-1, b: subnet-2 }, pods: { a: subnet-3, b: subnet-4 } }
clusters:
  apps: { location: use1, orchestrator: eks, network: old, pools: { general: {}, win: { os: windows } } }
`,
    expect: [
      {
        code: "B4066",
        line: 13,
        column: 93,
        path: "clusters.apps.pools.win.os",
        fix: "remove the pool, or remove existing.pods of the network, so that pods use the private subnets",
      },
    ],
  },
  {
    name: "a label that EKS keeps for itself",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, pools: { general: { labels: { eks.amazonaws.com/tier: web } } } }
`,
    expect: [
      {
        code: "B4067",
        line: 9,
        column: 115,
        path: "clusters.apps.pools.general.labels.eks.amazonaws.com/tier",
        fix: "choose a prefix of your own, or none",
      },
    ],
  },
];
