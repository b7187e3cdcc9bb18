/** Specs that are wrong in one way each: what is said, where, and how to mend it. */

/** A sound spec of 6 lines; what a case adds begins at line 7. */
export const sound = `apiVersion: berth/v1
name: shop
locations:
  use1: { cloud: aws, region: us-east-1, account: "123456789012" }
  usw2: { cloud: aws, region: us-west-2, account: "123456789012" }
  euw1: { cloud: google, region: europe-west1, project: shop-prod }
`;

export interface BadSpec {
  readonly name: string;
  /** Behind the sound spec. */
  readonly add: string;
  /** `line:column code path`, then a part of the fix where there is one. */
  readonly expect: readonly (readonly [problem: string, fix?: string])[];
}

const eks = (keys: string): string => `clusters:\n  apps: { location: use1, orchestrator: eks, ${keys} }\n`;
const pool = (keys: string): string => eks(`pools: { general: { ${keys} } }`);

export const badSpecs: readonly BadSpec[] = [
  { name: "an unknown section", add: "cluster: {}\n", expect: [["7:1 B2001 cluster", "clusters"]] },
  { name: "an unknown key of a cluster", add: eks('versoin: "1.35"'), expect: [["8:46 B2001 clusters.apps.versoin", "version"]] },
  { name: "an unknown key of a pool", add: pool("machin: {}"), expect: [["8:66 B2001 clusters.apps.pools.general.machin", "machine"]] },
  {
    name: "an orchestrator that there is not",
    add: "clusters:\n  apps: { location: use1, orchestrator: esk }\n",
    expect: [["8:41 B2102 clusters.apps.orchestrator", "eks"]],
  },
  { name: "no orchestrator", add: "clusters:\n  apps: { location: use1 }\n", expect: [["8:9 B2002 clusters.apps.orchestrator"]] },
  {
    name: "a version that YAML reads as a number",
    add: eks("version: 1.30"),
    expect: [["8:55 B2103 clusters.apps.version", '"1.30" in quotes']],
  },
  {
    name: "memory without a unit",
    add: pool("machine: { cpu: 4, memory: 16 }"),
    expect: [["8:93 B2104 clusters.apps.pools.general.machine.memory", "16"]],
  },
  {
    name: "memory with an unknown unit",
    add: pool("machine: { cpu: 4, memory: 16G }"),
    expect: [["8:93 B2104 clusters.apps.pools.general.machine.memory"]],
  },
  { name: "a disk in the wrong unit", add: pool("disk: 200GB"), expect: [["8:72 B2104 clusters.apps.pools.general.disk"]] },
  {
    name: "a drain without a unit",
    add: pool("rollout: { drain: 30 }"),
    expect: [["8:84 B2104 clusters.apps.pools.general.rollout.drain"]],
  },
  { name: "a retention in months", add: eks("logs: { retention: 3mo }"), expect: [["8:65 B2104 clusters.apps.logs.retention"]] },
  { name: "a negative count", add: pool("count: -2"), expect: [["8:73 B2106 clusters.apps.pools.general.count"]] },
  {
    name: "a minimum above the maximum",
    add: pool("count: { min: 5, max: 3 }"),
    expect: [["8:66 B2203 clusters.apps.pools.general.count", "max: 5"]],
  },
  { name: "a pool with a capital letter", add: eks("pools: { Gpu: {} }"), expect: [["8:55 B2109 clusters.apps.pools.Gpu"]] },
  { name: "a key with two dashes", add: "networks:\n  a--b: { location: use1 }\n", expect: [["8:3 B2105 networks.a--b"]] },
  { name: "a key that ends in a dash", add: "networks:\n  a-: { location: use1 }\n", expect: [["8:3 B2105 networks.a-"]] },
  {
    name: "a range with bits behind its prefix",
    add: "networks:\n  main: { location: use1, cidr: 10.0.0.1/16 }\n",
    expect: [["8:33 B2105 networks.main.cidr"]],
  },
  {
    name: "a range that is none",
    add: eks("access: { endpoint: public, from: [10.0.0.0/99] }"),
    expect: [["8:81 B2105 clusters.apps.access.from.0"]],
  },
  {
    name: "a public endpoint for nobody",
    add: eks("access: { endpoint: public }"),
    expect: [["8:66 B2201 clusters.apps.access.endpoint", "access.from"]],
  },
  {
    name: "an endpoint that is misspelt",
    add: eks("access: { endpoint: pubic }"),
    expect: [["8:66 B2102 clusters.apps.access.endpoint", "public"]],
  },
  { name: "a network that is not there", add: eks("network: mian"), expect: [["8:55 B3001 clusters.apps.network"]] },
  {
    name: "a location that is not there",
    add: "networks:\n  main: { location: use2 }\n",
    expect: [["8:21 B3001 networks.main.location", "use1"]],
  },
  { name: "no location where there are several", add: "networks:\n  main: {}\n", expect: [["8:3 B3002 networks.main", "location: use1"]] },
  {
    name: "a network of another location",
    add: `networks:\n  main: { location: usw2 }\n${eks("network: main")}`,
    expect: [["10:55 B3005 clusters.apps.network"]],
  },
  {
    name: "a replica in another cloud",
    add: "registries:\n  images: { location: use1, replicas: [euw1] }\n",
    expect: [["8:40 B3005 registries.images.replicas.0"]],
  },
  {
    name: "a replica nowhere",
    add: "registries:\n  images: { location: use1, replicas: [use9] }\n",
    expect: [["8:40 B3001 registries.images.replicas.0"]],
  },
  {
    name: "an exception for a location that a fleet lacks",
    add: "networks:\n  main: { location: [use1], per: { usw2: { zones: 2 } } }\n",
    expect: [["8:36 B3003 networks.main.per.usw2"]],
  },
  {
    name: "a key that a fleet makes too",
    add: "networks:\n  main: { location: [use1, usw2] }\n  main-use1: { location: use1 }\n",
    expect: [["8:3 B3004 networks.main"]],
  },
  {
    name: "an exception of the wrong form, at the exception",
    add: "networks:\n  main:\n    location: [use1, usw2]\n    per: { usw2: { zones: none } }\n",
    expect: [["10:27 B2101 networks.main-usw2.zones"]],
  },
  {
    name: "an output of a state that is not there",
    add: eks("roles: { nodes: { from: core, output: role } }"),
    expect: [["8:70 B3001 clusters.apps.roles.nodes.from"]],
  },
  {
    name: "pools beside automatic",
    add: eks("mode: automatic, pools: { general: {} }"),
    expect: [["8:63 B2202 clusters.apps.pools", "remove pools"]],
  },
  {
    name: "settings of another orchestrator",
    add: eks("gke: { channel: stable }"),
    expect: [["8:46 B2204 clusters.apps.gke", "remove gke"]],
  },
  { name: "managers of a managed cluster", add: eks("managers: { count: 3 }"), expect: [["8:46 B2204 clusters.apps.managers"]] },
  { name: "Fargate on EKS", add: eks("fargate: true"), expect: [["8:55 B2204 clusters.apps.fargate"]] },
  {
    name: "two managers",
    add: "clusters:\n  own: { location: use1, orchestrator: nomad, managers: { count: 2 } }\n",
    expect: [["8:66 B2102 clusters.own.managers.count"]],
  },
  {
    name: "an existing network with a range",
    add: "networks:\n  old: { location: use1, cidr: 10.0.0.0/16, existing: { id: vpc-1 } }\n",
    expect: [["8:32 B2202 networks.old.cidr"]],
  },
  {
    name: "a tag that is a number",
    add: "images:\n  api: { context: ., registries: [x], tag: 1.40 }\n",
    expect: [["8:44 B2103 images.api.tag", '"1.40" in quotes']],
  },
  {
    name: "a waiver without a reason",
    add: "waivers:\n  - { rule: unprotected, at: clusters.apps }\n",
    expect: [["8:5 B2002 waivers.0.reason"]],
  },
  {
    name: "a waiver until no day",
    add: "waivers:\n  - { rule: unprotected, at: clusters.apps, reason: x, expires: soon }\n",
    expect: [["8:65 B2105 waivers.0.expires"]],
  },
  {
    name: "an override without a resource",
    add: "overrides:\n  - { stack: a, merge: {} }\n",
    expect: [["8:5 B2002 overrides.0.resource"]],
  },
  { name: "services", add: "services:\n  api: { image: x, clusters: [apps] }\n", expect: [["8:3 B8001 services.api"]] },
  { name: "a domain", add: "domains:\n  example.org: { location: use1 }\n", expect: [["8:3 B8001 domains.example.org"]] },
  { name: "a network on Google Cloud", add: "networks:\n  lab: { location: euw1 }\n", expect: [["8:20 B8001 networks.lab.location"]] },
  {
    name: "guests",
    add: 'hypervisors:\n  lab: { location: use1, hypervisor: kvm, guests: { a: { image: { url: "https://example.org/a.qcow2", sha256: "0000000000000000000000000000000000000000000000000000000000000000" } } } }\n',
    expect: [["8:43 B8001 hypervisors.lab.guests"]],
  },
  { name: "a key twice", add: "networks: {}\nnetworks: {}\n", expect: [["8:1 B1002 "]] },
  { name: "a list where a map is needed", add: "networks: [main]\n", expect: [["7:1 B2101 networks"]] },
];
