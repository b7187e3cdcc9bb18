/** What a firewall, writers and ranges of a spec open, as a review shows it. */
import { expect } from "vitest";
import { spec } from "./aws";
import type { Scenario } from "./scenario";

const open = "firewall: { ingress: [{ from: [internet], ports: [8443] }] }";
const named = "firewall: { ingress: [{ from: [203.0.113.0/24], ports: [8443] }] }";

const google = (settings: string, registry = ""): string => `apiVersion: berth/v1
name: shop
locations:
  euw1: { cloud: google, region: europe-west1, project: shop-prod }
networks: { main: {} }
registries: { images: { repositories: [api]${registry} } }
clusters:
  apps: { orchestrator: gke, network: main, version: "1.34", pools: { general: { count: 3 } }${settings === "" ? "" : `, ${settings}`} }
`;

const azure = (settings: string, registry = ""): string => `apiVersion: berth/v1
name: shop
locations:
  sea: { cloud: azure, region: southeastasia, subscription: 00000000-0000-0000-0000-000000000000, tenant: 00000000-0000-0000-0000-000000000001 }
networks: { main: {} }
registries: { images: { tags: mutable, scan: false${registry} } }
clusters:
  apps: { orchestrator: aks, network: main, pools: { general: { count: 3 } }${settings === "" ? "" : `, ${settings}`} }
`;

const hosts = (settings: string): string => `networks:
  main: { location: use1, cidr: 10.0.0.0/16 }
hypervisors:
  lab: { location: use1, network: main, hypervisor: kvm, hosts: { count: 1${settings} } }
`;

const exposed = {
  kind: "exposure-internet",
  weight: "block",
  data: expect.objectContaining({ direction: "in", ports: "tcp 8443", zone: "internet" }),
};

export const firewallScenarios: readonly Scenario[] = [
  {
    name: "Firewall: nodes of EKS that the internet reaches",
    base: spec(),
    next: spec(`    ${open}\n`),
    verdict: "blocked",
    finding: exposed,
  },
  { name: "Firewall: nodes of GKE that the internet reaches", base: google(""), next: google(open), verdict: "blocked", finding: exposed },
  { name: "Firewall: nodes of AKS that the internet reaches", base: azure(""), next: azure(open), verdict: "blocked", finding: exposed },
  { name: "Firewall: hosts that the internet reaches", base: hosts(""), next: hosts(`, ${open}`), verdict: "blocked", finding: exposed },
  {
    name: "Firewall: nodes that a named range reaches",
    base: azure(""),
    next: azure(named),
    verdict: "review",
    finding: { kind: "exposure-widened", data: expect.objectContaining({ peers: ["203.0.113.0/24"], ports: "tcp 8443", zone: "named" }) },
  },
  {
    name: "Firewall: egress",
    base: spec(),
    next: spec("    firewall: { egress: [{ to: [198.51.100.0/24], ports: [587] }] }\n"),
    verdict: "safe",
    finding: {
      kind: "exposure-widened",
      data: expect.objectContaining({ direction: "out", peers: ["198.51.100.0/24"], ports: "tcp 587" }),
    },
  },
  {
    name: "Reach: a registry that ranges of the internet reach",
    base: azure("metrics: true"),
    next: azure("metrics: true", ", from: [203.0.113.0/24]"),
    verdict: "review",
    finding: {
      kind: "exposure-widened",
      data: expect.objectContaining({ on: "azurerm_container_registry.registry", peers: ["203.0.113.0/24"] }),
    },
  },
  {
    name: "Access: somebody who may push, on AWS",
    base: spec(),
    next: spec("", "", ', writers: ["arn:aws:iam::123456789012:role/ci"]'),
    verdict: "review",
    finding: { data: expect.objectContaining({ sign: "+", principal: "arn:aws:iam::123456789012:role/ci" }) },
  },
  {
    name: "Access: somebody who may push, on Google",
    base: google("metrics: true"),
    next: google("metrics: true", ", writers: ['serviceAccount:ci@shop-prod.iam.gserviceaccount.com']"),
    verdict: "review",
    finding: { data: expect.objectContaining({ sign: "+", actions: ["roles/artifactregistry.writer"] }) },
  },
  {
    name: "Access: somebody who may push, on Azure",
    base: azure("metrics: true"),
    next: azure("metrics: true", ", writers: [00000000-0000-0000-0000-00000000000c]"),
    verdict: "review",
    finding: { data: expect.objectContaining({ sign: "+", actions: ["AcrPush"] }) },
  },
];
