/** Slices of a small platform on Google Cloud, for tests of what is built from them: with valid values that a test can change. */

import { loadBalancerRange, nodeRange, privateEndpointRange } from "../../constructs/platform/network/unit-parts";
import type { GoogleHostPool } from "../../constructs/platform/types/google/host-pool";
import type { GoogleLocation } from "../../constructs/platform/types/google/location";
import type { GoogleExistingNetwork, GoogleManagedNetwork } from "../../constructs/platform/types/google/network";
import type { ArtifactRegistry } from "../../constructs/platform/types/google/registry";
import type { HostGroups } from "../../constructs/platform/types/host-group";
import type { NetworkUse } from "../../constructs/platform/types/network";
import { noAccess } from "../../constructs/platform/types/shared/host-pool";
import type { UnitInputOf, UnitKind, UnitResources } from "../../constructs/platform/types/unit";
import { localState, meta as resourceMeta, unitInputOf as unitSlice } from "./aws-inputs";
import { decidedBoot } from "./boots";

export const googleLocation = (changed: Partial<GoogleLocation> = {}): GoogleLocation => ({
  key: "euw1",
  cloud: "google",
  region: "europe-west1",
  labels: { team: "payments" },
  project: "shop-prod",
  impersonate: null,
  services: "managed",
  ...changed,
});

/** @param section of the spec, such as `networks` */
const meta = (section: string, key: string) => ({ ...resourceMeta(section, key), location: "euw1" });

const zones = ["b", "c", "d"].map((zone) => ({ zone, name: `europe-west1-${zone}` }));
const RANGES = ["10.64.0.0/16"];

export const managedNetwork = (changed: Partial<GoogleManagedNetwork> = {}): GoogleManagedNetwork => ({
  ...meta("networks", "main"),
  cloud: "google",
  kind: "managed",
  ranges: RANGES,
  loadBalancerRange: loadBalancerRange(RANGES),
  endpointRange: privateEndpointRange(RANGES),
  pods: "100.64.0.0/10",
  zones,
  egress: "nat-per-zone",
  ipv6: false,
  ...changed,
});

export const existingNetwork = (changed: Partial<GoogleExistingNetwork> = {}): GoogleExistingNetwork => ({
  ...meta("networks", "old"),
  cloud: "google",
  kind: "existing",
  network: "projects/net-host/global/networks/main",
  subnet: "projects/net-host/regions/europe-west1/subnetworks/nodes",
  podRange: null,
  serviceRange: null,
  zones,
  egress: "routed",
  ipv6: false,
  ...changed,
});

const share = { part: 2, nodeRange: nodeRange(RANGES, 2) };

/** A cluster's or host group's network: made in its own stack, in that of `network-main`, or existing. */
export const networkUses = {
  own: (network: GoogleManagedNetwork = managedNetwork()): NetworkUse<"google"> => ({ kind: "own", network, share }),
  stack: (network: GoogleManagedNetwork = managedNetwork()): NetworkUse<"google"> => ({
    kind: "stack",
    stack: `network-${network.id}`,
    backend: localState(`network-${network.id}`),
    network,
    share,
  }),
  existing: (network: GoogleExistingNetwork = existingNetwork()): NetworkUse<"google"> => ({ kind: "existing", network }),
};

export const artifactRegistry = (changed: Partial<ArtifactRegistry> = {}): ArtifactRegistry => ({
  ...meta("registries", "images"),
  cloud: "google",
  kind: "managed",
  repositories: ["api", "web"].map((id) => ({ id, name: `shop-prod-images-${id}` })),
  tags: "immutable",
  scan: true,
  keep: { untaggedDays: 14, taggedCount: null },
  replicas: [],
  copies: [],
  mirrors: [],
  encryption: { kind: "customer" },
  readers: [],
  writers: [],
  ...changed,
});

/** A pool of two hosts that runs guests. */
export const hostPool = (changed: Partial<GoogleHostPool> = {}): GoogleHostPool => ({
  role: "hosts",
  name: "shop-prod-lab",
  path: "hypervisors.lab.hosts",
  machine: { type: "n2-standard-8", cpu: 8, memoryMiB: 32_768, usdPerHour: 0.4 },
  arch: "amd64",
  nested: true,
  nextMachine: "n4-standard-8",
  count: { min: 2, max: 2 },
  rolledBy: "cloud",
  diskGiB: 100,
  diskType: "pd-balanced",
  nodeType: null,
  zones: zones.map(({ name }) => name),
  boot: decidedBoot(),
  image: { kind: "build", build: "20260723" },
  access: noAccess,
  ...changed,
});

/** Of one pool, unless `unit` has others. */
export const hostGroup = (pool: Partial<GoogleHostPool> = {}, unit: Partial<HostGroups["google"]> = {}): HostGroups["google"] => ({
  ...meta("hypervisors", "lab"),
  cloud: "google",
  hypervisor: "kvm",
  network: networkUses.own(),
  encryption: { kind: "customer" },
  pools: [hostPool(pool)],
  ...unit,
});

/** The slice of a unit of location euw1. */
export const unitInputOf = <K extends UnitKind, R extends UnitResources[K] = UnitResources[K]>(
  kind: K,
  stack: string,
  resource: R,
  context: Parameters<typeof unitSlice>[3] = {},
): UnitInputOf<K, R> => unitSlice(kind, stack, resource, { location: googleLocation(), ...context });
