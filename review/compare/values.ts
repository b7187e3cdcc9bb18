/** Whether two values mean the same to Terraform, so that what is only written in another way is no change. */
import type { AttributeType } from "../../constructs/catalog/provider-facts";
import { asList, isMap, type Json, parsedText } from "../model/json";

/** @param type of the provider's schema; undefined where it is not known: then order counts */
export function sameValue(before: Json | undefined, after: Json | undefined, type?: AttributeType): boolean {
  return isWrittenAlike(before, after) || canonical(before, type) === canonical(after, type);
}

/** The same texts, numbers and keys: no need to ask what they mean. */
export function isWrittenAlike(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one))
    return Array.isArray(other) && one.length === other.length && one.every((each, index) => isWrittenAlike(each, other[index]));
  if (!isMap(one) || !isMap(other)) return false;
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => isWrittenAlike(one[name], other[name]));
}

/** A text that is the same for values that mean the same. */
export function canonical(value: Json | undefined, type?: AttributeType): string {
  return JSON.stringify(normal(value, type)) ?? "absent";
}

function normal(value: Json | undefined, type?: AttributeType): Json | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === "string") return normalText(value);
  if (typeof value !== "object") return String(value);
  if (isMap(value)) return sortedMap(value, type);
  const inner = typeof type === "object" && type[0] !== "object" ? (type[1] as AttributeType) : undefined;
  const items = value.map((each) => normal(each, inner) ?? null);
  return isSet(type) ? sortedItems(items) : items;
}

/** Texts that hold JSON are compared by what they say; of policies, statements and lists have no order. */
function normalText(text: string): Json {
  const json = parsedText(text);
  return json === undefined ? text : (unordered(json) as Json);
}

const isSet = (type: AttributeType | undefined): boolean => typeof type === "object" && type[0] === "set";

function sortedMap(map: { readonly [key: string]: Json }, type?: AttributeType): Json {
  const inner = typeof type === "object" ? type[1] : undefined;
  const typeOf = (key: string): AttributeType | undefined =>
    typeof type !== "object"
      ? undefined
      : type[0] === "object"
        ? (inner as Readonly<Record<string, AttributeType>>)[key]
        : (inner as AttributeType);
  const entries = Object.keys(map)
    .sort()
    .flatMap((key) => {
      const value = normal(map[key], typeOf(key));
      return value === undefined ? [] : [[key, value] as const];
    });
  return Object.fromEntries(entries);
}

const sortedItems = (items: readonly Json[]): Json => [...items].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** What JSON documents of providers have lists for has no order, and one item may stand without a list. */
function unordered(value: Json): Json {
  if (Array.isArray(value)) {
    const items = value.map(unordered);
    return items.length === 1 ? (items[0] as Json) : sortedItems(items);
  }
  if (!isMap(value)) return typeof value === "string" ? value : String(value);
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, unordered(value[key] as Json)]),
  );
}

/** Items of a block, each a map; what is no map is left out. */
export const blockItems = (value: Json | undefined) => asList(value).filter(isMap);

/** All values at a path, whatever stands in lists. */
export function valuesAt(value: Json | undefined, [step, ...rest]: readonly string[]): Json[] {
  if (value === undefined || value === null) return [];
  if (step === undefined) return [value];
  const maps = isMap(value) ? [value] : blockItems(value);
  return maps.flatMap((map) => valuesAt(map[step], rest));
}
