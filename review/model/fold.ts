/** Folds the same change in several stacks or pools into one row and tag-only changes into one line, without computed values. */
import { attributeOf, blockOf } from "../../constructs/catalog/provider-facts";
import { shown } from "../compare/shown";
import { canonical } from "../compare/values";
import type { Action, AttributeChange, Certainty, ReplaceCause, ResourceChange } from "./change";
import { isMap, type Json } from "./json";
import { ownKeys, withoutKeys } from "./own-keys";
import { isTag, type TagChange, tagsOf } from "./tags";

/** One change and all resources that have it. */
export interface Row {
  readonly action: Action;
  readonly certainty: Certainty;
  readonly type: string;
  /** The common address, with `*` in place of the key of each. Null if the addresses differ otherwise. */
  readonly address: string | null;
  /** Without noise and secrets. If values contain the key of each resource: `*` in its place. */
  readonly attributes: readonly AttributeChange[];
  readonly causes: readonly ReplaceCause[];
  readonly changes: readonly ResourceChange[];
  /** Sorted, each once. */
  readonly stacks: readonly string[];
}

export interface Folded {
  /** In order of the first resource of each. */
  readonly rows: readonly Row[];
  /** Resources with only tag or label changes. */
  readonly tagged: { readonly changes: readonly ResourceChange[]; readonly tags: readonly TagChange[] };
  /** Number of values that are not shown because only the provider computes them. */
  readonly noise: number;
}

export function folded(changes: readonly ResourceChange[]): Folded {
  const rows = new Map<string, { readonly first: Row; readonly all: ResourceChange[] }>();
  const tagged: ResourceChange[] = [];
  let noise = 0;
  for (const change of changes) {
    const attributes = change.attributes.filter((each) => !isNoise(change, each)).map(shown);
    noise += change.attributes.length - attributes.length;
    if (isTagsOnly(change, attributes)) {
      tagged.push(change);
      continue;
    }
    const row = rowOf(change, attributes);
    const key = keyOf(row);
    const known = rows.get(key);
    if (known === undefined) rows.set(key, { first: row, all: [change] });
    else known.all.push(change);
  }
  return { rows: [...rows.values()].map(joined), tagged: { changes: tagged, tags: tagsOf(tagged) }, noise };
}

/** Attributes that are not worth showing: the provider computes them and they replace nothing. */
export function isNoise({ type, action }: ResourceChange, { path, after, replaces, through }: AttributeChange): boolean {
  if (path === "tags_all" || path.startsWith("tags_all.") || path === "effective_labels" || path === "terraform_labels") return true;
  if (replaces !== null || through !== null) return false;
  const facts = attributeOf(blockOf(type), path.split(".")[0] ?? "");
  if (facts?.use === "computed") return true;
  return after === "(known after apply)" && (facts?.computed === true || action === "replace");
}

const isTagsOnly = ({ action }: ResourceChange, attributes: readonly AttributeChange[]): boolean =>
  action === "update" && attributes.length > 0 && attributes.every(({ path, replaces }) => isTag(path) && replaces === null);

/** A row of a single change, with its values unchanged. */
function rowOf(change: ResourceChange, attributes: readonly AttributeChange[]): Row {
  const { action, certainty, type, address, causes, stack } = change;
  return { action, certainty, type, address, attributes, causes, changes: [change], stacks: [stack] };
}

/** The key by which changes share a row. Equal updates share a row whatever their addresses are. */
function keyOf({ action, certainty, type, address, attributes, causes, changes: [change] }: Row): string {
  const keys = change === undefined ? [] : ownKeys(change);
  const values = attributes.map(({ path, before, after, replaces, through }) => [
    path,
    canonical(before),
    canonical(after),
    replaces,
    through,
  ]);
  const why = causes.map(({ path, certainty: how, through }) => [path, how, through]);
  const isNamed = attributes.length === 0;
  return withoutKeys(JSON.stringify([action, certainty, type, isNamed ? address : null, values, why]), keys);
}

function joined({ first, all }: { readonly first: Row; readonly all: readonly ResourceChange[] }): Row {
  if (all.length === 1) return first;
  const [one, other] = all as [ResourceChange, ResourceChange];
  const addresses = new Set(all.map((change) => withoutKeys(change.address, ownKeys(change))));
  const same = new Set(all.map(({ address }) => address));
  const keys = ownKeys(one);
  const differ = ownKeys(other).join() !== keys.join();
  return {
    ...first,
    address: same.size === 1 ? one.address : addresses.size === 1 ? ([...addresses][0] as string) : null,
    attributes: differ ? first.attributes.map((attribute) => neutral(attribute, keys)) : first.attributes,
    causes: differ
      ? first.causes.map((cause) => ({ ...cause, through: cause.through === null ? null : withoutKeys(cause.through, keys) }))
      : first.causes,
    changes: all,
    stacks: [...new Set(all.map(({ stack }) => stack))].sort(),
  };
}

const neutral = (attribute: AttributeChange, keys: readonly string[]): AttributeChange => ({
  ...attribute,
  before: neutralValue(attribute.before, keys),
  after: neutralValue(attribute.after, keys),
  through: attribute.through === null ? null : withoutKeys(attribute.through, keys),
});

function neutralValue(value: Json | undefined, keys: readonly string[]): Json | undefined {
  if (typeof value === "string") return withoutKeys(value, keys);
  if (Array.isArray(value)) return value.map((each) => neutralValue(each, keys) as Json);
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [withoutKeys(key, keys), neutralValue(each, keys) as Json]));
}
