/** A cluster synthesized alone, in a network of literals, for tests of its resources. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, ref, Token } from "cdktf";
import { UnitStack } from "../../../../constructs/assembly/unit-stack";
import type { BuildContext } from "../../../../constructs/contracts/build";
import type { GoogleNetworkLinks } from "../../../../constructs/contracts/network";
import { ManagedCluster } from "../../../../constructs/google/gke/cluster";
import { googleProvider } from "../../../../constructs/google/provider/provider";
import type { GkeCluster } from "../../../../constructs/platform/types/google/cluster";
import type { GoogleLocation } from "../../../../constructs/platform/types/google/location";
import { noFirewall } from "../../../../constructs/platform/types/shared/firewall";
import { pool } from "./pool";

export type Body = Record<string, unknown>;
export type Resources = Readonly<Record<string, Readonly<Record<string, Body>>>>;

export const location: GoogleLocation = {
  key: "euw1",
  cloud: "google",
  region: "europe-west1",
  labels: { team: "payments" },
  project: "shop-prod",
  impersonate: null,
  services: "managed",
};

export const links: GoogleNetworkLinks = {
  network: "projects/shop-prod/global/networks/shop-prod-apps",
  subnet: "projects/shop-prod/regions/europe-west1/subnetworks/shop-prod-apps-nodes",
  nodeRange: "10.64.0.0/20",
  pods: { name: "pods", range: "100.64.0.0/14" },
  services: { name: "services", range: "100.124.0.0/18" },
  ranges: ["10.64.0.0/16"],
  loadBalancerRange: "10.64.192.0/20",
  endpointSubnet: "projects/shop-prod/regions/europe-west1/subnetworks/shop-prod-apps-endpoints",
  isManaged: true,
  ready: [],
  proxiesReady: [],
};

const zones = ["b", "c", "d"].map((zone) => ({ zone, name: `europe-west1-${zone}` }));

export const cluster = (changed: Partial<GkeCluster> = {}): GkeCluster => {
  const pools = changed.pools ?? [pool()];
  return {
    key: "apps",
    id: "apps",
    path: "clusters.apps",
    name: "shop-prod-apps",
    location: "euw1",
    labels: { team: "payments" },
    deletionProtection: true,
    generation: 1,
    orchestrator: "gke",
    cloud: "google",
    network: { kind: "own", network: { kind: "managed", zones, ipv6: false } as never, share: { part: 0, nodeRange: "10.64.0.0/20" } },
    encryption: { kind: "customer" },
    logs: { retentionDays: 90, to: null },
    metrics: true,
    roles: { controlPlane: null, nodes: null },
    pulls: [],
    timeouts: { create: null, update: null, delete: null },
    firewall: noFirewall,
    version: "1.35",
    mode: "pools",
    access: { endpoint: "private", from: [], admins: ["group:platform@example.org"], editors: [], viewers: [] },
    channel: "regular",
    dnsEndpoint: false,
    binaryAuthorization: true,
    confidentialNodes: false,
    imageStreaming: true,
    podRange: "100.64.0.0/14",
    serviceRange: "100.124.0.0/18",
    ipv6: false,
    addons: { "http-load-balancing": true, "node-local-dns": true, "ray-operator": false, "secret-manager": false },
    diskTypes: Object.fromEntries(pools.map(({ id }) => [id, "pd-balanced"])),
    maintenance: null,
    minorHeld: null,
    backup: null,
    charts: [],
    identities: [],
    ...changed,
    pools,
  };
};

/** As it is resolved: no pools, and only the add-ons that can be switched. */
export const autopilot = (changed: Partial<GkeCluster> = {}): GkeCluster =>
  cluster({ mode: "automatic", addons: { "config-connector": false }, ...changed, pools: [] });

export const context: BuildContext = {
  providerFor: () => undefined,
  // A token, as for outputs of a remote state, so that code that treats it as text fails here too.
  valueOf: (value) =>
    typeof value === "string" ? value : Token.asString(ref(`data.terraform_remote_state.outside-${value.from}.outputs.${value.output}`)),
  outputsOf: () => {
    throw new Error("a cluster alone reads no state");
  },
  declareOutput: () => undefined,
};

/** The stack's Terraform JSON. */
export function synthesize(decided: GkeCluster, linked: Partial<GoogleNetworkLinks> = {}): { resource: Resources; data: Resources } {
  const outdir = mkdtempSync(join(tmpdir(), "gke-"));
  try {
    const stack = new UnitStack(new App({ outdir, stackTraces: false }), "cluster-apps");
    googleProvider(stack, location);
    new ManagedCluster(stack, "cluster", { cluster: decided, location, links: { ...links, ...linked }, context });
    return stack.toTerraform() as unknown as { resource: Resources; data: Resources };
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

export const resourcesOf = (changed: Partial<GkeCluster> = {}, linked: Partial<GoogleNetworkLinks> = {}): Resources =>
  synthesize(cluster(changed), linked).resource;

/** The one resource of a type and address below the stack. */
export function one(resources: Resources, type: string, address: string): Body {
  const found = resources[type]?.[address];
  if (found === undefined) throw new Error(`no ${type}.${address}; there are ${Object.keys(resources[type] ?? {}).join(", ")}`);
  return found;
}

export const controlPlane = (decided: GkeCluster, linked: Partial<GoogleNetworkLinks> = {}): Body =>
  one(synthesize(decided, linked).resource, "google_container_cluster", "cluster");
