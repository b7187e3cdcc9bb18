/** Slices of a small platform on Azure, for tests of what is built from them: with valid values that a test can change. */
import type { AzureHostPool } from "../../constructs/platform/types/azure/host-pool";
import type { AzureLocation } from "../../constructs/platform/types/azure/location";
import type { AzureExistingNetwork, AzureManagedNetwork, NetworkDns } from "../../constructs/platform/types/azure/network";
import type { AcrRegistry } from "../../constructs/platform/types/azure/registry";
import type { HostGroups } from "../../constructs/platform/types/host-group";
import type { NetworkUse } from "../../constructs/platform/types/network";
import { noAccess } from "../../constructs/platform/types/shared/host-pool";
import type { ResourceMeta } from "../../constructs/platform/types/shared/resource-meta";
import type { UnitInputOf, UnitKind, UnitResources } from "../../constructs/platform/types/unit";
import { localState, meta as resourceMeta, unitInputOf as unitSlice } from "./aws-inputs";

import { decidedBoot } from "./boots";

export const SUBSCRIPTION = "00000000-0000-0000-0000-000000000001";

export const azureLocation = (changed: Partial<AzureLocation> = {}): AzureLocation => ({
  key: "sea",
  cloud: "azure",
  region: "southeastasia",
  labels: { team: "payments" },
  subscription: SUBSCRIPTION,
  tenant: "00000000-0000-0000-0000-000000000002",
  resourceGroup: null,
  services: "managed",
  networkWatcher: null,
  defender: false,
  ...changed,
});

/** @param section of the spec, such as `networks` */
export const meta = (section: string, key: string): ResourceMeta => ({ ...resourceMeta(section, key), location: "sea" });

/** All zones are made, and linked to the network alone. */
export const noDns: NetworkDns = { links: [], zones: { azmk8s: null, azurecr: null, blob: null } };

/** Three zones of 10.64.0.0/16. */
export const managedNetwork = (changed: Partial<AzureManagedNetwork> = {}): AzureManagedNetwork => ({
  ...meta("networks", "main"),
  cloud: "azure",
  kind: "managed",
  namesFitLabels: true,
  ranges: ["10.64.0.0/16"],
  zones: ["1", "2", "3"].map((zone) => ({ zone })),
  zoneRedundantLogs: true,
  loadBalancerRange: "10.64.192.0/20",
  privateEndpointRange: "10.64.208.0/20",
  egress: "nat-per-zone",
  ipv6: false,
  ipv6Range: null,
  flowLogs: { watcher: null },
  dns: noDns,
  ...changed,
});

const vnet = `/subscriptions/${SUBSCRIPTION}/resourceGroups/core/providers/Microsoft.Network/virtualNetworks/old`;

export const existingNetwork = (changed: Partial<AzureExistingNetwork> = {}): AzureExistingNetwork => ({
  ...meta("networks", "old"),
  cloud: "azure",
  kind: "existing",
  vnet,
  subnet: `${vnet}/subnets/nodes`,
  zones: ["1", "2", "3"].map((zone) => ({ zone })),
  egress: "routed",
  ipv6: false,
  dns: noDns,
  ...changed,
});

const share = { part: 2, nodeRange: "10.64.32.0/20" };

/** A cluster's or host group's network: made in its own stack, in that of `network-main`, or existing. */
export const networkUses = {
  own: (network: AzureManagedNetwork = managedNetwork()): NetworkUse<"azure"> => ({
    kind: "own",
    network,
    share: { part: 0, nodeRange: "10.64.0.0/20" },
  }),
  stack: (network: AzureManagedNetwork = managedNetwork()): NetworkUse<"azure"> => ({
    kind: "stack",
    stack: `network-${network.id}`,
    backend: localState(`network-${network.id}`),
    network,
    share,
  }),
  existing: (network: AzureExistingNetwork = existingNetwork()): NetworkUse<"azure"> => ({ kind: "existing", network }),
};

export const acrRegistry = (changed: Partial<AcrRegistry> = {}): AcrRegistry => ({
  ...meta("registries", "images"),
  cloud: "azure",
  kind: "managed",
  registryName: "shopprodimagesabcdef",
  resourceId: `/subscriptions/${SUBSCRIPTION}/resourceGroups/shop-prod-images-registry/providers/Microsoft.ContainerRegistry/registries/shopprodimagesabcdef`,
  repositories: ["api", "web"],
  tags: "mutable",
  scan: false,
  keep: { untaggedDays: 14, taggedCount: null },
  zoneRedundant: true,
  replicas: [],
  copies: [],
  mirrors: [],
  encryption: { kind: "customer" },
  readerPrincipals: [],
  writerPrincipals: [],
  from: [],
  endpoints: [],
  ...changed,
});

/** A pool of two hosts that runs guests. */
export const hostPool = (changed: Partial<AzureHostPool> = {}): AzureHostPool => ({
  role: "hosts",
  name: "shop-prod-lab",
  path: "hypervisors.lab.hosts",
  machine: { type: "Standard_D8s_v5", cpu: 8, memoryMiB: 32_768, usdPerHour: 0.4 },
  arch: "amd64",
  nested: true,
  nextMachine: null,
  count: { min: 2, max: 2 },
  rolledBy: "cloud",
  diskGiB: 256,
  diskType: "Premium_LRS",
  zones: ["1", "2", "3"],
  boot: decidedBoot(),
  image: { kind: "build", build: "202608070" },
  access: noAccess,
  ...changed,
});

/** Of one pool, unless `unit` has others. */
export const hostGroup = (pool: Partial<AzureHostPool> = {}, unit: Partial<HostGroups["azure"]> = {}): HostGroups["azure"] => ({
  ...meta("hypervisors", "lab"),
  cloud: "azure",
  hypervisor: "kvm",
  network: networkUses.stack(),
  encryption: { kind: "customer" },
  pools: [hostPool(pool)],
  ...unit,
});

/** The slice of a unit in location `sea`. */
export const unitInputOf = <K extends UnitKind, R extends UnitResources[K] = UnitResources[K]>(
  kind: K,
  stack: string,
  resource: R,
  location: AzureLocation = azureLocation(),
): UnitInputOf<K, R> => unitSlice(kind, stack, resource, { location });
