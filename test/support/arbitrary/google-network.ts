/** Networks on Google Cloud: made ones, whose written ranges never overlap, and existing ones. */
import fc from "fast-check";
import { entry, formerKey, labels, referenceTo, type Written } from "./values";
import { type DrawnNetwork, type Place, type Placed, placed, type World } from "./world";

/** Every region used here has a, b and c. */
const zones = fc.oneof(fc.integer({ min: 1, max: 3 }), fc.constantFrom(["a", "b"], ["a", "b", "c"], ["c", "a"], ["b"]));

/** Ranges of the n-th network: 10.0 to 10.63 in pieces of four, outside of every `addresses` that is drawn. */
const range = (n: number, piece: number, bits: number): string => `10.${n * 4 + piece}.0.0/${bits}`;

function made({ at }: Placed, n: number): fc.Arbitrary<Written> {
  const one = fc.constantFrom(16, 18, 20).map((bits) => range(n, 0, bits));
  const grown = one.map((first) => [first, range(n, 1, 16)]);
  return entry(
    {},
    {
      ...(at.length === 1 && { cidr: fc.oneof(one, grown) }),
      zones,
      egress: fc.constantFrom("nat-per-zone", "nat", "routed", "none"),
      ipv6: fc.boolean(),
      pods: fc.constantFrom("100.64.0.0/10", "172.16.0.0/12"),
      labels,
      deletionProtection: fc.boolean(),
      renamedFrom: formerKey(n),
    },
  );
}

function existing({ region, account }: Place, n: number, { outside }: World): fc.Arbitrary<Written> {
  const start = fc.constantFrom(`projects/${account}`, "projects/net-host");
  const literal = start.map((project) => ({
    id: `${project}/global/networks/main`,
    subnet: `${project}/regions/${region}/subnetworks/nodes`,
  }));
  const read = outside.length === 0 ? [] : [fc.record({ id: referenceTo(outside), subnet: referenceTo(outside) })];
  const ids = fc.oneof(literal, ...read).map((named) => ({ ...named, podRange: "pods", serviceRange: "services" }));
  return entry({ existing: ids, egress: fc.constant("routed") }, { renamedFrom: formerKey(n) });
}

export function googleNetwork(world: World, key: string, n: number): fc.Arbitrary<DrawnNetwork> {
  return placed(world, "google").chain((at) => {
    const kinds = [{ weight: 3, arbitrary: made(at, n) }];
    if (at.at.length === 1) kinds.push({ weight: 1, arbitrary: existing(at.at[0]!, n, world) });
    return fc.oneof(...kinds).map((drawn) => {
      const spec: Written = { ...at.written, ...drawn };
      const written = (spec["zones"] ?? 3) as number | string[];
      return {
        key,
        cloud: "google",
        at: at.at,
        zoneCount: Array.isArray(written) ? written.length : written,
        zones: Array.isArray(written) ? written : undefined,
        ipv6: spec["ipv6"] === true,
        reachesOut: spec["egress"] !== "none",
        spec,
      };
    });
  });
}
