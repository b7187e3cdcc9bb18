/** Finds attributes in the patch of an override that the provider does not have, or that only the provider sets. */

import { type AttributeType, attributeOf, type Block, nestedOf } from "../catalog/provider-facts";
import { isMap } from "../language/yaml/json";

type Json = { readonly [key: string]: unknown };

export interface UnknownAttribute {
  /** From the resource to the name, `access_config.authentication_mode`; items of lists by their index. */
  readonly path: string;
  readonly name: string;
  /** Allowed names, sorted. */
  readonly allowed: readonly string[];
  /** Whether the provider has the name and sets its value itself. */
  readonly computed: boolean;
}

/** Terraform's meta-arguments of any resource, and the arguments of `lifecycle`. */
const metaArguments = ["depends_on", "dynamic", "lifecycle"] as const;
const lifecycleArguments = [
  "create_before_destroy",
  "ignore_changes",
  "postcondition",
  "precondition",
  "prevent_destroy",
  "replace_triggered_by",
] as const;
const conditionArguments = ["condition", "error_message"] as const;

/**
 * @param current the synthesized resource: attributes that it sets are known, also if the facts are of an older provider version
 */
export function unknownAttributes(patch: Json, block: Block, current: Json): UnknownAttribute[] {
  const { lifecycle, depends_on: _order, ...rest } = patch;
  return [...inBlock(rest, block, current, [], metaArguments), ...inLifecycle(lifecycle)];
}

function inBlock(patch: Json, block: Block, current: unknown, above: readonly string[], more: readonly string[] = []): UnknownAttribute[] {
  const settable = Object.entries(block.attributes).flatMap(([name, { use }]) => (use === "computed" ? [] : [name]));
  const allowed = [...settable, ...Object.keys(block.blocks), ...more].sort();
  return Object.entries(patch).flatMap(([name, value]): UnknownAttribute[] => {
    const path = [...above, name];
    const nested = nestedOf(block, name);
    if (nested !== undefined) return bodies(value, path).flatMap((body) => inBlock(body.value, nested, at(current, name), body.path));
    if (name === "dynamic" && isMap(value)) return inDynamic(value, block, current, path);
    const attribute = attributeOf(block, name);
    const inUse = blocksOf(current).some((body) => Object.hasOwn(body, name));
    if (attribute === undefined) return block.truncated || inUse ? [] : [{ path: path.join("."), name, allowed, computed: false }];
    if (attribute.use === "computed" && !inUse) return [{ path: path.join("."), name, allowed, computed: true }];
    return inType(value, attribute.type, path);
  });
}

/** A `dynamic` block contains the content of the block that it is named after. */
function inDynamic(dynamic: Json, block: Block, current: unknown, above: readonly string[]): UnknownAttribute[] {
  const allowed = Object.keys(block.blocks).sort();
  return Object.entries(dynamic).flatMap(([name, value]): UnknownAttribute[] => {
    const path = [...above, name];
    const nested = nestedOf(block, name);
    if (nested === undefined) return block.truncated ? [] : [{ path: path.join("."), name, allowed, computed: false }];
    return bodies(value, path).flatMap((body) =>
      bodies(body.value.content, [...body.path, "content"]).flatMap((content) =>
        inBlock(content.value, nested, at(current, name), content.path),
      ),
    );
  });
}

/** Names inside attributes of object type; keys of maps are free. */
function inType(value: unknown, type: AttributeType, above: readonly string[]): UnknownAttribute[] {
  if (typeof type === "string") return [];
  const [kind, inner] = type;
  if (kind !== "object") {
    const items = kind === "map" && isMap(value) ? Object.entries(value) : Array.isArray(value) ? [...value.entries()] : [];
    return items.flatMap(([key, item]) => inType(item, inner as AttributeType, [...above, String(key)]));
  }
  if (!isMap(value)) return [];
  const fields = inner as Readonly<Record<string, AttributeType>>;
  const allowed = Object.keys(fields).sort();
  return Object.entries(value).flatMap(([name, each]): UnknownAttribute[] => {
    const field = fields[name];
    const path = [...above, name];
    return field === undefined ? [{ path: path.join("."), name, allowed, computed: false }] : inType(each, field, path);
  });
}

function inLifecycle(lifecycle: unknown): UnknownAttribute[] {
  return bodies(lifecycle, ["lifecycle"]).flatMap(({ value, path }) => [
    ...unlisted(value, lifecycleArguments, path),
    ...(["precondition", "postcondition"] as const).flatMap((name) =>
      bodies(value[name], [...path, name]).flatMap((condition) => unlisted(condition.value, conditionArguments, condition.path)),
    ),
  ]);
}

const unlisted = (value: Json, allowed: readonly string[], above: readonly string[]): UnknownAttribute[] =>
  Object.keys(value)
    .filter((name) => !allowed.includes(name))
    .map((name) => ({ path: [...above, name].join("."), name, allowed, computed: false }));

/** A block is written as one map, or as a list of them. */
function bodies(value: unknown, path: readonly string[]): { readonly value: Json; readonly path: readonly string[] }[] {
  if (isMap(value)) return [{ value, path }];
  if (!Array.isArray(value)) return [];
  return value.flatMap((item, index) => (isMap(item) ? [{ value: item, path: [...path, String(index)] }] : []));
}

/** The blocks of a name in the synthesized resource: one map, or a list of them. */
const at = (current: unknown, name: string): unknown => blocksOf(current).flatMap((body) => (name in body ? [body[name]] : []))[0];
const blocksOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isMap) : isMap(value) ? [value] : []);
