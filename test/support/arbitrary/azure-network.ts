/** Networks on Azure: made ones, whose written ranges never overlap, and existing ones. */
import fc from "fast-check";
import { vnet } from "./azure-values";
import { entry, formerKey, labels, referenceTo, type Written } from "./values";
import { type DrawnNetwork, hasZones, type Place, type Placed, placed, type World } from "./world";

/** Every region used here has these, but for the one that has none. */
const zones = fc.oneof(fc.integer({ min: 1, max: 3 }), fc.constantFrom(["1", "2"], ["1", "2", "3"], ["3", "1"], ["2"]));

/** Ranges of the n-th network: 10.0 to 10.63 in pieces of four, outside of every `addresses` that is drawn. */
const range = (n: number, piece: number, bits: number): string => `10.${n * 4 + piece}.0.0/${bits}`;

function made({ at }: Placed, n: number): fc.Arbitrary<Written> {
  const one = fc.constantFrom(16, 18, 20).map((bits) => range(n, 0, bits));
  const grown = one.map((first) => [first, range(n, 1, 16)]);
  return entry(
    {},
    {
      ...(at.length === 1 && { cidr: fc.oneof(one, grown) }),
      ...(at.every(hasZones) ? { zones } : at.some(hasZones) ? {} : { zones: fc.constant(0) }),
      egress: fc.constantFrom("nat-per-zone", "nat", "routed", "none"),
      ipv6: fc.boolean(),
      labels,
      deletionProtection: fc.boolean(),
      dns: dns(at[0]!),
      renamedFrom: formerKey(n),
    },
  );
}

/** The hub of a landing zone: its network, and the zones that do not differ by region. */
const dns = ({ account }: Place): fc.Arbitrary<Written> => {
  const zone = (name: string) => `/subscriptions/${account}/resourceGroups/hub/providers/Microsoft.Network/privateDnsZones/${name}`;
  return entry(
    {},
    {
      links: vnet(account).map((id) => [id]),
      zones: entry(
        {},
        { azurecr: fc.constant(zone("privatelink.azurecr.io")), blob: fc.constant(zone("privatelink.blob.core.windows.net")) },
      ),
    },
  );
};

function existing(place: Place, n: number, { outside }: World): fc.Arbitrary<Written> {
  const literal = vnet(place.account).map((id) => ({ id, subnet: `${id}/subnets/nodes` }));
  const read = outside.length === 0 ? [] : [fc.record({ id: referenceTo(outside), subnet: referenceTo(outside) })];
  return entry({ existing: fc.oneof(literal, ...read), egress: fc.constant("routed") }, { dns: dns(place), renamedFrom: formerKey(n) });
}

export function azureNetwork(world: World, key: string, n: number): fc.Arbitrary<DrawnNetwork> {
  return placed(world, "azure").chain((at) => {
    const kinds = [{ weight: 3, arbitrary: made(at, n) }];
    if (at.at.length === 1) kinds.push({ weight: 1, arbitrary: existing(at.at[0]!, n, world) });
    return fc.oneof(...kinds).map((drawn) => {
      const spec: Written = { ...at.written, ...drawn };
      const written = (spec["zones"] ?? (at.at.every(hasZones) ? 3 : 0)) as number | string[];
      return {
        key,
        cloud: "azure",
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
