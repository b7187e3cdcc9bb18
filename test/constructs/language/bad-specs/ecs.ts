/** Specs with clusters that ECS does not have. */
import { type BadSpec, sound } from "../../../support/bad-spec";

export const ecsSpecs: readonly BadSpec[] = [
  {
    name: "a cluster without capacity",
    yaml: `${sound}clusters:
  jobs: { location: use1, orchestrator: ecs, network: main, fargate: false }
`,
    expect: [{ code: "B4701", line: 9, column: 70, path: "clusters.jobs.fargate", fix: "set fargate: true, or add a pool" }],
  },
  {
    name: "a version of ECS",
    yaml: `${sound}clusters:
  jobs: { location: use1, orchestrator: ecs, network: main, version: "1.35" }
`,
    expect: [{ code: "B4061", line: 9, column: 70, path: "clusters.jobs.version", fix: "remove it" }],
  },
  {
    name: "a role of a control plane on ECS",
    yaml: `${sound}clusters:
  jobs: { location: use1, orchestrator: ecs, network: main, roles: { controlPlane: "arn:aws:iam::123456789012:role/x" } }
`,
    expect: [
      {
        code: "B4068",
        line: 9,
        column: 84,
        path: "clusters.jobs.roles.controlPlane",
        fix: "remove it, or write the role in the form that its cloud uses",
      },
    ],
  },
  {
    name: "add-ons on ECS",
    yaml: `${sound}clusters:
  jobs: { location: use1, orchestrator: ecs, network: main, addons: { metrics-server: true } }
`,
    expect: [{ code: "B4060", line: 9, column: 69, path: "clusters.jobs.addons", fix: "remove addons, and run the software as a service" }],
  },
  {
    name: "a pool for which ECS has no image",
    yaml: `${sound}clusters:
  jobs: { location: use1, orchestrator: ecs, network: main, pools: { general: { os: windows, machine: { gpu: { type: nvidia-t4, count: 1 } } } } }
`,
    expect: [
      {
        code: "B4703",
        line: 9,
        column: 85,
        path: "clusters.jobs.pools.general.os",
        fix: "choose another machine, or write the id of your own image: image: ami-…",
      },
    ],
  },
  {
    name: "a rollout that ECS cannot keep",
    yaml: `${sound}clusters:
  jobs: { location: use1, orchestrator: ecs, network: main, pools: { general: { rollout: { drain: 5m } } } }
`,
    expect: [
      {
        code: "B4046",
        line: 9,
        column: 99,
        path: "clusters.jobs.pools.general.rollout.drain",
        fix: "remove rollout to use the orchestrator's default",
      },
    ],
  },
  {
    name: "taints on ECS",
    yaml: `${sound}clusters:
  jobs: { location: use1, orchestrator: ecs, network: main, pools: { general: { taints: [{ key: a, value: b, effect: NoSchedule }] } } }
`,
    expect: [
      {
        code: "B4060",
        line: 9,
        column: 89,
        path: "clusters.jobs.pools.general.taints",
        fix: "remove taints, and name the pool in the services that run on it",
      },
    ],
  },
  {
    name: "a node image on ECS that is no AMI",
    yaml: `${sound}clusters:
  jobs: { location: use1, orchestrator: ecs, network: main, pools: { general: { image: ubuntu } } }
`,
    expect: [
      {
        code: "B4611",
        line: 9,
        column: 88,
        path: "clusters.jobs.pools.general.image",
        fix: "write the id of an AMI: image: ami-0123456789abcdef0, or remove image for the vendor's, which the lock file pins",
      },
    ],
  },
  {
    name: "a retention on ECS that CloudWatch does not have",
    yaml: `${sound}clusters:
  jobs: { location: use1, orchestrator: ecs, network: main, logs: { retention: 91d } }
`,
    expect: [{ code: "B4062", line: 9, column: 80, path: "clusters.jobs.logs.retention", fix: "write retention: 120d" }],
  },
  {
    name: "a log target on ECS that is none",
    yaml: `${sound}clusters:
  jobs: { location: use1, orchestrator: ecs, network: main, logs: { to: "arn:aws:sqs:us-east-1:123456789012:logs" } }
`,
    expect: [
      {
        code: "B4064",
        line: 9,
        column: 73,
        path: "clusters.jobs.logs.to",
        fix: "write an ARN: arn:aws:s3:::central-logs or arn:aws:firehose:us-east-1:123456789012:deliverystream/logs",
      },
    ],
  },
  {
    name: "a name that ECS keeps for itself",
    yaml: `apiVersion: berth/v1
name: ecs-shop
locations:
  use1: { cloud: aws, region: us-east-1, account: "123456789012" }
  usw2: { cloud: aws, region: us-west-2, account: "123456789012" }
networks:
  main: { location: [use1, usw2] }
clusters:
  jobs: { location: use1, orchestrator: ecs, network: main, pools: { general: { disk: 100Gi } } }
`,
    expect: [
      {
        code: "B4709",
        line: 9,
        column: 68,
        path: "clusters.jobs.pools",
        fix: "choose another name for the platform, or remove the pools",
      },
    ],
  },
  {
    name: "metrics both off and on",
    yaml: `${sound}clusters:
  jobs: { location: use1, orchestrator: ecs, network: main, metrics: false, ecs: { containerInsights: enabled } }
`,
    expect: [
      {
        code: "B4710",
        line: 9,
        column: 103,
        path: "clusters.jobs.ecs.containerInsights",
        fix: "remove metrics: false, or remove ecs.containerInsights",
      },
    ],
  },
  {
    name: "an administrator on ECS who cannot take on a role",
    yaml: `${sound}clusters:
  jobs: { location: use1, orchestrator: ecs, network: main, access: { admins: ["arn:aws:iam::123456789012:root"] } }
`,
    expect: [
      {
        code: "B4055",
        line: 9,
        column: 80,
        path: "clusters.jobs.access.admins.0",
        fix: "write the ARN of a role or user: arn:aws:iam::123456789012:role/admins",
      },
    ],
  },
  {
    name: "an administrator on ECS who stands twice",
    yaml: `${sound}clusters:
  jobs: { location: use1, orchestrator: ecs, network: main, access: { admins: ["arn:aws:iam::123456789012:role/a", "arn:aws:iam::123456789012:role/a"] } }
`,
    expect: [
      { code: "B2311", line: 9, column: 116, path: "clusters.jobs.access.admins.1", fix: "remove one arn:aws:iam::123456789012:role/a" },
    ],
  },
  {
    name: "a label that ECS cannot carry",
    yaml: `${sound}clusters:
  jobs: { location: use1, orchestrator: ecs, network: main, pools: { general: { labels: { l0: x, l1: x, l2: x, l3: x, l4: x, l5: x, l6: x, l7: x, l8: x, l9: x, l10: x } } } }
`,
    expect: [
      { code: "B4067", line: 9, column: 89, path: "clusters.jobs.pools.general.labels", fix: "choose a prefix of your own, or none" },
    ],
  },
  {
    name: "a disk too small for a node",
    yaml: `${sound}clusters:
  jobs: { location: use1, orchestrator: ecs, network: main, pools: { general: { disk: 10Gi } } }
`,
    expect: [{ code: "B4712", line: 9, column: 87, path: "clusters.jobs.pools.general.disk", fix: "write a larger disk: disk: 50Gi" }],
  },
];
