/** Specs with keys that are unknown, missing or of a wrong form. */
import { type BadSpec, sound } from "../../../support/bad-spec";

export const keysSpecs: readonly BadSpec[] = [
  {
    name: "an unknown section",
    yaml: `${sound}clusterz: {}
`,
    expect: [{ code: "B2001", line: 8, column: 1, path: "clusterz", fix: "write clusters" }],
  },
  {
    name: "an unknown key of a pool",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, pools: { general: { machin: { cpu: 4 } } } }
`,
    expect: [{ code: "B2001", line: 9, column: 66, path: "clusters.apps.pools.general.machin", fix: "write machine" }],
  },
  {
    name: "an unknown key of a machine",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, pools: { general: { machine: { cpus: 4 } } } }
`,
    expect: [{ code: "B2001", line: 9, column: 77, path: "clusters.apps.pools.general.machine.cpus", fix: "write cpu" }],
  },
  {
    name: "a type in addition to a requirement",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, pools: { general: { machine: { type: m7i.xlarge, cpu: 4 } } } }
`,
    expect: [
      {
        code: "B2001",
        line: 9,
        column: 95,
        path: "clusters.apps.pools.general.machine.cpu",
        fix: "remove cpu, or write only keys that can be combined",
      },
    ],
  },
  {
    name: "an unknown key in an exception",
    yaml: `${sound}clusters:
  apps:
    location: [use1, usw2]
    orchestrator: eks
    per: { usw2: { vrsion: "1.34" } }
`,
    expect: [{ code: "B2001", line: 12, column: 20, path: "clusters.apps.per.usw2.vrsion", fix: "write version" }],
  },
  {
    name: "no locations",
    yaml: `apiVersion: berth/v1
name: shop
`,
    expect: [{ code: "B2002", line: 1, column: 1, path: "locations", fix: "add locations with at least one entry" }],
  },
  {
    name: "another version of the language",
    yaml: `apiVersion: berth/v2
name: shop
locations: { use1: { cloud: aws, region: us-east-1, account: "123456789012" } }
`,
    expect: [{ code: "B2006", line: 1, column: 13, path: "apiVersion", fix: "write apiVersion: berth/v1" }],
  },
  {
    name: "no orchestrator",
    yaml: `${sound}clusters:
  apps: { location: use1 }
`,
    expect: [
      {
        code: "B2002",
        line: 9,
        column: 9,
        path: "clusters.apps.orchestrator",
        fix: "write orchestrator: eks, gke, aks, ecs, kubernetes, swarm, nomad or mesos",
      },
    ],
  },
  {
    name: "a list where a map is needed",
    yaml: `${sound}clusters: [apps]
`,
    expect: [{ code: "B2003", line: 8, column: 11, path: "clusters", fix: "write a value of the kind that the message names" }],
  },
  {
    name: "text where a list is needed",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, access: { from: 10.0.0.0/8 } }
`,
    expect: [{ code: "B2003", line: 9, column: 62, path: "clusters.apps.access.from", fix: "write it as a list" }],
  },
  {
    name: "a word that is misspelt",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: esk }
`,
    expect: [{ code: "B2006", line: 9, column: 41, path: "clusters.apps.orchestrator", fix: "write orchestrator: eks" }],
  },
  {
    name: "a cloud that there is not",
    yaml: `${sound}hypervisors:
  lab: { location: use1, hypervisor: kvmm }
`,
    expect: [{ code: "B2006", line: 9, column: 38, path: "hypervisors.lab.hypervisor", fix: "write hypervisor: kvm" }],
  },
  {
    name: "two managers",
    yaml: `${sound}clusters:
  own: { location: use1, orchestrator: nomad, managers: { count: 2 } }
`,
    expect: [{ code: "B2006", line: 9, column: 66, path: "clusters.own.managers.count", fix: "write one of the allowed values" }],
  },
  {
    name: "a pool with a capital letter",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, pools: { Gpu: {} } }
`,
    expect: [{ code: "B2005", line: 9, column: 55, path: "clusters.apps.pools.Gpu", fix: "write gpu" }],
  },
  {
    name: "a key with two dashes",
    yaml: `${sound}registries:
  a--b: { location: use1 }
`,
    expect: [{ code: "B2005", line: 9, column: 3, path: "registries.a--b", fix: "write a-b" }],
  },
  {
    name: "a name that clouds keep for themselves",
    yaml: `apiVersion: berth/v1
name: aws-shop
locations: { use1: { cloud: aws, region: us-east-1, account: "123456789012" } }
`,
    expect: [{ code: "B2008", line: 2, column: 7, path: "name", fix: "write text of the format that the message describes" }],
  },
  {
    name: "text with ${…}",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, existing: "\${var.cluster}" }
`,
    expect: [
      {
        code: "B2010",
        line: 9,
        column: 56,
        path: "clusters.apps.existing",
        fix: "write the value itself; for a value that only other Terraform knows, write { from: KEY, output: NAME }",
      },
      { code: "B5015", line: 9, column: 56, path: "clusters.apps.existing", fix: "remove the entry until services use it" },
    ],
  },
  {
    name: "text with %{…}",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, existing: "%{ if true }" }
`,
    expect: [
      {
        code: "B2010",
        line: 9,
        column: 56,
        path: "clusters.apps.existing",
        fix: "write the value itself; for a value that only other Terraform knows, write { from: KEY, output: NAME }",
      },
      { code: "B5015", line: 9, column: 56, path: "clusters.apps.existing", fix: "remove the entry until services use it" },
    ],
  },
  {
    name: "${…} within a map with any keys, in a text and in a key",
    yaml: `${sound}overrides: [{ stack: "*", resource: "aws_vpc.*", merge: { tags: { a: ["\${var.a}"], "\${b}": c } } }]
`,
    expect: [
      {
        code: "B2010",
        line: 8,
        column: 71,
        path: "overrides.0.merge.tags.a.0",
        fix: "write the value itself; for a value that only other Terraform knows, write { from: KEY, output: NAME }",
      },
      {
        code: "B2010",
        line: 8,
        column: 92,
        path: "overrides.0.merge.tags.${b}",
        fix: "write the value itself; for a value that only other Terraform knows, write { from: KEY, output: NAME }",
      },
    ],
  },
  {
    name: "the key __proto__ in a map with any keys",
    yaml: `${sound}overrides: [{ stack: "*", resource: "aws_vpc.*", merge: { __proto__: { a: 1 } } }]
`,
    expect: [{ code: "B2005", line: 8, column: 59, path: "overrides.0.merge.__proto__", fix: "write another key" }],
  },
  {
    name: "an environment that is no part of names",
    yaml: `${sound}environment: Production-EU
`,
    expect: [{ code: "B2008", line: 8, column: 14, path: "environment", fix: "write environment: productioneu" }],
  },
  {
    name: "an environment of no letters",
    yaml: `${sound}environment: "2026"
`,
    expect: [{ code: "B2008", line: 8, column: 14, path: "environment", fix: "write a value such as prod" }],
  },
];
