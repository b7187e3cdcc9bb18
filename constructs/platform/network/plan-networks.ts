/** Zones and ranges of every managed network: declared ones, and implicit ones in the stack of a cluster or host group. */
import type { Path } from "../../language/problems/problem";
import { network as networkSchema, type ParsedNetwork } from "../../language/schema/network";
import { isToken } from "../../language/schema/values";
import { lockedRanges } from "../lock/pinned-choices";
import type { Context } from "../resolve/context";
import type { ParsedEntry } from "../resolve/entries";
import { stackName } from "../units/stack-name";
import { planRanges, type RangeClaim } from "./address-plan";
import type { NetworkPlan } from "./network-plan";
import { defaultRangesOf } from "./pod-ranges";
import { type DecidedZones, decideZones } from "./zones";

/** A managed network: its settings, and the kind of its stack. */
export interface PlannedNetwork {
  readonly parsed: ParsedNetwork;
  readonly owner: ParsedEntry<unknown>;
  readonly kind: "network" | "cluster" | "hosts";
}

/** The network of a cluster or host group without `network`: the defaults of the language. */
export const defaultNetwork = (): ParsedNetwork => networkSchema.parse({});

/** Plans by `networks.main`, `clusters.apps`, `hypervisors.lab`, by identity. Invalid networks are reported and have none. */
export function planNetworks(wanted: readonly PlannedNetwork[], context: Context): ReadonlyMap<string, NetworkPlan> {
  const { spec, lock, pinned, report } = context;
  if (isToken(spec.addresses)) {
    report("B4020", ["addresses"], {
      message: "The range is known only at apply, but the address plan is computed before",
      value: spec.addresses,
    });
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
    const [networkZones, networkRanges] = [zones.get(path), ranges.get(path)];
    if (networkZones != null && networkRanges !== undefined)
      plans.set(path, { zones: networkZones.zones, zoneParts: networkZones.parts, ranges: networkRanges });
  }
  return plans;
}

/** `clusters.apps`, by identity. */
export const lockPathOf = ({ owner: { meta } }: Pick<PlannedNetwork, "owner">): string => `${meta.path.split(".")[0]}.${meta.id}`;

const pathOf = ({ owner: { meta } }: PlannedNetwork): Path => meta.path.split(".");

const isDeployed = ({ kind, owner }: PlannedNetwork, { lock }: Context): boolean =>
  Object.hasOwn(lock.units, stackName(kind, owner.meta.id));

function zonesFor(planned: PlannedNetwork, context: Context): DecidedZones | null {
  const { parsed, owner, kind } = planned;
  const claim = {
    cloud: owner.location.cloud,
    region: owner.location.region,
    written: parsed.zones,
    lockPath: lockPathOf(planned),
    path: kind === "network" ? [...pathOf(planned), "zones"] : pathOf(planned),
    isDeployed: isDeployed(planned, context),
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
    isDeployed: isDeployed(planned, context),
  });

/** Ranges of the spec that no network may overlap: those of pods, services and managed hosts, with their defaults. */
function rangesInSpec({ spec }: Context): string[] {
  const written = [
    ...Object.values(spec.networks).map(({ pods }) => pods),
    ...Object.values(spec.clusters).flatMap(({ orchestrator, ranges }) => [ranges.pods, ranges.services, ...defaultRangesOf(orchestrator)]),
    ...Object.values(spec.hypervisors).map(({ hosts }) => hosts.cidr),
  ];
  return [...new Set(written)].filter((range) => range !== undefined && !isToken(range)) as string[];
}
