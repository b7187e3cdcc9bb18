/** Whether two values are equal for Terraform, so that another notation is not a change. */
import type { AttributeType } from "../../constructs/catalog/provider-facts";
import { asList, isMap, type Json, ownValue, parsedText } from "../model/json";

/** @param type of the provider's schema; undefined if unknown: then order matters */
export function sameValue(before: Json | undefined, after: Json | undefined, type?: AttributeType): boolean {
  return isWrittenAlike(before, after) || canonical(before, type) === canonical(after, type);
}

/** Literally equal, whatever the type. */
export function isWrittenAlike(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one))
    return Array.isArray(other) && one.length === other.length && one.every((each, index) => isWrittenAlike(each, other[index]));
  if (!isMap(one) || !isMap(other)) return false;
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => isWrittenAlike(ownValue(one, name), ownValue(other, name)));
}

/** The same text for equal values. */
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

/** JSON texts are compared by content; in policies the order of statements and lists does not matter. */
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

/** Lists in policy documents have no order, and a single item can be written without a list. */
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

/** Items of a block that are maps. */
export const blockItems = (value: Json | undefined) => asList(value).filter(isMap);

/** All values at a path, in all items of lists. */
export function valuesAt(value: Json | undefined, [step, ...rest]: readonly string[]): Json[] {
  if (value === undefined || value === null) return [];
  if (step === undefined) return [value];
  const maps = isMap(value) ? [value] : blockItems(value);
  return maps.flatMap((map) => valuesAt(ownValue(map, step), rest));
}
