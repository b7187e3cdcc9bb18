/** Changes of tags and labels on any cloud: a line and not a table. */
import { shown } from "../compare/shown";
import { canonical } from "../compare/values";
import type { AttributeChange, ResourceChange } from "./change";
import { isMap, type Json, ownValue } from "./json";

/** A tag or label that was added, changed or removed, on any number of resources. */
export interface TagChange {
  readonly key: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

const names = /^(?:tags|labels|resource_labels|user_labels|tag|tag_specifications)(?:\.|$)/;

/** Whether the path of an attribute is of tags or labels. */
export const isTag = (path: string): boolean => names.test(path);

/** Tags that differ, each change once however many resources have it. Sorted by key; nothing secret in it. */
export function tagsOf(changes: readonly ResourceChange[]): TagChange[] {
  const found = new Map<string, TagChange>();
  for (const { attributes } of changes)
    for (const tag of tagsIn(attributes.filter(({ path }) => isTag(path)).map(shown)))
      found.set(JSON.stringify([tag.key, tag.before ?? null, tag.after ?? null]), tag);
  return [...found.values()].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

/** Maps key by key, blocks with key and value by that key; otherwise the path serves as key. */
function tagsIn(attributes: readonly AttributeChange[]): TagChange[] {
  const before = Object.assign({}, ...attributes.map(({ path, before: value }) => entriesOf(path, value)));
  const after = Object.assign({}, ...attributes.map(({ path, after: value }) => entriesOf(path, value)));
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((key): TagChange => ({ key, before: ownValue(before, key), after: ownValue(after, key) }))
    .filter((tag) => canonical(tag.before) !== canonical(tag.after));
}

function entriesOf(path: string, value: Json | undefined): { readonly [key: string]: Json } {
  if (value === undefined) return {};
  if (!isMap(value)) return { [path]: value };
  if (typeof value.key === "string" && value.value !== undefined) return { [value.key]: value.value };
  return isMap(value.tags) ? value.tags : value;
}
