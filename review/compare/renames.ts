/** Probable renames: entries of the spec without `renamedFrom`, and resources of trees that have no spec. */
import { fleetSections } from "../../constructs/language/schema/spec";
import type { ResourceChange } from "../model/change";
import { isMap, type Json, type JsonMap } from "../model/json";
import { pairs, similarity } from "./similarity";
import type { SpecSide } from "./spec";
import { canonical } from "./values";

/** An entry whose key changed and that would therefore be replaced. */
export interface RenamedKey {
  /** As written in head: `clusters.web`, `clusters.web.pools.large`. */
  readonly path: readonly string[];
  /** The old key. */
  readonly from: string;
}

/** Maps of an entry whose keys are identities as well. */
const below: Readonly<Record<string, readonly string[]>> = { clusters: ["pools"] };
/** Attributes that follow the key or are the identity. */
const own = ["key", "renamedFrom", "network", "registries"];

/** Removed keys that reappear under another name with nearly the same content. Each written key once. */
export function renamedKeys(base: SpecSide, head: SpecSide): RenamedKey[] {
  const found = fleetSections.flatMap((section) => {
    const renamed = inMaps([section], [section], base, head);
    const inner = (below[section] ?? []).flatMap((map) =>
      Object.entries(mapAt(head.spec, [section])).flatMap(([key, entry]) => {
        const before = renamed.find(({ to }) => to === key)?.from ?? identityOf(entry) ?? key;
        return inMaps([section, before, map], [section, key, map], base, head);
      }),
    );
    return [...renamed, ...inner].map(({ path, written }) => ({ path, from: written }));
  });
  return [...new Map(found.map((renamed) => [renamed.path.join("."), renamed])).values()];
}

interface Pair {
  readonly from: string;
  readonly to: string;
  /** As written in head, and the old key as written in base. */
  readonly path: readonly string[];
  readonly written: string;
}

function inMaps(before: readonly string[], after: readonly string[], base: SpecSide, head: SpecSide): Pair[] {
  const [old, now] = [mapAt(base.spec, before), mapAt(head.spec, after)];
  const taken = new Set(Object.values(now).flatMap((entry) => identityOf(entry) ?? []));
  const gone = Object.keys(old).filter((key) => !Object.hasOwn(now, key) && !taken.has(key));
  const come = Object.keys(now).filter((key) => !Object.hasOwn(old, key) && identityOf(now[key]) === undefined);
  const alike = (from: string, to: string): number => similarity(nameless(old[from]), nameless(now[to]), own);
  return pairs(gone, come, alike).map(({ from, to }) => ({
    from,
    to,
    path: head.written([...after, to]).map(String),
    written: String(base.written([...before, from]).at(-1)),
  }));
}

/** Keys of nested entries are ignored as well: pools are compared by content. */
function nameless(entry: Json | undefined): Json {
  if (!isMap(entry)) return entry ?? {};
  const maps = Object.values(below).flat();
  return Object.fromEntries(
    Object.entries(entry).map(([key, value]) => [key, maps.includes(key) && isMap(value) ? numbered(Object.values(value)) : value]),
  );
}

const numbered = (values: readonly Json[]): JsonMap =>
  Object.fromEntries(
    values
      .map((value) => [canonical(value), value] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, value], index) => [String(index), value]),
  );

const identityOf = (entry: Json | undefined): string | undefined =>
  isMap(entry) && typeof entry.renamedFrom === "string" ? entry.renamedFrom : undefined;

function mapAt(spec: JsonMap, path: readonly string[]): JsonMap {
  let at: Json | undefined = spec;
  for (const step of path) at = isMap(at) ? at[step] : undefined;
  return isMap(at) ? at : {};
}

export interface RenamedAddress {
  readonly stack: string;
  readonly from: string;
  readonly to: string;
}

/** For trees without a spec: a removed and an added resource of one type and stack with nearly the same configuration. */
export function renamedAddresses(changes: readonly ResourceChange[]): RenamedAddress[] {
  const groups = new Map<string, ResourceChange[]>();
  for (const change of changes) {
    if (change.action !== "create" && change.action !== "delete") continue;
    const key = `${change.stack}\n${change.type}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()].flatMap((group) => {
    const gone = group.filter(({ action }) => action === "delete");
    const come = group.filter(({ action }) => action === "create");
    const alike = (a: ResourceChange, b: ResourceChange): number => similarity(a.before?.attributes ?? {}, b.after?.attributes ?? {});
    return pairs(gone, come, alike).map(({ from, to }) => ({ stack: to.stack, from: from.address, to: to.address }));
  });
}
