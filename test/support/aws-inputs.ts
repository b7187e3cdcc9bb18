/** Slices of a small AWS platform, for tests of what is built from them: each with sound values, any of which a test may change. */

import { zoneParts } from "../../constructs/platform/network/zone-parts";
import type { AwsHostPool } from "../../constructs/platform/types/aws/host-pool";
import type { AwsLocation } from "../../constructs/platform/types/aws/location";
import type { AwsExistingNetwork, AwsManagedNetwork, AwsZonePlan } from "../../constructs/platform/types/aws/network";
import type { AwsLocationSettings, EcrRegistry } from "../../constructs/platform/types/aws/registry";
import type { HostGroups } from "../../constructs/platform/types/host-group";
import type { NetworkUse } from "../../constructs/platform/types/network";
import { noAccess } from "../../constructs/platform/types/shared/host-pool";
import type { ResourceMeta } from "../../constructs/platform/types/shared/resource-meta";
import type { Backend } from "../../constructs/platform/types/shared/state";
import type { Unit, UnitInput, UnitInputOf, UnitKind, UnitResources } from "../../constructs/platform/types/unit";

import { decidedBoot } from "./boots";

export const ACCOUNT = "123456789012";

export const awsLocation = (changed: Partial<AwsLocation> = {}): AwsLocation => ({
  key: "use1",
  cloud: "aws",
  region: "us-east-1",
  labels: { team: "payments" },
  partition: "aws",
  account: ACCOUNT,
  assumeRole: null,
  externalId: null,
  permissionsBoundary: null,
  rolePath: "/",
  ...changed,
});

/** @param section of the spec, such as `networks` */
export const meta = (section: string, key: string): ResourceMeta => ({
  key,
  id: key,
  path: `${section}.${key}`,
  name: `shop-prod-${key}`,
  location: "use1",
  labels: { team: "payments" },
  deletionProtection: true,
  generation: 1,
});

export const localState = (stack: string): Backend => ({ type: "local", path: `.berth/state/shop/prod/${stack}.tfstate` });

/** The plan of ranges that a network of these zones gets. */
export const zonePlans = (
  zones: readonly string[],
  ranges: readonly string[] = ["10.64.0.0/16"],
  { region = "us-east-1", isPublic = true } = {},
): AwsZonePlan[] =>
  zones.map((zone, index) => {
    const { publicRange, ...parts } = zoneParts(ranges, index);
    return { zone, part: index, availabilityZone: `${region}${zone}`, ...parts, publicRange: isPublic ? publicRange : null };
  });

/** Zones a, b and c of 10.64.0.0/16. Ranges of zones follow `egress` and `ranges` unless they are given. */
export function managedNetwork(changed: Partial<AwsManagedNetwork> = {}): AwsManagedNetwork {
  const { egress = "nat-per-zone", ranges = ["10.64.0.0/16"] } = changed;
  return {
    ...meta("networks", "main"),
    cloud: "aws",
    kind: "managed",
    ranges,
    zones: zonePlans(["a", "b", "c"], ranges, { isPublic: egress !== "routed" && egress !== "none" }),
    egress,
    ipv6: false,
    ...changed,
  };
}

export const existingNetwork = (changed: Partial<AwsExistingNetwork> = {}): AwsExistingNetwork => ({
  ...meta("networks", "old"),
  cloud: "aws",
  kind: "existing",
  vpc: "vpc-0aaaaaaaaaaaaaaaa",
  egress: "routed",
  ipv6: false,
  privateSubnets: ["a", "b", "c"].map((zone) => ({ zone, subnet: `subnet-0${zone.repeat(16)}` })),
  publicSubnets: [],
  podSubnets: [],
  ...changed,
});

/** A cluster's or host group's network: made in its own stack, in that of `network-main`, or existing. */
export const networkUses = {
  own: (network: AwsManagedNetwork = managedNetwork()): NetworkUse<"aws"> => ({ kind: "own", network, share: null }),
  stack: (network: AwsManagedNetwork = managedNetwork()): NetworkUse<"aws"> => ({
    kind: "stack",
    stack: `network-${network.id}`,
    backend: localState(`network-${network.id}`),
    network,
    share: null,
  }),
  existing: (network: AwsExistingNetwork = existingNetwork()): NetworkUse<"aws"> => ({ kind: "existing", network }),
};

/** A pool of two metal hosts that runs guests. */
export const hostPool = (changed: Partial<AwsHostPool> = {}): AwsHostPool => ({
  role: "hosts",
  name: "shop-prod-lab",
  path: "hypervisors.lab.hosts",
  machine: { type: "c5.metal", cpu: 96, memoryMiB: 196_608, usdPerHour: 4.08 },
  arch: "amd64",
  nested: false,
  nextMachine: null,
  count: { min: 2, max: 2 },
  rolledBy: "cloud",
  diskGiB: 500,
  dedicated: false,
  boot: decidedBoot(),
  image: { kind: "build", build: "20260714" },
  access: noAccess,
  ...changed,
});

/** Of one pool, unless `unit` has others. */
export const hostGroup = (pool: Partial<AwsHostPool> = {}, unit: Partial<HostGroups["aws"]> = {}): HostGroups["aws"] => ({
  ...meta("hypervisors", "lab"),
  labels: { team: "payments", tier: "lab" },
  cloud: "aws",
  hypervisor: "kvm",
  network: networkUses.existing(),
  encryption: { kind: "customer" },
  pools: [hostPool(pool)],
  ...unit,
});

export const ecrRegistry = (changed: Partial<EcrRegistry> = {}): EcrRegistry => ({
  ...meta("registries", "images"),
  cloud: "aws",
  kind: "managed",
  repositories: ["api", "web"].map((id) => ({ id, name: `shop-prod-images/${id}` })),
  tags: "immutable",
  scan: true,
  keep: { untaggedDays: 14, taggedCount: null },
  replicas: [],
  mirrors: [],
  encryption: { kind: "customer" },
  readerAccounts: [],
  readerPrincipals: [],
  writerPrincipals: [],
  ...changed,
});

/** A platform without units, for what is resolved from all of them. */
export const noUnits = {
  platform: { name: "shop", environment: "prod" },
  units: { networks: [], registries: [], clusters: [], hostGroups: [] },
};

export const locationSettings = (changed: Partial<AwsLocationSettings> = {}): AwsLocationSettings => ({
  cloud: "aws",
  location: "use1",
  labels: { team: "payments" },
  external: false,
  scanned: { onPush: ["shop-prod-images"], continuously: [] },
  replications: [],
  mirrors: [],
  arrivals: [],
  ...changed,
});

type ResolveContext = Partial<Pick<UnitInput, "location" | "otherLocations" | "outside" | "overrides">> & { readonly unit?: Partial<Unit> };

/**
 * The slice of a unit.
 * @param stack its name, such as `cluster-jobs`
 * @param around what differs from a unit of location use1 with local state
 */
export function unitInputOf<K extends UnitKind, R extends UnitResources[K] = UnitResources[K]>(
  kind: K,
  stack: string,
  resource: R,
  context: ResolveContext = {},
): UnitInputOf<K, R> {
  const { unit, location = awsLocation(), ...others } = context;
  return {
    kind,
    unit: { stack, kind, path: null, location: location.key, backend: localState(stack), needs: [], protected: true, ...unit } as Unit<K>,
    platform: { name: "shop", environment: "prod" },
    // Tests give a location of the resource's cloud, or leave it to the default.
    location: location as UnitInputOf<K, R>["location"],
    otherLocations: [],
    resource,
    outside: { core: { type: "local", path: "core.tfstate" } },
    overrides: [],
    ...others,
  };
}
