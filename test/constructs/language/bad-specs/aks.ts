/** Specs with clusters that AKS does not have. */
import type { BadSpec } from "../../../support/bad-spec";

/** Six lines on which all of them build; what follows begins at line 7. */
export const azure = `apiVersion: berth/v1
name: shop
locations:
  sea: { cloud: azure, region: southeastasia, subscription: 00000000-0000-0000-0000-000000000001 }
networks:
  main: { location: sea }
`;

export const aksSpecs: readonly BadSpec[] = [
  {
    name: "an add-on that AKS does not know",
    yaml: `${azure}clusters:
  a: { location: sea, orchestrator: aks, network: main, addons: { core-dns: true } }
`,
    expect: [
      {
        code: "B4053",
        line: 8,
        column: 77,
        path: "clusters.a.addons.core-dns",
        fix: "choose a name that the message lists, or write a chart: { chart, version, namespace }",
      },
    ],
  },
  {
    name: "a part of AKS that cannot be switched off",
    yaml: `${azure}clusters:
  a: { location: sea, orchestrator: aks, network: main, addons: { metrics-server: false } }
`,
    expect: [
      {
        code: "B4054",
        line: 8,
        column: 83,
        path: "clusters.a.addons.metrics-server",
        fix: "remove the add-on, or write true or false if it is optional",
      },
    ],
  },
  {
    name: "a version of what AKS versions itself",
    yaml: `${azure}clusters:
  a: { location: sea, orchestrator: aks, network: main, addons: { keda: "2.17.0" } }
`,
    expect: [
      {
        code: "B4054",
        line: 8,
        column: 73,
        path: "clusters.a.addons.keda",
        fix: "remove the add-on, or write true or false if it is optional",
      },
    ],
  },
  {
    name: "services of AKS where Azure has its own",
    yaml: `${azure}clusters:
  a: { location: sea, orchestrator: aks, network: main, ranges: { services: 172.30.0.0/16 } }
`,
    expect: [
      {
        code: "B4057",
        line: 8,
        column: 77,
        path: "clusters.a.ranges.services",
        fix: "remove ranges to use those of the address plan, or choose ranges that meet these limits",
      },
    ],
  },
  {
    name: "a disk too small for a node of AKS",
    yaml: `${azure}clusters:
  a: { location: sea, orchestrator: aks, network: main, pools: { work: { disk: 20Gi } } }
`,
    expect: [
      {
        code: "B5207",
        line: 8,
        column: 80,
        path: "clusters.a.pools.work.disk",
        fix: "set count.max to at most 1000, and disk to a size from 30Gi to 4095Gi",
      },
    ],
  },
  {
    name: "Windows on arm64 nodes of AKS",
    yaml: `${azure}clusters:
  a: { location: sea, orchestrator: aks, network: main, pools: { work: { os: windows, machine: { cpu: 4, memory: 16Gi, arch: arm64 } } } }
`,
    expect: [
      {
        code: "B4066",
        line: 8,
        column: 96,
        path: "clusters.a.pools.work.machine",
        fix: "choose an amd64 machine without GPU, or change the setting that the message names",
      },
    ],
  },
  {
    name: "a pace of spot nodes of AKS",
    yaml: `${azure}clusters:
  a: { location: sea, orchestrator: aks, network: main, pools: { work: { spot: true, rollout: { maxSurge: 3 } } } }
`,
    expect: [
      {
        code: "B4046",
        line: 8,
        column: 95,
        path: "clusters.a.pools.work.rollout",
        fix: "remove rollout to use the orchestrator's default",
      },
    ],
  },
  {
    name: "a system pool of AKS that rolls by doing without",
    yaml: `${azure}clusters:
  a: { location: sea, orchestrator: aks, network: main, pools: { system: { rollout: { maxSurge: 1, maxUnavailable: 1 } } } }
`,
    expect: [
      {
        code: "B4046",
        line: 8,
        column: 116,
        path: "clusters.a.pools.system.rollout.maxUnavailable",
        fix: "remove rollout to use the orchestrator's default",
      },
    ],
  },
  {
    name: "a patch of AKS",
    yaml: `${azure}clusters:
  a: { location: sea, orchestrator: aks, network: main, version: "1.35.2" }
`,
    expect: [
      { code: "B4065", line: 8, column: 66, path: "clusters.a.version", fix: 'write version: "1.35"; AKS patches it by its channel' },
    ],
  },
  {
    name: "logs of AKS to a bucket of AWS",
    yaml: `${azure}clusters:
  a: { location: sea, orchestrator: aks, network: main, logs: { to: "arn:aws:s3:::central-logs" } }
`,
    expect: [
      {
        code: "B4064",
        line: 8,
        column: 69,
        path: "clusters.a.logs.to",
        fix: "write its resource id: /subscriptions/…/providers/Microsoft.Storage/storageAccounts/NAME, …/Microsoft.EventHub/namespaces/NAME/authorizationRules/NAME or …/Microsoft.OperationalInsights/workspaces/NAME",
      },
    ],
  },
  {
    name: "a chart on AKS without its name",
    yaml: `${azure}clusters:
  a: { location: sea, orchestrator: aks, network: main, addons: { otel: { chart: "https://example.org/charts", version: 0.110.0, namespace: otel } } }
`,
    expect: [
      {
        code: "B4059",
        line: 8,
        column: 82,
        path: "clusters.a.addons.otel.chart",
        fix: "write https://example.org/charts#collector or oci://example.org/charts/collector",
      },
    ],
  },
  {
    name: "backups of AKS every hour, for years",
    yaml: `${azure}clusters:
  a: { location: sea, orchestrator: aks, network: main, backup: { every: hour, keep: 365d } }
`,
    expect: [
      {
        code: "B4069",
        line: 8,
        column: 74,
        path: "clusters.a.backup.every",
        fix: "shorten the retention, or increase the interval",
      },
      {
        code: "B4069",
        line: 8,
        column: 86,
        path: "clusters.a.backup.keep",
        fix: "shorten the retention, or increase the interval",
      },
    ],
  },
  {
    name: "a channel that long-term support does not have",
    yaml: `${azure}clusters:
  a: { location: sea, orchestrator: aks, network: main, aks: { tier: premium, channel: rapid } }
`,
    expect: [{ code: "B5220", line: 8, column: 88, path: "clusters.a.aks.channel", fix: "write channel: patch, or tier: standard" }],
  },
  {
    name: "two hours of maintenance for AKS",
    yaml: `${azure}clusters:
  a: { location: sea, orchestrator: aks, network: main, maintenance: { days: [sunday], start: "03:00", hours: 2 } }
`,
    expect: [{ code: "B4063", line: 8, column: 111, path: "clusters.a.maintenance.hours", fix: "write hours: 4" }],
  },
  {
    name: "two days of maintenance for AKS",
    yaml: `${azure}clusters:
  a: { location: sea, orchestrator: aks, network: main, maintenance: { days: [sunday, monday], start: "03:00", hours: 12 } }
`,
    expect: [{ code: "B4063", line: 8, column: 78, path: "clusters.a.maintenance.days", fix: "write days: [sunday]" }],
  },
  {
    name: "more nodes than AKS has ranges of pods for",
    yaml: `${azure}clusters:
  a: { location: sea, orchestrator: aks, network: main, pools: { general: { count: { min: 1, max: 500 } } } }
`,
    expect: [
      {
        code: "B4026",
        line: 8,
        column: 6,
        path: "clusters.a",
        fix: "write ranges: { pods: 10.244.0.0/15 } in the cluster, or another /15 that overlaps nothing, or lower max",
      },
    ],
  },
  {
    name: "AKS with metrics and Azure Policy in a network without egress",
    yaml: `${azure}  shut: { location: sea, egress: none }
clusters:
  a: { location: sea, orchestrator: aks, network: shut }
`,
    expect: [
      {
        code: "B5218",
        line: 9,
        column: 6,
        path: "clusters.a.aks.azurePolicy",
        fix: "turn the feature off, or set another egress for the network",
      },
      {
        code: "B5218",
        line: 9,
        column: 6,
        path: "clusters.a.metrics",
        fix: "turn the feature off, or set another egress for the network",
      },
    ],
  },
  {
    name: "AKS with IPv6 behind a gateway",
    yaml: `${azure}  six: { location: sea, ipv6: true }
clusters:
  a: { location: sea, orchestrator: aks, network: six }
`,
    expect: [
      { code: "B5219", line: 9, column: 51, path: "clusters.a.network", fix: "write egress: routed for the network, or ipv6: false" },
    ],
  },
];
