/** One platform on AWS that most scenarios change in one place. */

/** Unprotected, in a network that is too. */
export const lab = `  lab:
    location: use1
    orchestrator: eks
    network: spare
    version: "1.34"
    deletionProtection: false
    pools:
      work: { machine: { cpu: 4, memory: 16Gi }, count: 2 }
`;

/** Protected, as what says nothing else. */
export const jobs = `  jobs:
    location: use1
    orchestrator: ecs
    network: main
    fargate: { spotShare: 70 }
    ecs: { exec: true }
    pools:
      nodes: { machine: { cpu: 4, memory: 16Gi }, count: { min: 1, max: 3 } }
`;

export const awsPlatform = `apiVersion: berth/v1
name: shop
environment: prod
labels: { team: payments }
locations:
  use1: { cloud: aws, region: us-east-1, account: "123456789012" }
  usw2: { cloud: aws, region: us-west-2, account: "123456789012" }
networks:
  main: { location: use1, zones: 2, egress: nat, cidr: [10.64.0.0/18] }
  spare: { location: use1, zones: 2, egress: none, cidr: [10.65.0.0/18], deletionProtection: false }
registries:
  images:
    location: use1
    repositories: [api, web]
    keep: { untagged: 14d, tagged: 50 }
    mirrors: { quay.io: {} }
    readers: ["210987654321"]
  drafts: { location: use1, repositories: [draft], deletionProtection: false }
clusters:
  apps:
    location: use1
    orchestrator: eks
    network: main
    version: "1.34"
    access:
      from: [10.200.0.0/16]
      admins: ["arn:aws:iam::123456789012:role/admins"]
      viewers: ["arn:aws:iam::123456789012:role/support"]
    pools:
      general: { machine: { cpu: 4, memory: 16Gi }, count: { min: 3, max: 6 }, labels: { tier: web } }
      batch: { machine: { type: [m7i.xlarge, m7a.xlarge] }, spot: true, count: { min: 0, max: 4 } }
    identities:
      billing/worker: { aws: { statements: [{ actions: ["s3:GetObject"], resources: ["arn:aws:s3:::invoices/*"] }] } }
    logs: { retention: 90d }
    backup: { every: day, keep: 30d }
${lab}${jobs}hypervisors:
  builders:
    location: use1
    network: main
    hypervisor: kvm
    hosts: { count: 2, machine: { cpu: 16, memory: 64Gi }, disk: 500Gi }
`;
