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
  /** The location for which alone `renamedFrom` is right, in `per`; null: for the whole entry. */
  readonly per: string | null;
  /** The value of `renamedFrom`. */
  readonly from: string;
}

/** Maps of an entry whose keys are identities as well. */
const below: Readonly<Record<string, readonly string[]>> = { clusters: ["pools"] };
/** Attributes that follow the key or are the identity. */
const own = ["key", "renamedFrom", "location", "network", "registries"];

/** Removed keys that reappear under another name with nearly the same content. Each written key once. */
export function renamedKeys(base: SpecSide, head: SpecSide): RenamedKey[] {
  const found = fleetSections.flatMap((section): RenamedKey[] => {
    const renamed = inMaps([section], [section], base, head);
    const inner = (below[section] ?? []).flatMap((map) =>
      Object.entries(mapAt(head.spec, [section])).flatMap(([key, entry]) => {
        const before = renamed.find(({ to }) => to === key)?.from ?? identityOf(entry) ?? key;
        return inMaps([section, before, map], [section, key, map], base, head);
      }),
    );
    return [...entriesOf(section, renamed, base, head), ...inner.map(({ from, path }) => ({ path, per: null, from }))];
  });
  return [...new Map(found.map((renamed) => [[...renamed.path, renamed.per ?? ""].join("."), renamed])).values()];
}

interface Pair {
  readonly from: string;
  readonly to: string;
  /** Key of the location in head. */
  readonly location: string;
  /** As written in head. */
  readonly path: readonly string[];
}

/** A list of locations that was renamed as a whole takes `renamedFrom` itself; any other entry of a list takes it for its location. */
function entriesOf(section: string, renamed: readonly Pair[], base: SpecSide, head: SpecSide): RenamedKey[] {
  const keyIn = (side: SpecSide, key: string): string => String(side.written([section, key])[1]);
  return renamed.map(({ from, to, location }) => {
    const key = keyIn(head, to);
    const path = [section, key];
    if (key === to) return { path, per: null, from };
    const former = renamed.filter((each) => keyIn(head, each.to) === key).map((each) => formerFleet(each, keyIn(base, each.from)));
    const [first] = former;
    const isWhole = first !== undefined && first !== null && first !== key && former.every((each) => each === first);
    return isWhole ? { path, per: null, from: first } : { path, per: location, from };
  });
}

/** The key of the list that an entry was expanded from by the rule that applies to its new key as well; null if there is none. */
const formerFleet = ({ from, location }: Pair, written: string): string | null =>
  written !== from && from === `${written}-${location}` ? written : null;

function inMaps(before: readonly string[], after: readonly string[], base: SpecSide, head: SpecSide): Pair[] {
  const [old, now] = [mapAt(base.spec, before), mapAt(head.spec, after)];
  const taken = new Set(Object.values(now).flatMap((entry) => identityOf(entry) ?? []));
  const gone = Object.keys(old).filter((key) => !Object.hasOwn(now, key) && !taken.has(key));
  const come = Object.keys(now).filter((key) => !Object.hasOwn(old, key) && identityOf(now[key]) === undefined);
  const alike = (from: string, to: string): number =>
    placeOf(base.spec, old[from]) === placeOf(head.spec, now[to]) ? similarity(nameless(old[from]), nameless(now[to]), own) : 0;
  return pairs(gone, come, alike).map(({ from, to }) => ({
    from,
    to,
    location: locationOf(now[to]),
    path: head.written([...after, to]).map(String),
  }));
}

const locationOf = (entry: Json | undefined): string => (isMap(entry) && typeof entry.location === "string" ? entry.location : "");

/** Where an entry is deployed: an entry elsewhere is another one, because its resources cannot move. */
function placeOf(spec: JsonMap, entry: Json | undefined): string {
  const location = mapAt(spec, ["locations", locationOf(entry)]);
  return canonical(["cloud", "region", "account", "project", "subscription"].map((key) => location[key] ?? null));
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
