/** Specs in which somebody may do what no way leads to, and rules that open nothing. */
import { type BadSpec, sound } from "../../../support/bad-spec";
import { azure } from "./azure";
import { ground } from "./gke";

const vnet = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/core/providers/Microsoft.Network/virtualNetworks/old";
const existing = `existing: { id: ${vnet}, subnet: ${vnet}/subnets/nodes }`;
const waived = `waivers:
  - { rule: tags-mutable, at: registries.images, reason: Images are named by digest, owner: team, expires: 2027-12-31 }
  - { rule: unscanned, at: registries.images, reason: Others scan the images, owner: team, expires: 2027-12-31 }
`;

const imagesFix = (name: string): string =>
  `push the images to a registry that the cluster reaches and name it in values of addons.${name}, write ${name}: false, or choose a network with egress`;

export const reachSpecs: readonly BadSpec[] = [
  {
    name: "a cluster without egress that pulls from another region",
    yaml: `${sound}  closed: { location: usw2, egress: none }
registries:
  images: { location: use1, repositories: [api], readers: [jobs] }
clusters:
  jobs: { location: usw2, orchestrator: ecs, network: closed }
`,
    expect: [
      {
        code: "B4083",
        line: 10,
        column: 59,
        path: "registries.images.readers",
        fix: "add the cluster's location to replicas of the registry, choose a network with egress, or remove the cluster from readers",
      },
    ],
  },
  {
    name: "ranges of a registry that is reached by rights alone",
    yaml: `${sound}registries:
  images: { location: use1, repositories: [api], from: [203.0.113.0/24], writers: ["arn:aws:iam::123456789012:root"] }
`,
    expect: [
      {
        code: "B4034",
        line: 9,
        column: 56,
        path: "registries.images.from",
        fix: "remove from, and list who pulls in readers and who pushes in writers",
      },
      {
        code: "B4077",
        line: 9,
        column: 84,
        path: "registries.images.writers.0",
        fix: "write the ARN of a role or user, for example arn:aws:iam::123456789012:role/ci",
      },
    ],
  },
  {
    name: "a private range that reaches an Azure registry",
    yaml: `${azure}registries:
  images: { location: sea, tags: mutable, scan: false, from: [10.0.0.0/8, "2001:db8::/32"], writers: [ci] }
${waived}`,
    expect: [
      {
        code: "B5117",
        line: 9,
        column: 63,
        path: "registries.images.from.0",
        fix: "list the public IPv4 ranges from which images are pushed and pulled",
      },
      {
        code: "B5117",
        line: 9,
        column: 75,
        path: "registries.images.from.1",
        fix: "list the public IPv4 ranges from which images are pushed and pulled",
      },
      {
        code: "B4077",
        line: 9,
        column: 103,
        path: "registries.images.writers.0",
        fix: "write the object id, for example 00000000-0000-0000-0000-000000000000",
      },
    ],
  },
  {
    name: "a writer that Google Cloud does not know",
    yaml: `${ground}registries:
  images: { repositories: [api], writers: [ci@example.org] }
`,
    expect: [
      {
        code: "B4077",
        line: 8,
        column: 44,
        path: "registries.images.writers.0",
        fix: "write for example serviceAccount:ci@shop-prod.iam.gserviceaccount.com",
      },
    ],
  },
  {
    name: "an Azure registry that nothing outside of networks reaches",
    yaml: `${azure}registries:
  images: { location: sea, tags: mutable, scan: false, repositories: [api] }
  lone: { location: weu, tags: mutable, scan: false, repositories: [api] }
${waived.replaceAll("registries.images", '"registries.*"')}`,
    expect: [
      {
        code: "B5018",
        line: 9,
        column: 11,
        path: "registries.images.from",
        fix: "write from: [203.0.113.0/24] with the public addresses of CI, or waive this if images are pushed from inside",
      },
      {
        code: "B5018",
        line: 10,
        column: 9,
        path: "registries.lone.from",
        fix: "write from: [203.0.113.0/24] with the public addresses of CI, or waive this if images are pushed from inside",
      },
    ],
  },
  {
    name: "replicas behind an existing network without a private zone",
    yaml: `${azure}  old: { location: sea, ${existing} }
registries:
  images: { location: sea, tags: mutable, scan: false, replicas: [weu], readers: [apps], from: [203.0.113.0/24] }
clusters:
  apps: { location: sea, orchestrator: aks, network: old }
${waived}`,
    expect: [
      {
        code: "B5118",
        line: 10,
        column: 66,
        path: "registries.images.replicas",
        fix: "add dns: { zones: { azurecr: ID } } to networks.old, with the id of the zone privatelink.azurecr.io that the network reads",
      },
    ],
  },
  {
    name: "an endpoint in another tenant",
    yaml: `apiVersion: berth/v1
name: shop
locations:
  sea: { cloud: azure, region: southeastasia, subscription: 00000000-0000-0000-0000-000000000001, tenant: 00000000-0000-0000-0000-000000000002 }
  weu: { cloud: azure, region: westeurope, subscription: 00000000-0000-0000-0000-000000000009, tenant: 00000000-0000-0000-0000-000000000003 }
networks:
  main: { location: weu }
registries:
  images: { location: sea, tags: mutable, scan: false, readers: [apps], from: [203.0.113.0/24] }
clusters:
  apps: { location: weu, orchestrator: aks, network: main }
${waived}`,
    expect: [
      {
        code: "B4083",
        line: 9,
        column: 65,
        path: "registries.images.readers",
        fix: "add a registry in location weu, and push the images to it as well",
      },
    ],
  },
  {
    name: "private zones of another service, and links to no network",
    yaml: `${azure}  hub: { location: sea, dns: { links: [hub], zones: { azurecr: ${vnet} } } }
  aws: { location: weu, dns: { zones: { azmk8s: /subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/dns/providers/Microsoft.Network/privateDnsZones/privatelink.southeastasia.azmk8s.io } } }
`,
    expect: [
      {
        code: "B4035",
        line: 8,
        column: 40,
        path: "networks.hub.dns.links.0",
        fix: "write /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/virtualNetworks/NAME",
      },
      {
        code: "B4035",
        line: 8,
        column: 64,
        path: "networks.hub.dns.zones.azurecr",
        fix: "write /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/privateDnsZones/privatelink.azurecr.io",
      },
      {
        code: "B4035",
        line: 9,
        column: 49,
        path: "networks.aws.dns.zones.azmk8s",
        fix: "write /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/privateDnsZones/privatelink.westeurope.azmk8s.io",
      },
    ],
  },
  {
    name: "private zones on a cloud without them, and of a public endpoint",
    yaml: `${sound}  zoned: { location: use1, dns: {} }
`,
    expect: [{ code: "B4034", line: 8, column: 33, path: "networks.zoned.dns", fix: "remove it" }],
  },
  {
    name: "the private zone of a public endpoint, behind a firewall whose address is missing",
    yaml: `${azure}clusters:
  apps: { location: sea, orchestrator: aks, network: main, access: { endpoint: public, from: [203.0.113.0/24] }, aks: { privateZone: none } }
`,
    expect: [{ code: "B4034", line: 9, column: 134, path: "clusters.apps.aks.privateZone", fix: "remove it" }],
  },
  {
    name: "a public endpoint whose nodes leave by an address of others",
    yaml: `${azure}  guarded: { location: sea, egress: routed }
clusters:
  apps: { location: sea, orchestrator: aks, network: guarded, access: { endpoint: public, from: [203.0.113.0/24] } }
`,
    expect: [
      {
        code: "B5002",
        line: 10,
        column: 83,
        path: "clusters.apps.access.endpoint",
        fix: "set endpoint: private",
      },
      {
        code: "B5019",
        line: 10,
        column: 97,
        path: "clusters.apps.access.from",
        fix: "add the public address of the network's egress to access.from, and waive this once it is there",
      },
    ],
  },
  {
    name: "charts and add-ons that need egress in a network without it",
    yaml: `${sound}  closed: { location: use1, egress: none }
clusters:
  apps:
    location: use1
    orchestrator: eks
    network: closed
    pools: { general: { count: { min: 1, max: 3 } } }
    addons:
      amazon-cloudwatch-observability: true
      otel: { chart: "oci://example.org/charts/collector", version: 0.110.0, namespace: otel }
`,
    expect: [
      { code: "B5021", line: 15, column: 5, path: "clusters.apps.addons.cluster-autoscaler", fix: imagesFix("cluster-autoscaler") },
      {
        code: "B5021",
        line: 16,
        column: 40,
        path: "clusters.apps.addons.amazon-cloudwatch-observability",
        fix: "write amazon-cloudwatch-observability: false, choose a network with egress, or add the private endpoints by other means and waive this",
      },
      { code: "B5021", line: 17, column: 13, path: "clusters.apps.addons.otel", fix: imagesFix("otel") },
    ],
  },
  {
    name: "a firewall that names ports of every protocol, and one range twice",
    yaml: `${sound}clusters:
  jobs: { location: use1, orchestrator: ecs, network: main, pools: { general: { count: 2 } }, firewall: { ingress: [{ from: [network, network], protocol: all, ports: [443] }] } }
`,
    expect: [
      { code: "B2311", line: 9, column: 135, path: "clusters.jobs.firewall.ingress.0.from.1", fix: "remove one network" },
      {
        code: "B2319",
        line: 9,
        column: 167,
        path: "clusters.jobs.firewall.ingress.0.ports",
        fix: "remove ports, or write protocol: tcp or protocol: udp",
      },
    ],
  },
  {
    name: "a firewall where there are no nodes, or no control plane in the network",
    yaml: `${sound}clusters:
  auto: { location: use1, orchestrator: eks, network: main, mode: automatic, access: { admins: ["arn:aws:iam::123456789012:role/admins"] }, firewall: { egress: [{ to: [internet] }] } }
  bare: { location: use1, orchestrator: ecs, network: main, firewall: { ingress: [{ from: [nodes] }] } }
  jobs: { location: use1, orchestrator: ecs, network: main, pools: { general: { count: 2 } }, firewall: { ingress: [{ from: [control-plane] }] } }
`,
    expect: [
      {
        code: "B4060",
        line: 9,
        column: 151,
        path: "clusters.auto.firewall",
        fix: "remove firewall: load balancers of Auto Mode open their own ports; or write mode: pools",
      },
      { code: "B4060", line: 10, column: 71, path: "clusters.bare.firewall", fix: "remove firewall, or add a pool" },
      { code: "B4060", line: 11, column: 116, path: "clusters.jobs.firewall.ingress", fix: "remove control-plane from the rule" },
    ],
  },
  {
    name: "a firewall of a network that others own",
    yaml: `${azure}  old: { location: sea, ${existing} }
clusters:
  apps: { location: sea, orchestrator: aks, network: old, firewall: { ingress: [{ from: [internet], ports: ["30000-32767"] }] } }
`,
    expect: [
      {
        code: "B4070",
        line: 10,
        column: 69,
        path: "clusters.apps.firewall",
        fix: "remove firewall and have the owner of the network add the rules, or choose a network without existing",
      },
    ],
  },
  {
    name: "a firewall of hosts with a control plane, and ports that there are not",
    yaml: `${sound}hypervisors:
  lab: { location: use1, hypervisor: kvm, network: main, hosts: { firewall: { ingress: [{ from: [control-plane], ports: [70000, 9-1] }] } } }
`,
    expect: [
      {
        code: "B2102",
        line: 9,
        column: 98,
        path: "hypervisors.lab.hosts.firewall.ingress.0.from.0",
        fix: "write a value such as 203.0.113.0/24",
      },
      {
        code: "B2007",
        line: 9,
        column: 122,
        path: "hypervisors.lab.hosts.firewall.ingress.0.ports.0",
        fix: "write a number within the bounds",
      },
      {
        code: "B2008",
        line: 9,
        column: 129,
        path: "hypervisors.lab.hosts.firewall.ingress.0.ports.1",
        fix: "write text of the format that the message describes",
      },
    ],
  },
];
