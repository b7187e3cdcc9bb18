/** Expands `for_each` of resources and `dynamic` blocks. */
import { asList, isMap, type Json, type JsonMap, ownValue } from "../model/json";
import type { Resource } from "../model/tree";
import { blockItems } from "./values";

/** One instance per key; a single one if only Terraform knows the keys. */
export function instancesOf(resource: Resource): Resource[] {
  const { attributes } = resource;
  const blocks = withBlocks(attributes);
  if (attributes.for_each === undefined) return blocks === attributes ? [resource] : [{ ...resource, attributes: blocks }];
  const { for_each, ...rest } = blocks;
  return itemsOf(for_each).map((item) => ({ ...resource, attributes: filled(rest, "each", item) as JsonMap }));
}

interface Item {
  readonly key: Json;
  readonly value: Json;
}

function itemsOf(forEach: Json | undefined): Item[] {
  if (isMap(forEach)) return Object.entries(forEach).map(([key, value]) => ({ key, value }));
  if (Array.isArray(forEach)) return forEach.map((value) => ({ key: value, value }));
  const text = String(forEach ?? "");
  const literal = listIn(text);
  return literal === null ? [{ key: text, value: text }] : literal.map((value) => ({ key: value, value }));
}

/** `${toset(["a", "b"])}` */
function listIn(text: string): readonly Json[] | null {
  const [, list] = /^\$\{\s*to(?:set|list)\(\s*(\[(?:\s*"[^"$\\]*"\s*,?)*\s*\])\s*\)\s*\}$/.exec(text) ?? [];
  if (list === undefined) return null;
  return [...list.matchAll(/"([^"]*)"/g)].map(([, item = ""]) => item);
}

function withBlocks(attributes: JsonMap): JsonMap {
  const dynamic = asList(attributes.dynamic).filter(isMap);
  if (dynamic.length === 0) return attributes;
  const { dynamic: _written, ...rest } = attributes;
  const found: Record<string, Json> = { ...rest };
  for (const [name, bodies] of dynamic.flatMap((each) => Object.entries(each)))
    for (const { for_each, iterator, content } of blockItems(bodies)) {
      const word = typeof iterator === "string" ? iterator.replace(/^\$\{(.*)\}$/, "$1") : name;
      const blocks = itemsOf(for_each).flatMap((item) =>
        blockItems(content).map((block) => withBlocks(filled(block, word, item) as JsonMap)),
      );
      found[name] = [...asList(ownValue(found, name)), ...blocks];
    }
  return found;
}

/** Replaces `${each.value.cidr}` and the like, but not within longer expressions. */
function filled(value: Json, word: string, item: Item): Json {
  if (Array.isArray(value)) return value.map((each) => filled(each, word, item));
  if (isMap(value)) return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, filled(each, word, item)]));
  if (typeof value !== "string" || !value.includes("${")) return value;
  const named = new RegExp(`\\$\\{${word}\\.(key|value)((?:\\.[A-Za-z_][\\w-]*|\\["[^"]*"\\])*)\\}`, "g");
  const [, kind, path = ""] = new RegExp(`^${named.source}$`).exec(value) ?? [];
  if (kind !== undefined) return at(kind === "key" ? item.key : item.value, path) ?? value;
  return value.replaceAll(named, (all, ofKind: string, ofPath: string) => {
    const found = at(ofKind === "key" ? item.key : item.value, ofPath);
    return typeof found === "string" || typeof found === "number" ? String(found) : all;
  });
}

/** A value known only after apply keeps its expression. */
function at(value: Json, path: string): Json | undefined {
  if (path === "") return value;
  if (typeof value === "string" && value.startsWith("${")) return value.replace(/\}$/, `${path}}`);
  const steps = [...path.matchAll(/\.([\w-]+)|\["([^"]*)"\]/g)].map(([, step, key]) => step ?? key ?? "");
  return steps.reduce<Json | undefined>((inner, step) => (isMap(inner) ? ownValue(inner, step) : undefined), value);
}
