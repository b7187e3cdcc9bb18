/** A cluster of AKS synthesized as its stack, for tests of its resources. */
import { buildAks } from "../../../../constructs/azure/aks/build";
import type { AksCluster } from "../../../../constructs/platform/types/azure/cluster";
import type { AzureLocation } from "../../../../constructs/platform/types/azure/location";
import { noFirewall } from "../../../../constructs/platform/types/shared/firewall";
import { azureLocation, meta, networkUses, unitInputOf } from "../../../support/azure-inputs";
import { type Blocks, type Body, block, type SynthesizedStack, synthUnit } from "../../../support/stack";
import { pool, systemPool } from "./pool";

export const ADMINS = "00000000-0000-0000-0000-00000000000a";

export const cluster = (changed: Partial<AksCluster> = {}): AksCluster => ({
  ...meta("clusters", "apps"),
  orchestrator: "aks",
  cloud: "azure",
  namesFitLabels: true,
  network: networkUses.stack(),
  encryption: { kind: "customer" },
  logs: { retentionDays: 90, to: null },
  metrics: true,
  pools: [pool(), systemPool()],
  roles: { controlPlane: null, nodes: null },
  pulls: [],
  timeouts: { create: null, update: null, delete: null },
  firewall: noFirewall,
  version: "1.35",
  access: { endpoint: "private", from: [], admins: [ADMINS], editors: [], viewers: [] },
  podRange: "10.244.0.0/16",
  serviceRange: "172.20.0.0/16",
  ipv6: false,
  dataplane: "cilium",
  components: {
    diskDriver: true,
    fileDriver: true,
    blobDriver: false,
    snapshotController: true,
    secretsProvider: true,
    imageCleaner: true,
    keda: false,
    verticalPodAutoscaler: false,
  },
  charts: [],
  identities: [],
  backup: null,
  maintenance: null,
  tier: "standard",
  channel: "patch",
  azurePolicy: true,
  hostEncryption: true,
  privateZone: changed.access?.endpoint === "public" ? null : { kind: "managed" },
  ...changed,
});

export const built = (changed: Partial<AksCluster> = {}, location: Partial<AzureLocation> = {}): SynthesizedStack =>
  synthUnit(buildAks, unitInputOf("cluster", "cluster-apps", cluster(changed), azureLocation(location)));

export const resourcesOf = (changed: Partial<AksCluster> = {}, location: Partial<AzureLocation> = {}): Blocks =>
  built(changed, location).resource;

/** The control plane's resource. */
export const control = (changed: Partial<AksCluster> = {}, location: Partial<AzureLocation> = {}): Body =>
  block(resourcesOf(changed, location), "azurerm_kubernetes_cluster", "cluster");
