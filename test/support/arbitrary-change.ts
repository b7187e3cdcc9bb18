/** Draws a spec and the same spec with one value changed: any key that a user may write in an entry or its location. */
import fc from "fast-check";
import { keys, type Written } from "./arbitrary/values";
import type { CloudArbitraries, World } from "./arbitrary/world";
import { byCloud } from "./arbitrary-spec";

export interface Change {
  readonly before: Written;
  readonly after: Written;
  /** `clusters.unit.encryption` */
  readonly path: string;
}

interface Pair {
  /** The spec with one of two forms of an entry in place. */
  readonly with: (form: Written) => Written;
  readonly at: readonly string[];
  readonly forms: readonly [Written, Written];
}

/** One location, one network, and one entry: what changes is the location, the network below a cluster, or the entry. */
export function arbitraryChange(cloud: string): fc.Arbitrary<Change> {
  return pairs(byCloud[cloud]!, cloud)
    .chain((pair) => fc.nat().map((n) => changeOf(pair, n)))
    .filter((change) => change !== null);
}

function pairs(of: CloudArbitraries, cloud: string): fc.Arbitrary<Pair> {
  return fc.tuple(fc.constantFrom(...of.regions), of.account, keys(0, 1)).chain(([region, account, outside]) => {
    const place = { key: "here", cloud, region, account };
    const world: World = { places: [place], outside, networks: [] };
    const location = () => of.location(account).map((written): Written => ({ cloud, region, ...written }));
    return fc.tuple(location(), of.network(world, "main", 0), of.network(world, "main", 0)).chain(([here, network, other]) => {
      const units = { ...world, networks: [network] };
      const base: Written = {
        apiVersion: "berth/v1",
        name: "shop",
        locations: { here },
        ...(outside.length > 0 && { outside: { [outside[0]!]: { type: "local", path: "../core/terraform.tfstate" } } }),
        networks: { main: network.spec },
      };
      const sections = [
        ["registries", of.registry],
        ...of.clusters.map((kind) => ["clusters", kind] as const),
        ...of.hypervisors.map((kind) => ["hypervisors", kind] as const),
      ] as const;
      return fc.constantFrom(...sections).chain(([section, kind]) =>
        fc
          .tuple(kind(units, 0), kind(units, 0), location(), fc.constantFrom("unit", "unit", "unit", "network", "location"))
          .map(([unit, changed, there, what]): Pair => {
            const whole: Written = { ...base, [section]: { unit } };
            if (what === "location")
              return { with: (form) => ({ ...whole, locations: { here: form } }), at: ["locations", "here"], forms: [here, there] };
            if (what === "network")
              return {
                with: (form) => ({ ...whole, networks: { main: form } }),
                at: ["networks", "main"],
                forms: [network.spec, other.spec],
              };
            return { with: (form) => ({ ...base, [section]: { unit: form } }), at: [section, "unit"], forms: [unit, alike(unit, changed)] };
          }),
      );
    });
  });
}

/** Drawn pools have keys of their own: the second form gets those of the first. */
function alike(first: Written, second: Written): Written {
  const [names, pools] = [Object.keys((first["pools"] ?? {}) as object), Object.values((second["pools"] ?? {}) as object)];
  if (pools.length === 0 || names.length === 0) return second;
  return { ...second, pools: Object.fromEntries(names.map((name, n) => [name, pools[n % pools.length]])) };
}

/** What leads to another resource or state, and exceptions of fleets. */
const fixed = new Set(["renamedFrom", "location", "cloud", "region", "state", "per"]);

function changeOf({ with: put, at, forms: [first, second] }: Pair, n: number): Change | null {
  const paths = differences(first, second);
  const path = paths[n % Math.max(1, paths.length)];
  if (path === undefined) return null;
  return { before: put(first), after: put(changed(first, second, path)), path: [...at, ...path].join(".") };
}

const isMap = (value: unknown): value is Written => typeof value === "object" && value !== null && !Array.isArray(value);

function differences(first: Written, second: Written): string[][] {
  return [...new Set([...Object.keys(first), ...Object.keys(second)])]
    .filter((key) => !fixed.has(key) && JSON.stringify(first[key]) !== JSON.stringify(second[key]))
    .flatMap((key) => {
      const [one, other] = [first[key], second[key]];
      const inner = isMap(one) && isMap(other) ? differences(one, other) : [];
      return inner.length > 0 ? [[key], ...inner.map((path) => [key, ...path])] : [[key]];
    });
}

function changed(first: Written, second: Written, [key = "", ...rest]: readonly string[]): Written {
  const { [key]: old, ...others } = first;
  if (rest.length > 0) return { ...first, [key]: changed(old as Written, second[key] as Written, rest) };
  return key in second ? { ...others, [key]: second[key] } : others;
}
