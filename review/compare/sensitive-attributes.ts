/** Attributes that the providers themselves mark as sensitive, for all resource types of the large providers. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../constructs/catalog/package-root";
import { isMap, type Json } from "../model/json";
import { HIDDEN } from "./hidden";

/**
 * Types of small providers, and attributes that contain a secret although the provider does not mark them.
 * @see https://registry.terraform.io/providers/hashicorp/random/latest/docs
 * @see https://registry.terraform.io/providers/hashicorp/local/latest/docs
 * @see https://registry.terraform.io/providers/hashicorp/tls/latest/docs
 */
const others: Readonly<Record<string, readonly string[]>> = {
  random_password: ["result", "bcrypt_hash"],
  random_bytes: ["base64", "hex"],
  local_sensitive_file: ["content", "content_base64"],
  tls_private_key: ["private_key_pem", "private_key_openssh", "private_key_pem_pkcs8"],
  kubernetes_secret: ["data", "string_data", "binary_data"],
  kubernetes_secret_v1: ["data", "string_data", "binary_data"],
  kubernetes_secret_v1_data: ["data"],
};

let table: Readonly<Record<string, readonly string[]>> | undefined;

/** Dotted paths of sensitive attributes of a resource type, without indexes. Loaded on first use. */
export function sensitivePaths(type: string): ReadonlySet<string> {
  table ??= JSON.parse(readFileSync(join(packageRoot(), "facts/sensitive-attributes.json"), "utf8")) as Readonly<Record<string, string[]>>;
  const listed = (paths: Readonly<Record<string, readonly string[]>>) => (Object.hasOwn(paths, type) ? paths[type]! : []);
  return new Set([...listed(table), ...listed(others)]);
}

/** Whether a value, or one that contains it, is marked. @param path without indexes */
export const isMarked = (path: readonly string[], marked: ReadonlySet<string>): boolean =>
  marked.size > 0 && path.some((_, index) => marked.has(path.slice(0, index + 1).join(".")));

/** @param path of the value, without indexes */
export function withoutMarked(value: Json, path: readonly string[], marked: ReadonlySet<string>): Json {
  if (marked.size === 0 || value === null) return value;
  if (marked.has(path.join("."))) return HIDDEN;
  if (Array.isArray(value)) return value.map((each) => withoutMarked(each, path, marked));
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutMarked(each, [...path, key], marked)]));
}
