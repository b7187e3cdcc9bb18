/** Default tags of a provider: changing them changes every resource that supports tags. */
import { blockOf } from "../../constructs/catalog/provider-facts";
import type { AttributeChange } from "../model/change";
import { asList, isMap, type JsonMap, ownValue } from "../model/json";
import type { Resource, Stack } from "../model/tree";
import { canonical } from "./values";

interface Rule {
  /** Of the provider's settings. */
  readonly setting: readonly [name: string, inside: string | null];
  /** The resource's own tags, which take precedence: the first attribute that its type has. */
  readonly own: readonly string[];
  /** An attribute of the types that support default tags. */
  readonly merged: string;
}

/** By the first word of a type. */
const rules: Readonly<Record<string, Rule>> = {
  aws: { setting: ["default_tags", "tags"], own: ["tags"], merged: "tags_all" },
  google: { setting: ["default_labels", null], own: ["labels", "resource_labels"], merged: "effective_labels" },
};

/** The tags of a resource on both sides including its provider's, if only the provider's differ. */
export function defaultTagChanges(before: Resource, after: Resource, base: Stack, head: Stack): AttributeChange[] {
  const rule = ownValue(rules, after.type.split("_")[0] ?? "");
  const known = blockOf(after.type)?.attributes;
  const own = rule?.own.find((name) => known?.[name] !== undefined);
  if (rule === undefined || own === undefined || known?.[rule.merged] === undefined) return [];
  const [old, now] = [merged(before, base, rule, own), merged(after, head, rule, own)];
  if (canonical(old) === canonical(now)) return [];
  return [{ path: own, before: old, after: now, sensitive: false, replaces: null, through: null }];
}

function merged({ attributes, meta, type }: Resource, { providers }: Stack, { setting: [name, inside] }: Rule, own: string): JsonMap {
  const provider = type.split("_")[0] ?? "";
  const [block] = asList(providers.get(meta.provider === null ? provider : `${provider}.${meta.provider}`)?.[name]);
  const tags = isMap(block) ? (inside === null ? block : block[inside]) : undefined;
  const written = attributes[own];
  return { ...(isMap(tags) ? tags : {}), ...(isMap(written) ? written : {}) };
}
