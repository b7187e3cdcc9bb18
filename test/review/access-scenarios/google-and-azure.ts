/** Changes of specs on Google Cloud and Azure. */
import { expect } from "vitest";
import type { Scenario } from "./scenario";

const google = (settings: string, registry = ""): string => `apiVersion: berth/v1
name: shop
environment: prod
locations:
  euw1: { cloud: google, region: europe-west1, project: shop-prod }
registries:
  images: { location: euw1, repositories: [api]${registry} }
clusters:
  apps:
    orchestrator: gke
    version: "1.34"
    pools: { general: { machine: { cpu: 4, memory: 16Gi } } }
    ${settings}
`;

const azure = (settings: string, registry = ""): string => `apiVersion: berth/v1
name: shop
environment: prod
locations:
  sea: { cloud: azure, region: southeastasia, subscription: 00000000-0000-0000-0000-000000000000, tenant: 00000000-0000-0000-0000-000000000001 }
registries:
  images: { location: sea, tags: mutable, scan: false${registry} }
clusters:
  apps:
    orchestrator: aks
    pools: { general: { machine: { cpu: 4, memory: 16Gi } } }
    ${settings}
`;
const group = (end: string): string => `00000000-0000-0000-0000-0000000000${end}`;

export const googleAndAzureScenarios: readonly Scenario[] = [
  {
    name: "5. Access: an administrator more, on Google",
    base: google("access: { admins: [user:a@example.org] }"),
    next: google("access: { admins: [user:a@example.org, group:ops@example.org] }"),
    verdict: "review",
    finding: {
      kind: "access-admin",
      data: expect.objectContaining({ principal: "group:ops@example.org", actions: ["roles/container.admin"] }),
    },
  },
  {
    name: "5. Access: another reader of a registry, on Google",
    base: google(""),
    next: google("", ', readers: ["serviceAccount:x@other.iam.gserviceaccount.com"]'),
    verdict: "review",
    finding: { kind: "access-broadened", data: expect.objectContaining({ actions: ["roles/artifactregistry.reader"] }) },
  },
  {
    name: "6. Exposure: a private API opened to named addresses, on Google",
    base: google("access: { endpoint: private }"),
    next: google("access: { endpoint: public, from: [203.0.113.0/24] }"),
    verdict: "review",
    finding: {
      kind: "exposure-widened",
      weight: "review",
      data: expect.objectContaining({ on: "google_container_cluster.cluster", peers: ["203.0.113.0/24"], zone: "named" }),
    },
  },
  {
    name: "Protection: deletion protection off, on Google",
    base: google(""),
    next: google("deletionProtection: false"),
    verdict: "review",
    finding: { kind: "protection-deletion", data: expect.objectContaining({ path: "deletion_protection" }) },
  },
  {
    name: "Protection: tags of a registry that can be moved, on Google",
    base: google(""),
    next: google("", ", tags: mutable"),
    verdict: "review",
    finding: { kind: "protection-tags", data: expect.objectContaining({ path: "docker_config.immutable_tags" }) },
  },
  {
    name: "5. Access: an administrator more, on Azure",
    base: azure(`access: { admins: [${group("aa")}] }`),
    next: azure(`access: { admins: [${group("aa")}, ${group("bb")}] }`),
    verdict: "review",
    finding: {
      kind: "access-admin",
      data: expect.objectContaining({ principal: group("bb"), actions: ["Azure Kubernetes Service RBAC Cluster Admin"] }),
    },
  },
  {
    name: "5. Access: another reader of a registry, on Azure",
    base: azure(""),
    next: azure("", `, readers: [${group("cc")}]`),
    verdict: "review",
    finding: { kind: "access-broadened", data: expect.objectContaining({ principal: group("cc"), actions: ["AcrPull"] }) },
  },
  {
    name: "6. Exposure: a wider range, on Azure",
    base: azure("access: { endpoint: public, from: [203.0.113.0/24] }"),
    next: azure("access: { endpoint: public, from: [203.0.0.0/16] }"),
    verdict: "review",
    finding: {
      kind: "exposure-widened",
      data: expect.objectContaining({ on: "azurerm_kubernetes_cluster.cluster", peers: ["203.0.0.0/16"] }),
    },
  },
  {
    name: "Protection: what holds state may be destroyed, on Azure",
    base: azure(""),
    next: azure("deletionProtection: false"),
    verdict: "review",
    finding: { kind: "protection-deletion", data: expect.objectContaining({ path: "lifecycle.prevent_destroy" }) },
  },
];
