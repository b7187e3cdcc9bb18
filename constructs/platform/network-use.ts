/** Networks of the platform, and how clusters and host groups come by theirs. */
import type { Path } from "../spec/problem";
import type { ParsedNetwork } from "../spec/schema/network";
import { aroundOf, type Context, isBuiltCloud } from "./context";
import { ownShare, planShares, type SharedNetwork } from "./network-shares";
import { lockPathOf, type NetworkPlan, ownNetwork, type PlannedNetwork, planNetworks } from "./plan-networks";
import type { CloudResolvers } from "./resolvers";
import { backendOf } from "./state-of";
import { isBuilt, type Located } from "./things";
import type { Locations } from "./types/location";
import type { MadeNetwork, MadeNetworks, Network, NetworkCloud, NetworkShare, NetworkShares, NetworkUse } from "./types/network";
import { stackName } from "./unit-kinds";
import type { PartClaim } from "./unit-parts";

/** What runs in a network: a cluster or a hypervisor. */
export interface NetworkUser {
  readonly located: Located<{ readonly network?: string | undefined }>;
  readonly kind: "cluster" | "hosts";
}

export interface NetworkBook {
  /** Declared ones, sorted by key. */
  readonly networks: readonly Network[];
  /** Null where there is no such network, or it is at fault; both are reported. */
  useOf(user: NetworkUser): NetworkUse | null;
}

export function resolveNetworks(declared: readonly Located<ParsedNetwork>[], users: readonly NetworkUser[], context: Context): NetworkBook {
  const built = declared.filter((each) => isBuilt(each, context));
  const made = built.filter(({ parsed }) => parsed.existing === undefined);
  const own = users.filter(({ located }) => located.parsed.network === undefined && isBuiltCloud(located.location.cloud, context));
  const planned: PlannedNetwork[] = [
    ...made.map((owner) => ({ parsed: owner.parsed, owner, kind: "network" as const })),
    ...own.map(({ located, kind }) => ({ parsed: ownNetwork(), owner: located, kind })),
  ];
  const plans = planNetworks(planned, context);
  const byKey = new Map(built.map((each) => [each.thing.key, declaredNetwork(each, plans, context)]));
  const shares = planShares(sharedNetworks(users, byKey), context);
  return {
    networks: [...byKey.values()].filter((network) => network !== null),
    useOf: (user) => (user.located.parsed.network === undefined ? useOwn(user, plans, context) : useDeclared(user, byKey, shares, context)),
  };
}

type NetworksByKey = ReadonlyMap<string, Network | null>;

/** The network that a user names; undefined where there is none in its location, null where it is at fault. */
function namedNetwork({ located: { parsed, location } }: NetworkUser, byKey: NetworksByKey): Network | null | undefined {
  const wanted = parsed.network ?? "";
  return byKey.get(byKey.has(wanted) ? wanted : `${wanted}-${location.key}`);
}

/** Networks that are made, each with those that name it. */
function sharedNetworks(users: readonly NetworkUser[], byKey: NetworksByKey): SharedNetwork[] {
  const found = new Map<MadeNetwork, PartClaim[]>();
  for (const user of users) {
    const { thing, location } = user.located;
    const network = namedNetwork(user, byKey);
    if (network == null || network.kind !== "made" || network.location !== location.key) continue;
    const claims = found.get(network) ?? [];
    found.set(network, claims);
    claims.push({ key: thing.key, stack: stackName(user.kind, thing.id), path: thing.path.split(".") });
  }
  return [...found].map(([network, claims]) => ({ network, users: claims }));
}

function declaredNetwork(located: Located<ParsedNetwork>, plans: ReadonlyMap<string, NetworkPlan>, context: Context): Network | null {
  const { cloud } = located.location;
  if (!isBuiltCloud(cloud, context)) return null;
  if (located.parsed.existing !== undefined) return existingNetwork(cloud, located, context);
  const plan = plans.get(lockPathOf({ owner: located }));
  return plan === undefined ? null : madeNetwork(cloud, located.parsed, located, plan, context);
}

function existingNetwork<C extends NetworkCloud>(cloud: C, { parsed, thing, location }: Located<ParsedNetwork>, context: Context): Network {
  const resolvers: CloudResolvers<C> = context.tables.clouds[cloud];
  return resolvers.existingNetwork(parsed, thing, aroundOf(context, location as Locations[C], thing.path.split("."), thing.id));
}

function madeNetwork<C extends NetworkCloud>(
  cloud: C,
  parsed: ParsedNetwork,
  { thing, location }: Located<unknown>,
  plan: NetworkPlan,
  context: Context,
): MadeNetworks[C] {
  const resolvers: CloudResolvers<C> = context.tables.clouds[cloud];
  return resolvers.madeNetwork(parsed, thing, plan, aroundOf(context, location as Locations[C], thing.path.split("."), thing.id));
}

/** Made inside the user's own stack, under the user's identity. */
function useOwn({ located }: NetworkUser, plans: ReadonlyMap<string, NetworkPlan>, context: Context): NetworkUse | null {
  const plan = plans.get(lockPathOf({ owner: located }));
  const { cloud } = located.location;
  if (plan === undefined || !isBuiltCloud(cloud, context)) return null;
  const network = madeNetwork(cloud, ownNetwork(), located, plan, context);
  return { kind: "own", network, share: asShare(ownShare(network)) };
}

function useDeclared(
  user: NetworkUser,
  byKey: NetworksByKey,
  shares: ReadonlyMap<string, NetworkShare | null>,
  context: Context,
): NetworkUse | null {
  const { thing, location, parsed } = user.located;
  const network = namedNetwork(user, byKey);
  if (network === null) return null;
  if (network === undefined || network.location !== location.key) {
    reportMissing([...thing.path.split("."), "network"], parsed.network ?? "", network, location.key, context);
    return null;
  }
  if (network.kind === "existing") return { kind: "existing", network };
  const stack = stackName("network", network.id);
  const share = shares.get(stackName(user.kind, thing.id));
  if (share === undefined) return null;
  return { kind: "stack", stack, backend: backendOf(context, location.key, stack), network, share: asShare(share) };
}

/** Shares are planned by what a cloud's subnets are, and typed by its name; both tables say the same. */
const asShare = (share: NetworkShare | null) => share as NetworkShares[NetworkCloud];

function reportMissing(
  path: Path,
  wanted: string,
  found: Network | undefined,
  location: string,
  { spec, locations, report }: Context,
): void {
  const here = Object.keys(spec.networks).filter((key) => (spec.networks[key]?.location ?? location) === location);
  // A network at fault, or in a location at fault, is reported there.
  const there = Object.entries(spec.networks).some(
    ([key, each]) => key === wanted && each.location !== undefined && !locations.has(each.location),
  );
  if (there) return;
  const message = found === undefined ? "is not a key of networks" : `is in ${found.location}, and this is in ${location}`;
  report("B4030", path, { message, value: wanted, allowed: here.sort().join(", ") || `no network is declared in ${location}` });
}
