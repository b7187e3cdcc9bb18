/** Plain JSON, as a cdk.tf.json file contains it. */
export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

export const isObject = (value: unknown): value is JsonObject => typeof value === "object" && value !== null && !Array.isArray(value);

export const objectOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});

/** A string with a template in it; `$${` and `%%{` are escaped ones. */
export const hasTemplate = (text: string): boolean => /(?:^|[^$])(?:\$\$)*\$\{|(?:^|[^%])(?:%%)*%\{/.test(text);

/** Known only when Terraform runs: nothing is said about its value. */
export const isUnknown = (value: Json | undefined): boolean => typeof value === "string" && hasTemplate(value);

/** Terraform reads null as left out. */
export const isSet = (value: Json | undefined): boolean => value !== undefined && value !== null;

/** The bodies of a block, however JSON writes them: one object, a list, or (for maps) by label. A reference gives none. */
export function bodiesOf(value: Json | undefined, nesting: string): { body: JsonObject; at: string }[] {
  if (nesting === "map")
    return Object.entries(objectOf(value)).flatMap(([label, body]) => (isObject(body) ? [{ body, at: `["${label}"]` }] : []));
  const items = Array.isArray(value) ? value : [value];
  return items.flatMap((body, i) => (isObject(body) ? [{ body, at: Array.isArray(value) ? `[${i}]` : "" }] : []));
}
