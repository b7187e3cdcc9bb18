/** Two locations of each cloud, with what a registry and a cluster there are written with. */
import type { CloudOfPaths } from "./spec";

export const aws: CloudOfPaths = {
  name: "AWS",
  locations: (oneAccount) => ({
    home: { cloud: "aws", region: "us-east-1", account: "123456789012" },
    away: { cloud: "aws", region: "us-west-2", account: oneAccount ? "123456789012" : "210987654321" },
  }),
  registry: {},
  cluster: { orchestrator: "ecs", pools: { general: { count: 2 } } },
  existing: () => ({ id: "vpc-0a1b2c3d", private: { a: "subnet-0a1b2c3d", b: "subnet-1a1b2c3d" } }),
  hub: () => ({}),
  replicatesAcrossAccounts: true,
};

export const google: CloudOfPaths = {
  name: "Google Cloud",
  locations: (oneAccount) => ({
    home: { cloud: "google", region: "europe-west1", project: "shop-prod" },
    away: { cloud: "google", region: "us-central1", project: oneAccount ? "shop-prod" : "shop-other" },
  }),
  registry: {},
  cluster: { orchestrator: "gke", pools: { general: { count: 2 } } },
  existing: (place) => ({
    id: "projects/host/global/networks/shared",
    subnet: `projects/host/regions/${place === "home" ? "europe-west1" : "us-central1"}/subnetworks/nodes`,
    podRange: "pods",
    serviceRange: "services",
  }),
  hub: () => ({}),
  replicatesAcrossAccounts: true,
};

const [ONE, OTHER] = ["00000000-0000-0000-0000-000000000001", "00000000-0000-0000-0000-000000000009"];
const TENANT = "00000000-0000-0000-0000-000000000002";
export const HUB_ZONE = `/subscriptions/${ONE}/resourceGroups/hub/providers/Microsoft.Network/privateDnsZones/privatelink.azurecr.io`;
const HUB_VNET = `/subscriptions/${ONE}/resourceGroups/hub/providers/Microsoft.Network/virtualNetworks/hub`;

export const azure: CloudOfPaths = {
  name: "Azure",
  locations: (oneAccount) => ({
    home: { cloud: "azure", region: "southeastasia", subscription: ONE, tenant: TENANT },
    away: { cloud: "azure", region: "westeurope", subscription: oneAccount ? ONE : OTHER, tenant: TENANT },
  }),
  registry: { tags: "mutable", scan: false },
  cluster: { orchestrator: "aks", pools: { general: { count: 2 } }, metrics: false, aks: { azurePolicy: false } },
  existing: (place, oneAccount) => {
    const id = `/subscriptions/${place === "home" || oneAccount ? ONE : OTHER}/resourceGroups/core/providers/Microsoft.Network/virtualNetworks/spoke`;
    return { id, subnet: `${id}/subnets/aks` };
  },
  hub: () => ({ dns: { links: [HUB_VNET], zones: { azurecr: HUB_ZONE } } }),
  replicatesAcrossAccounts: false,
};
