/** Specs with clusters that GKE does not have. */
import type { BadSpec } from "../../../support/bad-spec";

/** What follows begins at line 7. */
export const ground = `apiVersion: berth/v1
name: shop
locations:
  euw1: { cloud: google, region: europe-west1, project: shop-prod }
networks:
  main: { cidr: [10.64.0.0/16] }
`;

export const gkeSpecs: readonly BadSpec[] = [
  {
    name: "an add-on that GKE does not know",
    yaml: `${ground}clusters:
  apps: { orchestrator: gke, network: main, addons: { metrics-servr: true } }
`,
    expect: [
      {
        code: "B4053",
        line: 8,
        column: 70,
        path: "clusters.apps.addons.metrics-servr",
        fix: "choose a name that the message lists, or write a chart: { chart, version, namespace }",
      },
    ],
  },
  {
    name: "an add-on that GKE runs always",
    yaml: `${ground}clusters:
  apps: { orchestrator: gke, network: main, addons: { metrics-server: false } }
`,
    expect: [
      {
        code: "B4054",
        line: 8,
        column: 71,
        path: "clusters.apps.addons.metrics-server",
        fix: "remove the add-on, or write true or false if it is optional",
      },
    ],
  },
  {
    name: "metrics switched off in Autopilot",
    yaml: `${ground}clusters:
  apps: { orchestrator: gke, network: main, mode: automatic, metrics: false }
`,
    expect: [{ code: "B4953", line: 8, column: 71, path: "clusters.apps.metrics", fix: "remove the setting, or write mode: pools" }],
  },
  {
    name: "extended support with Autopilot",
    yaml: `${ground}clusters:
  apps: { orchestrator: gke, network: main, mode: automatic, gke: { channel: extended } }
`,
    expect: [
      {
        code: "B4954",
        line: 8,
        column: 78,
        path: "clusters.apps.gke.channel",
        fix: "write gke: { channel: stable }, or remove the setting that the message names",
      },
    ],
  },
  {
    name: "pods over the network's own range",
    yaml: `${ground}clusters:
  apps: { orchestrator: gke, network: main, ranges: { pods: 10.64.0.0/17 } }
`,
    expect: [
      {
        code: "B4057",
        line: 8,
        column: 61,
        path: "clusters.apps.ranges.pods",
        fix: "remove ranges to use those of the address plan, or choose ranges that meet these limits",
      },
    ],
  },
  {
    name: "an existing network without ranges for pods",
    yaml: `${ground}  old: { existing: { id: projects/host/global/networks/shared, subnet: projects/host/regions/europe-west1/subnetworks/gke } }
clusters:
  apps: { orchestrator: gke, network: old }
`,
    expect: [
      {
        code: "B4959",
        line: 9,
        column: 39,
        path: "clusters.apps.network",
        fix: "set existing.podRange and existing.serviceRange in that network",
      },
    ],
  },
  {
    name: "Windows nodes of GKE on arm64",
    yaml: `${ground}clusters:
  apps: { orchestrator: gke, network: main, pools: { win: { os: windows, machine: { cpu: 4, memory: 16Gi, arch: arm64 } } } }
`,
    expect: [
      {
        code: "B4066",
        line: 8,
        column: 83,
        path: "clusters.apps.pools.win.machine",
        fix: "choose an amd64 machine without GPU, or change the setting that the message names",
      },
    ],
  },
  {
    name: "confidential memory on a machine without",
    yaml: `${ground}clusters:
  apps: { orchestrator: gke, network: main, gke: { confidentialNodes: true }, pools: { general: { machine: { type: e2-standard-4 } } } }
`,
    expect: [
      {
        code: "B4961",
        line: 8,
        column: 108,
        path: "clusters.apps.pools.general.machine",
        fix: "write a machine type, for example machine: { type: n2d-standard-4 }",
      },
    ],
  },
  {
    name: "logs to another cloud",
    yaml: `${ground}clusters:
  apps: { orchestrator: gke, network: main, logs: { to: "arn:aws:s3:::central-logs" } }
`,
    expect: [
      {
        code: "B4064",
        line: 8,
        column: 57,
        path: "clusters.apps.logs.to",
        fix: "write projects/_/buckets/NAME, projects/P/topics/NAME, projects/P/datasets/NAME or projects/P/locations/L/buckets/NAME",
      },
    ],
  },
  {
    name: "a chart of GKE that cannot be found",
    yaml: `${ground}clusters:
  apps: { orchestrator: gke, network: main, addons: { otel: { chart: "https://example.org/charts", version: 0.1.0, namespace: otel } } }
`,
    expect: [
      {
        code: "B4059",
        line: 8,
        column: 70,
        path: "clusters.apps.addons.otel.chart",
        fix: "write https://example.org/charts#collector or oci://example.org/charts/collector",
      },
    ],
  },
  {
    name: "a patch of GKE",
    yaml: `${ground}clusters:
  apps: { orchestrator: gke, network: main, version: "1.35.7" }
`,
    expect: [
      { code: "B4065", line: 8, column: 54, path: "clusters.apps.version", fix: 'write version: "1.35"; the release channel patches it' },
    ],
  },
  {
    name: "backups that Backup for GKE does not keep",
    yaml: `${ground}clusters:
  apps: { orchestrator: gke, network: main, backup: { every: hour, keep: 30d } }
`,
    expect: [
      { code: "B4069", line: 8, column: 74, path: "clusters.apps.backup.keep", fix: "shorten the retention, or increase the interval" },
    ],
  },
  {
    name: "a span without maintenance that is too long",
    yaml: `${ground}clusters:
  apps: { orchestrator: gke, network: main, maintenance: { days: [sunday], start: "03:00", hours: 12, exclude: [{ from: 2026-12-01, to: 2027-01-05 }] } }
`,
    expect: [
      {
        code: "B4063",
        line: 8,
        column: 113,
        path: "clusters.apps.maintenance.exclude.0",
        fix: "change the window to what the message allows",
      },
    ],
  },
  {
    name: "windows of maintenance that are too short",
    yaml: `${ground}clusters:
  apps: { orchestrator: gke, network: main, maintenance: { days: [sunday], start: "03:00", hours: 3 } }
`,
    expect: [{ code: "B4063", line: 8, column: 99, path: "clusters.apps.maintenance.hours", fix: "write hours: 12, or list more days" }],
  },
  {
    name: "windows of maintenance that add up to too little",
    yaml: `${ground}clusters:
  apps: { orchestrator: gke, network: main, maintenance: { days: [sunday, monday], start: "03:00", hours: 5 } }
`,
    expect: [{ code: "B4063", line: 8, column: 107, path: "clusters.apps.maintenance.hours", fix: "write hours: 6, or list more days" }],
  },
  {
    name: "a GPU without whole cards",
    yaml: `${ground}clusters:
  apps: { orchestrator: gke, network: main, pools: { gpu: { machine: { type: g4-standard-6 } } } }
`,
    expect: [
      {
        code: "B4970",
        line: 8,
        column: 70,
        path: "clusters.apps.pools.gpu.machine",
        fix: "choose a machine with at least one whole GPU of a type that the message lists",
      },
    ],
  },
  {
    name: "a rollout that GKE cannot keep",
    yaml: `${ground}clusters:
  apps: { orchestrator: gke, network: main, pools: { general: { rollout: { drain: 2h } } } }
`,
    expect: [
      {
        code: "B4046",
        line: 8,
        column: 74,
        path: "clusters.apps.pools.general.rollout",
        fix: "remove rollout to use the orchestrator's default",
      },
    ],
  },
  {
    name: "a label that GKE keeps for itself",
    yaml: `${ground}clusters:
  apps: { orchestrator: gke, network: main, pools: { general: { labels: { kubernetes.io/role: web } } } }
`,
    expect: [
      {
        code: "B4067",
        line: 8,
        column: 95,
        path: "clusters.apps.pools.general.labels.kubernetes.io/role",
        fix: "choose a prefix of your own, or none",
      },
    ],
  },
];
