/** What later sections of a drawn spec need to know of earlier ones, and the table of clouds. */
import fc from "fast-check";
import type { Written } from "./values";

export interface Place {
  readonly key: string;
  readonly cloud: string;
  readonly region: string;
  readonly account: string;
}

/** Where an entry stands: one location, or a fleet over several of one cloud. */
export interface Placed {
  readonly at: readonly Place[];
  /** `location` as written; absent only where the spec has a single location. */
  readonly written: Written;
}

export interface DrawnNetwork {
  readonly key: string;
  readonly cloud: string;
  readonly at: readonly Place[];
  readonly zoneCount: number;
  /** Known only where the network lists them. */
  readonly zones: readonly string[] | undefined;
  readonly ipv6: boolean;
  readonly reachesOut: boolean;
  readonly spec: Written;
}

export interface World {
  readonly places: readonly Place[];
  /** Keys of `outside`. */
  readonly outside: readonly string[];
  readonly networks: readonly DrawnNetwork[];
}

/** What a cloud brings to a drawn spec. A new cloud is one of these and a line in the table of arbitrary-spec.ts. */
export interface CloudArbitraries {
  readonly regions: readonly string[];
  /** The account of most locations, so that some share theirs. */
  readonly usualAccount: string;
  /** A location without its `cloud` and `region`. */
  location(account: string): fc.Arbitrary<Written>;
  account: fc.Arbitrary<string>;
  /** @param n the entry's number, from which it takes ranges that no other has */
  network(world: World, key: string, n: number): fc.Arbitrary<DrawnNetwork>;
  registry(world: World, n: number): fc.Arbitrary<Written>;
  /** One for each kind of cluster. */
  readonly clusters: readonly ((world: World, n: number) => fc.Arbitrary<Written>)[];
  readonly hypervisors: readonly ((world: World, n: number) => fc.Arbitrary<Written>)[];
}

/** A region of Azure that has no zones. */
export const WITHOUT_ZONES = "northcentralus";
export const hasZones = ({ region }: Place): boolean => region !== WITHOUT_ZONES;

/** One location of the cloud, or sometimes several. */
export function placed({ places }: World, cloud: string, only: readonly Place[] = places): fc.Arbitrary<Placed> {
  const own = only.filter((place) => place.cloud === cloud);
  const one = fc
    .constantFrom(...own)
    .chain((place) =>
      fc
        .constantFrom(...(places.length === 1 ? [{}, { location: place.key }] : [{ location: place.key }]))
        .map((written) => ({ at: [place], written })),
    );
  if (own.length < 2) return one;
  const fleet = fc.subarray([...own], { minLength: 2 }).map((at) => ({ at, written: { location: at.map(({ key }) => key) } }));
  return fc.oneof({ weight: 2, arbitrary: one }, { weight: 1, arbitrary: fleet });
}

/** Adds, to a fleet's entry, exceptions for some of its locations. */
export function withExceptions(
  base: fc.Arbitrary<Written>,
  { at }: Placed,
  exception: (place: Place, n: number) => fc.Arbitrary<Written>,
): fc.Arbitrary<Written> {
  if (at.length < 2) return base;
  const per = fc.record(Object.fromEntries(at.map((place, n) => [place.key, exception(place, n)])), {
    requiredKeys: [],
    noNullPrototype: true,
  });
  return fc
    .tuple(base, fc.option(per, { nil: undefined }))
    .map(([written, some]) => (some === undefined ? written : { ...written, per: some }));
}

/** A network that stands wherever the unit does and suits it, or none: the unit then makes its own. */
export function networkFor(
  world: World,
  { at }: Placed,
  suits: (network: DrawnNetwork) => boolean,
): fc.Arbitrary<DrawnNetwork | undefined> {
  const covers = (network: DrawnNetwork) => at.every((place) => network.at.includes(place));
  const fit = world.networks.filter((network) => network.cloud === at[0]!.cloud && covers(network) && suits(network));
  return fit.length === 0 ? fc.constant(undefined) : fc.option(fc.constantFrom(...fit), { nil: undefined, freq: 4 });
}
