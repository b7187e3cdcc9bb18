/** Resolves networks, and which network each cluster and host group uses. */
import type { ParsedNetwork } from "../../language/schema/network";
import { backendOf } from "../naming/state-backend";
import { type Context, resolveContextOf } from "../resolve/context";
import type { ParsedEntry } from "../resolve/entries";
import type { CloudResolvers } from "../resolve/resolvers";
import type { Cloud, Locations } from "../types/location";
import type { ManagedNetwork, ManagedNetworks, Network, NetworkShare, NetworkShares, NetworkUse } from "../types/network";
import { stackName } from "../units/stack-name";
import type { NetworkPlan } from "./network-plan";
import { defaultNetwork, lockPathOf, type PlannedNetwork, planNetworks } from "./plan-networks";
import { implicitShare, planShares, type SharedNetwork } from "./shares";
import type { PartClaim } from "./unit-parts";

/** A cluster or host group, which runs in a network. */
export interface NetworkUser {
  readonly entry: ParsedEntry<{ readonly network?: string | undefined }>;
  readonly kind: "cluster" | "hosts";
}

export interface ResolvedNetworks {
  /** Declared networks, sorted by key. */
  readonly networks: readonly Network[];
  /** Null if there is no such network or it is invalid; both are reported. */
  useOf(user: NetworkUser): NetworkUse | null;
  /** The declared network that a user names; null if it has its own, or if the network is invalid. */
  declaredOf(user: NetworkUser): Network | null;
}

export function resolveNetworks(
  declared: readonly ParsedEntry<ParsedNetwork>[],
  users: readonly NetworkUser[],
  context: Context,
): ResolvedNetworks {
  const managed = declared.filter(({ parsed }) => parsed.existing === undefined);
  const implicit = users.filter(({ entry }) => entry.parsed.network === undefined);
  const planned: PlannedNetwork[] = [
    ...managed.map((owner) => ({ parsed: owner.parsed, owner, kind: "network" as const })),
    ...implicit.map(({ entry, kind }) => ({ parsed: defaultNetwork(), owner: entry, kind })),
  ];
  const plans = planNetworks(planned, context);
  const byKey = new Map(declared.map((each) => [each.meta.key, declaredNetwork(each, plans, context)]));
  const shares = planShares(sharedNetworks(users, byKey), context);
  return {
    networks: [...byKey.values()].filter((network) => network !== null),
    useOf: (user) =>
      user.entry.parsed.network === undefined ? useImplicit(user, plans, context) : useDeclared(user, byKey, shares, context),
    declaredOf: (user) => (user.entry.parsed.network === undefined ? null : (namedNetwork(user, byKey) ?? null)),
  };
}

type NetworksByKey = ReadonlyMap<string, Network | null>;

/** The network that a user names; null or undefined if it, or its location, is invalid, which is reported there. */
function namedNetwork({ entry: { parsed, location } }: NetworkUser, byKey: NetworksByKey): Network | null | undefined {
  const key = parsed.network ?? "";
  return byKey.get(byKey.has(key) ? key : `${key}-${location.key}`);
}

/** Managed networks, each with the clusters and host groups that name it. */
function sharedNetworks(users: readonly NetworkUser[], byKey: NetworksByKey): SharedNetwork[] {
  const found = new Map<ManagedNetwork, PartClaim[]>();
  for (const user of users) {
    const { meta, location } = user.entry;
    const network = namedNetwork(user, byKey);
    if (network == null || network.kind !== "managed" || network.location !== location.key) continue;
    const claims = found.get(network) ?? [];
    found.set(network, claims);
    claims.push({ key: meta.key, stack: stackName(user.kind, meta.id), path: meta.path.split(".") });
  }
  return [...found].map(([network, claims]) => ({ network, users: claims }));
}

function declaredNetwork(entry: ParsedEntry<ParsedNetwork>, plans: ReadonlyMap<string, NetworkPlan>, context: Context): Network | null {
  const { cloud } = entry.location;
  if (entry.parsed.existing !== undefined) return existingNetwork(cloud, entry, context);
  const plan = plans.get(lockPathOf({ owner: entry }));
  return plan === undefined ? null : managedNetwork(cloud, entry.parsed, entry, plan, context);
}

function existingNetwork<C extends Cloud>(cloud: C, { parsed, meta, location }: ParsedEntry<ParsedNetwork>, context: Context): Network {
  const resolvers: CloudResolvers<C> = context.tables.clouds[cloud];
  return resolvers.existingNetwork(parsed, meta, resolveContextOf(context, location as Locations[C], meta.path.split("."), meta.id));
}

function managedNetwork<C extends Cloud>(
  cloud: C,
  parsed: ParsedNetwork,
  { meta, location }: ParsedEntry<unknown>,
  plan: NetworkPlan,
  context: Context,
): ManagedNetworks[C] {
  const resolvers: CloudResolvers<C> = context.tables.clouds[cloud];
  return resolvers.managedNetwork(parsed, meta, plan, resolveContextOf(context, location as Locations[C], meta.path.split("."), meta.id));
}

/** A network in the stack of its only user, under the user's identity. */
function useImplicit({ entry }: NetworkUser, plans: ReadonlyMap<string, NetworkPlan>, context: Context): NetworkUse | null {
  const plan = plans.get(lockPathOf({ owner: entry }));
  const { cloud } = entry.location;
  if (plan === undefined) return null;
  const network = managedNetwork(cloud, defaultNetwork(), entry, plan, context);
  return { kind: "own", network, share: asShare(implicitShare(network)) };
}

function useDeclared(
  user: NetworkUser,
  byKey: NetworksByKey,
  shares: ReadonlyMap<string, NetworkShare | null>,
  context: Context,
): NetworkUse | null {
  const { meta, location } = user.entry;
  const network = namedNetwork(user, byKey);
  if (network == null) return null;
  if (network.kind === "existing") return { kind: "existing", network };
  const stack = stackName("network", network.id);
  const share = shares.get(stackName(user.kind, meta.id));
  if (share === undefined) return null;
  return { kind: "stack", stack, backend: backendOf(context, location.key, stack), network, share: asShare(share) };
}

/** Shares are planned by the capabilities of a cloud and typed by its key; both tables agree. */
const asShare = (share: NetworkShare | null) => share as NetworkShares[Cloud];
