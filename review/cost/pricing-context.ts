/** The stack and tree of a priced resource, and its attributes with references resolved. */
import type { Cloud } from "../../constructs/catalog/cloud";
import { literalOf } from "../compare/literal";
import { referencesIn } from "../compare/references";
import { blockItems } from "../compare/values";
import { isMap, type Json, type JsonMap } from "../model/json";
import type { Resource, Stack, Tree } from "../model/tree";

export interface PricingContext {
  readonly stack: Stack;
  readonly tree: Tree;
  /** The day for which support is checked. */
  readonly today: string;
}

/** Attributes with references resolved. */
export function settingsOf({ attributes }: Resource, { stack, tree }: PricingContext): JsonMap {
  const found = literalOf(attributes, stack, tree);
  return isMap(found) ? found : {};
}

/** The first resource of a type in the same stack that a value refers to. */
export const referred = (value: Json | undefined, type: string, { stack }: PricingContext): Resource | undefined =>
  referencesIn(value)
    .map(({ address }) => stack.resources.get(address))
    .find((resource) => resource?.type === type);

/** A single block, whether written as a map or as a list. */
export const block = (value: Json | undefined): JsonMap => blockItems(value)[0] ?? {};

/** Null: absent, or known only after apply. */
export function numberOf(value: Json | undefined): number | null {
  const number = typeof value === "number" ? value : typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? number : null;
}

export const textOf = (value: Json | undefined): string | null => (typeof value === "string" && !value.includes("${") ? value : null);

export const isTrue = (value: Json | undefined): boolean => value === true || value === "true";

const clouds: Readonly<Record<string, Cloud>> = { aws: "aws", google: "google", azurerm: "azure" };

/** Undefined: the catalogue does not cover this provider. */
export const cloudOf = (type: string): Cloud | undefined => clouds[type.split("_")[0] ?? ""];

/** Number of instances by `count` and `for_each`; null if known only after apply. */
export function copiesOf({ count, for_each: each }: JsonMap): number | null {
  if (count !== undefined) return numberOf(count);
  if (each === undefined) return 1;
  return isMap(each) ? Object.keys(each).length : Array.isArray(each) ? each.length : null;
}
