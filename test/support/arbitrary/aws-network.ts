/** Networks on AWS: made ones, whose written ranges never overlap, and existing ones. */
import fc from "fast-check";
import { entry, formerKey, idOr, labels, type Written } from "./values";
import { type DrawnNetwork, type Placed, placed, type World, withExceptions } from "./world";

/** Every region used here has a, b and c. */
const zoneLists = [["a", "b"], ["a", "b", "c"], ["c", "a"], ["b"]];
/** Regions with a fourth zone. */
const wide: ReadonlySet<string> = new Set(["us-east-1", "us-west-2"]);

/** Ranges of the n-th network: 10.0 to 10.63 in pieces of four, outside of every `addresses` that is drawn. */
const range = (n: number, piece: number, bits: number): string => `10.${n * 4 + piece}.0.0/${bits}`;

const zonesOf = ({ at }: Placed): fc.Arbitrary<number | string[]> => {
  const most = at.every(({ region }) => wide.has(region)) ? 4 : 3;
  return fc.oneof(fc.integer({ min: 1, max: most }), fc.constantFrom(...zoneLists));
};

function made(at: Placed, n: number): fc.Arbitrary<Written> {
  const one = fc.constantFrom(16, 17).map((bits) => range(n, 0, bits));
  const grown = one.map((first) => [first, range(n, 1, 16)]);
  const alone = at.at.length === 1 ? { cidr: fc.oneof(one, grown) } : {};
  const base = entry(
    {},
    {
      ...alone,
      zones: zonesOf(at),
      egress: fc.constantFrom("nat-per-zone", "nat", "routed", "none"),
      ipv6: fc.boolean(),
      labels,
      deletionProtection: fc.boolean(),
      renamedFrom: formerKey(n),
    },
  );
  return withExceptions(base, at, (_place, piece) =>
    entry({}, { cidr: fc.constant([range(n, Math.min(piece, 3), 16)]), deletionProtection: fc.boolean() }),
  );
}

const hexId = fc.stringMatching(/^[0-9a-f]{17}$/);
const id = (prefix: string) => hexId.map((hex) => `${prefix}-${hex}`);

function existing(n: number, { outside }: World): fc.Arbitrary<Written> {
  const byZone = (zones: readonly string[]) => entry(Object.fromEntries(zones.map((zone) => [zone, idOr(id("subnet"), outside)])));
  return fc.constantFrom(["a", "b"], ["a", "b", "c"]).chain((zones) =>
    entry(
      {
        egress: fc.constant("routed"),
        existing: entry({ id: idOr(id("vpc"), outside), private: byZone(zones) }, { public: byZone(zones), pods: byZone(zones) }),
      },
      { renamedFrom: formerKey(n) },
    ),
  );
}

/** The fourth piece of a range serves every further location of a fleet, so fleets stay small enough for it. */
const MOST_LOCATIONS = 4;

export function awsNetwork(world: World, key: string, n: number): fc.Arbitrary<DrawnNetwork> {
  const places = world.places.slice(0, MOST_LOCATIONS);
  return placed(world, "aws", places).chain((at) => {
    const kinds = [{ weight: 3, arbitrary: made(at, n) }];
    if (at.at.length === 1) kinds.push({ weight: 1, arbitrary: existing(n, world) });
    return fc.oneof(...kinds).map((drawn) => describeNetwork(key, at, { ...at.written, ...drawn }));
  });
}

function describeNetwork(key: string, { at }: Placed, spec: Written): DrawnNetwork {
  const known = spec["existing"] as { private: Record<string, unknown> } | undefined;
  const zones = known ? Object.keys(known.private) : (spec["zones"] ?? 3);
  return {
    key,
    cloud: "aws",
    at,
    zoneCount: Array.isArray(zones) ? zones.length : (zones as number),
    zones: Array.isArray(zones) ? (zones as string[]) : undefined,
    ipv6: spec["ipv6"] === true,
    reachesOut: spec["egress"] !== "none",
    spec,
  };
}
