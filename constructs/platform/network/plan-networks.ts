/** Zones and ranges of every network that is made: declared ones, and those inside a cluster's or host group's stack. */
import type { Path } from "../../language/problems/problem";
import { network as networkSchema, type ParsedNetwork } from "../../language/schema/network";
import { isToken } from "../../language/schema/values";
import { lockedRanges } from "../lock/pinned-choices";
import type { Context } from "../resolve/context";
import type { ParsedEntry } from "../resolve/entries";
import { stackName } from "../units/stack-name";
import { planRanges, type RangeClaim } from "./address-plan";
import { defaultRangesOf } from "./pod-ranges";
import { decideZones } from "./zones";

export interface NetworkPlan {
  /** Zone suffixes, in the order of their parts. */
  readonly zones: readonly string[];
  /** The first first. */
  readonly ranges: readonly string[];
}

/** A network to be made: its settings, and the kind of stack that it is made in. */
export interface PlannedNetwork {
  readonly parsed: ParsedNetwork;
  readonly owner: ParsedEntry<unknown>;
  readonly kind: "network" | "cluster" | "hosts";
}

/** What a cluster or hypervisor without `network` makes: the language's defaults. */
export const ownNetwork = (): ParsedNetwork => networkSchema.parse({});

/** Plans by `networks.main`, `clusters.apps`, `hypervisors.lab`, by identity. One at fault is reported and has none. */
export function planNetworks(wanted: readonly PlannedNetwork[], context: Context): ReadonlyMap<string, NetworkPlan> {
  const { spec, lock, pinned, report } = context;
  if (isToken(spec.addresses)) {
    report("B4020", ["addresses"], { message: "The range is known only at apply, after the address plan is made", value: spec.addresses });
    return new Map();
  }
  const zones = new Map(wanted.map((each) => [lockPathOf(each), zonesFor(each, context)]));
  const ranges = planRanges(wanted.map(claimOf(context)), {
    addresses: spec.addresses,
    taken: [...lockedRanges(lock), ...rangesInSpec(context)],
    pinned,
    report,
  });
  const plans = new Map<string, NetworkPlan>();
  for (const each of wanted) {
    const path = lockPathOf(each);
    const [zonesHere, rangesHere] = [zones.get(path), ranges.get(path)];
    if (zonesHere != null && rangesHere !== undefined) plans.set(path, { zones: zonesHere, ranges: rangesHere });
  }
  return plans;
}

/** `clusters.apps`, by identity. */
export const lockPathOf = ({ owner: { meta } }: Pick<PlannedNetwork, "owner">): string => `${meta.path.split(".")[0]}.${meta.id}`;

const pathOf = ({ owner: { meta } }: PlannedNetwork): Path => meta.path.split(".");

const isMade = ({ kind, owner }: PlannedNetwork, { lock }: Context): boolean => Object.hasOwn(lock.units, stackName(kind, owner.meta.id));

function zonesFor(planned: PlannedNetwork, context: Context): readonly string[] | null {
  const { parsed, owner, kind } = planned;
  const claim = {
    cloud: owner.location.cloud,
    region: owner.location.region,
    written: parsed.zones,
    lockPath: lockPathOf(planned),
    path: kind === "network" ? [...pathOf(planned), "zones"] : pathOf(planned),
    made: isMade(planned, context),
  };
  return decideZones(claim, context.pinned, context.report);
}

const claimOf =
  (context: Context) =>
  (planned: PlannedNetwork): RangeClaim => ({
    key: planned.owner.meta.key,
    lockPath: lockPathOf(planned),
    path: pathOf(planned),
    location: planned.owner.location.key,
    cloud: planned.owner.location.cloud,
    written: planned.parsed.cidr ?? null,
    made: isMade(planned, context),
  });

/** Ranges beside those of networks, written or by default. */
function rangesInSpec({ spec }: Context): string[] {
  const written = [
    ...Object.values(spec.networks).map(({ pods }) => pods),
    ...Object.values(spec.clusters).flatMap(({ orchestrator, ranges }) => [ranges.pods, ranges.services, ...defaultRangesOf(orchestrator)]),
    ...Object.values(spec.hypervisors).map(({ hosts }) => hosts.cidr),
  ];
  return [...new Set(written)].filter((range) => range !== undefined && !isToken(range)) as string[];
}
