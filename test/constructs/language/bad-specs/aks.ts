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
        fix: "choose one of the names that the message lists, or give a chart: { chart, version, namespace }",
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
        fix: "leave the add-on out, or write true or false if it can be switched",
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
        fix: "leave the add-on out, or write true or false if it can be switched",
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
        fix: "leave `ranges` out for those of the plan, or choose ranges that meet this",
      },
    ],
  },
  {
    name: "a disk too small for a node of AKS",
    yaml: `${azure}clusters:
  a: { location: sea, orchestrator: aks, network: main, pools: { work: { disk: 20Gi } } }
`,
    expect: [{ code: "B5207", line: 8, column: 80, path: "clusters.a.pools.work.disk", fix: "Change what the message names." }],
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
        fix: "choose an amd64 machine without GPU, or change what the message names",
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
        fix: "leave it out for the cloud's own way",
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
        fix: "leave it out for the cloud's own way",
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
        fix: "keep backups for less long, or back up less often",
      },
      {
        code: "B4069",
        line: 8,
        column: 86,
        path: "clusters.a.backup.keep",
        fix: "keep backups for less long, or back up less often",
      },
    ],
  },
  {
    name: "a channel that long-term support does not have",
    yaml: `${azure}clusters:
  a: { location: sea, orchestrator: aks, network: main, aks: { tier: premium, channel: rapid } }
`,
    expect: [{ code: "B5220", line: 8, column: 88, path: "clusters.a.aks.channel", fix: "Write channel: patch, or tier: standard." }],
  },
  {
    name: "two hours of maintenance for AKS",
    yaml: `${azure}clusters:
  a: { location: sea, orchestrator: aks, network: main, maintenance: { days: [sunday], start: "03:00", hours: 2 } }
`,
    expect: [{ code: "B4063", line: 8, column: 111, path: "clusters.a.maintenance.hours", fix: "write a window that meets this" }],
  },
  {
    name: "AKS with metrics and Azure Policy in a network without a way out",
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
        fix: "Switch off what the message names, or give the network a way out.",
      },
      {
        code: "B5218",
        line: 9,
        column: 6,
        path: "clusters.a.metrics",
        fix: "Switch off what the message names, or give the network a way out.",
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
      { code: "B5219", line: 9, column: 51, path: "clusters.a.network", fix: "Write egress: routed for the network, or ipv6: false." },
    ],
  },
];
