/** Replaces locals and variables by their values, so that changing one changes its users. */
import { asList, isMap, type Json, type JsonMap, ownValue } from "../model/json";

/** Limits circular references. */
const DEEPEST = 12;

const named = /\$\{(local|var)\.([A-Za-z_][\w-]*)((?:\.[A-Za-z_][\w-]*|\[(?:\d+|"[^"]*")\])*)\}/g;
const whole = new RegExp(`^${named.source}$`);

/** By `local.NAME` and `var.NAME`; variables only if they have a default and are not sensitive. */
export function valuesOf(json: JsonMap): ReadonlyMap<string, Json> {
  const locals = asList(json.locals).flatMap((each) => (isMap(each) ? Object.entries(each) : []));
  const variables = asList(json.variable).flatMap((each) => (isMap(each) ? Object.entries(each) : []));
  return new Map([
    ...locals.flatMap(([name, value]): [string, Json][] => (name === "//" ? [] : [[`local.${name}`, value]])),
    ...variables.flatMap(([name, body]): [string, Json][] => {
      const [settings] = asList(body).filter(isMap);
      return settings?.default === undefined || settings.sensitive === true ? [] : [[`var.${name}`, settings.default]];
    }),
  ]);
}

/** The value with each expression that consists of one name replaced; longer expressions are unchanged. */
export function withValues(value: Json, values: ReadonlyMap<string, Json>, depth = 0): Json {
  if (values.size === 0) return value;
  if (typeof value === "string") return value.includes("${") && depth < DEEPEST ? ofText(value, values, depth) : value;
  if (Array.isArray(value)) return value.map((each) => withValues(each, values, depth));
  if (isMap(value)) return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withValues(each, values, depth)]));
  return value;
}

function ofText(text: string, values: ReadonlyMap<string, Json>, depth: number): Json {
  const [, kind = "", name = "", path = ""] = whole.exec(text) ?? [];
  if (name !== "") return found(kind, name, path, values, depth) ?? text;
  return text.replaceAll(named, (all, ofKind: string, ofName: string, ofPath: string) => {
    const value = found(ofKind, ofName, ofPath, values, depth);
    return typeof value === "string" || typeof value === "number" ? String(value) : all;
  });
}

function found(kind: string, name: string, path: string, values: ReadonlyMap<string, Json>, depth: number): Json | undefined {
  const steps = [...path.matchAll(/\.([\w-]+)|\[(\d+)\]|\["([^"]*)"\]/g)].map(([, step, index, key]) => step ?? index ?? key ?? "");
  let at: Json | undefined = values.get(`${kind}.${name}`);
  for (const step of steps) at = Array.isArray(at) ? at[Number(step)] : isMap(at) ? ownValue(at, step) : undefined;
  return at === undefined || at === null ? undefined : withValues(at, values, depth + 1);
}
