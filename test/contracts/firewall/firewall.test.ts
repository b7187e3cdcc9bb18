import { awsOpened, azureOpened, googleOpened } from "./read";
import { type Firewalled, firewallContract } from "./suite";

const onAws = { cloud: "aws", region: "us-east-1", account: "123456789012" };
const onGoogle = { cloud: "google", region: "europe-west1", project: "shop-prod" };
const onAzure = {
  cloud: "azure",
  region: "southeastasia",
  subscription: "00000000-0000-0000-0000-000000000001",
  tenant: "00000000-0000-0000-0000-000000000002",
};

const cluster =
  (orchestrator: string, more: object = {}) =>
  (firewall: object) => ({
    clusters: { apps: { orchestrator, network: "main", pools: { general: { count: 3 } }, firewall, ...more } },
  });
const hosts = (firewall: object) => ({ hypervisors: { lab: { network: "main", hypervisor: "kvm", hosts: { count: 2, firewall } } } });
const noControlPlane = { missing: "hosts run no orchestrator, and the language refuses the word" };

const eksNodes = "${aws_security_group.cluster_security_nodes.id}";
const eksControlPlane = "${aws_security_group.cluster_security_control-plane.id}";
const ecsNodes = "${aws_security_group.cluster_nodes.id}";
const awsHosts = "${aws_security_group.hosts_security.id}";
const googleHosts = "${google_service_account.hosts_account.email}";
const aksGroup = "${azurerm_network_security_group.nodes_security.name}";
const azureMachines = "${azurerm_network_security_group.hosts_security.name}";
const azureMembers = "${azurerm_application_security_group.hosts-machines.id}";

const units: readonly Firewalled[] = [
  {
    name: "EKS nodes",
    location: onAws,
    units: cluster("eks"),
    opened: (stacks) => awsOpened(stacks, eksNodes, { [eksNodes]: "nodes", [eksControlPlane]: "control-plane" }),
    words: { nodes: ["nodes"], network: ["10.40.0.0/16"], "control-plane": ["control-plane"] },
  },
  {
    name: "ECS nodes",
    location: onAws,
    units: cluster("ecs"),
    opened: (stacks) => awsOpened(stacks, ecsNodes, { [ecsNodes]: "nodes" }),
    words: { nodes: ["nodes"], network: ["10.40.0.0/16"], "control-plane": { missing: "agents on nodes ask ECS for work" } },
  },
  {
    name: "GKE nodes",
    location: onGoogle,
    units: cluster("gke"),
    opened: (stacks) => googleOpened(stacks, "shop-apps", {}),
    words: { nodes: ["10.40.0.0/20", "100.64.0.0/14"], network: ["10.40.0.0/16", "100.64.0.0/10"], "control-plane": ["10.40.208.0/20"] },
  },
  {
    name: "nodes of GKE Autopilot",
    location: onGoogle,
    units: (firewall) => ({ clusters: { apps: { orchestrator: "gke", network: "main", mode: "automatic", firewall } } }),
    opened: (stacks) => googleOpened(stacks, "shop-apps", {}),
    words: { nodes: ["10.40.0.0/20", "100.64.0.0/14"], network: ["10.40.0.0/16", "100.64.0.0/10"], "control-plane": ["10.40.208.0/20"] },
  },
  {
    name: "AKS nodes",
    location: onAzure,
    units: cluster("aks"),
    opened: (stacks) => azureOpened(stacks, [aksGroup], {}),
    words: { nodes: ["10.40.0.0/20", "10.244.0.0/16"], network: ["10.40.0.0/16"], "control-plane": ["10.40.0.0/20", "10.244.0.0/16"] },
  },
  {
    name: "KVM hosts on AWS",
    location: onAws,
    units: hosts,
    opened: (stacks) => awsOpened(stacks, awsHosts, { [awsHosts]: "nodes" }),
    words: { nodes: ["nodes"], network: ["10.40.0.0/16"], "control-plane": noControlPlane },
  },
  {
    name: "KVM hosts on Google Cloud",
    location: onGoogle,
    units: hosts,
    opened: (stacks) => googleOpened(stacks, googleHosts, { [googleHosts]: "nodes" }),
    words: { nodes: ["nodes"], network: ["10.40.0.0/16"], "control-plane": noControlPlane },
  },
  {
    name: "KVM hosts on Azure",
    location: onAzure,
    units: hosts,
    // At the machines to the letter; the subnet's group, whose words are wider, has a rule of the same name.
    opened: (stacks) => azureOpened(stacks, [azureMachines, aksGroup], { [azureMembers]: "nodes" }),
    words: { nodes: ["nodes"], network: ["10.40.0.0/16"], "control-plane": noControlPlane },
  },
];

for (const each of units) firewallContract(each);
