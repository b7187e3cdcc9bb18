/** Specs with clusters that AKS does not have. */
import type { BadSpec } from "../../../support/bad-spec";

/** Six lines on which all of them build; what follows begins at line 7. */
const azure = `apiVersion: berth/v1
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
        fix: "Take one of the names that the message lists, or give a chart: { chart, version, namespace }.",
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
        fix: "Leave the add-on out, or write true or false if it can be switched.",
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
        fix: "Leave the add-on out, or write true or false if it can be switched.",
      },
    ],
  },
  {
    name: "an admin of AKS by name",
    yaml: `${azure}clusters:
  a: { location: sea, orchestrator: aks, network: main, access: { admins: [ann@example.org] } }
`,
    expect: [
      {
        code: "B4055",
        line: 8,
        column: 76,
        path: "clusters.a.access.admins.0",
        fix: "write the object id, for example 00000000-0000-0000-0000-000000000000",
      },
    ],
  },
  {
    name: "an admin of AKS listed twice",
    yaml: `${azure}clusters:
  a: { location: sea, orchestrator: aks, network: main, access: { admins: [00000000-0000-0000-0000-00000000000a, 00000000-0000-0000-0000-00000000000A] } }
`,
    expect: [
      { code: "B2311", line: 8, column: 114, path: "clusters.a.access.admins.1", fix: "remove one 00000000-0000-0000-0000-00000000000A" },
    ],
  },
  {
    name: "a range of IPv6 that reaches AKS",
    yaml: `${azure}clusters:
  a: { location: sea, orchestrator: aks, network: main, access: { endpoint: public, from: ["2001:db8::/33"] } }
`,
    expect: [
      {
        code: "B4056",
        line: 8,
        column: 92,
        path: "clusters.a.access.from.0",
        fix: "List the IPv4 ranges from which the endpoint is reached.",
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
        fix: "Leave `ranges` out for those of the plan, or choose ranges that meet this.",
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
        fix: "Choose an amd64 machine without GPU, or change what the message names.",
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
        fix: "Leave it out for the cloud's own way.",
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
        fix: "Leave it out for the cloud's own way.",
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
    name: "an identity on AKS with rights of another cloud",
    yaml: `${azure}clusters:
  a: { location: sea, orchestrator: aks, network: main, identities: { billing/worker: { google: [{ role: x, on: y }] } } }
`,
    expect: [
      {
        code: "B4058",
        line: 8,
        column: 87,
        path: "clusters.a.identities.billing/worker",
        fix: "add azure: [{ role: …, on: … }], or remove the identity",
      },
    ],
  },
  {
    name: "a role on what is no resource of Azure",
    yaml: `${azure}clusters:
  a: { location: sea, orchestrator: aks, network: main, identities: { billing/worker: { azure: [{ role: Reader, on: x }] } } }
`,
    expect: [
      {
        code: "B5213",
        line: 8,
        column: 117,
        path: "clusters.a.identities.billing/worker.azure.0.on",
        fix: "Write the id, which begins with /subscriptions/ or /providers/.",
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
        fix: "Write https://example.org/charts#collector or oci://example.org/charts/collector.",
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
        fix: "Keep backups for less long, or back up less often.",
      },
      {
        code: "B4069",
        line: 8,
        column: 86,
        path: "clusters.a.backup.keep",
        fix: "Keep backups for less long, or back up less often.",
      },
    ],
  },
  {
    name: "a key of AKS without version, and nobody who may use it",
    yaml: `${azure}clusters:
  a: { location: sea, orchestrator: aks, network: main, encryption: { key: "https://vault.vault.azure.net/keys/apps" } }
`,
    expect: [
      {
        code: "B5216",
        line: 8,
        column: 76,
        path: "clusters.a.encryption.key",
        fix: "Write https://VAULT.vault.azure.net/keys/NAME/VERSION, and roles.controlPlane with an identity that has the roles Key Vault Crypto User and Key Vault Crypto Service Encryption User there.",
      },
      {
        code: "B5216",
        line: 8,
        column: 76,
        path: "clusters.a.encryption.key",
        fix: "Write https://VAULT.vault.azure.net/keys/NAME/VERSION, and roles.controlPlane with an identity that has the roles Key Vault Crypto User and Key Vault Crypto Service Encryption User there.",
      },
    ],
  },
  {
    name: "a role of AWS for nodes of AKS",
    yaml: `${azure}clusters:
  a: { location: sea, orchestrator: aks, network: main, roles: { nodes: "arn:aws:iam::123456789012:role/nodes" } }
`,
    expect: [
      {
        code: "B4068",
        line: 8,
        column: 73,
        path: "clusters.a.roles.nodes",
        fix: "write /subscriptions/…/resourceGroups/…/providers/Microsoft.ManagedIdentity/userAssignedIdentities/NAME",
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
    expect: [{ code: "B4063", line: 8, column: 111, path: "clusters.a.maintenance.hours", fix: "Write a window that meets this." }],
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
