/** Adapts a copy of a stack to another version of its provider, and reports removed attributes. */
import { isObject, type JsonObject, type JsonValue, objectAt } from "../json";
import type { BlockSchema, ProviderSchema } from "./provider-schema";
import { localNameOf, requirementsOf } from "./requirements";

/** One attribute or block that the provider at hand does not know. */
export interface StrippedPath {
  /** For example "aws_eks_cluster.cluster" or "provider.aws". */
  readonly address: string;
  /** Names and indexes joined by dots, for example "deletion_protection". */
  readonly path: string;
}

export interface FittedStack {
  readonly json: JsonObject;
  readonly stripped: readonly StrippedPath[];
}

/** Arguments that Terraform itself adds to each resource. */
const META: ReadonlySet<string> = new Set(["count", "depends_on", "for_each", "lifecycle", "provider", "provisioner", "connection", "//"]);
const PROVIDER_META: ReadonlySet<string> = new Set(["alias", "version", "//"]);

/**
 * A copy of `stack` that requires exactly `schema`'s version and contains only what that version knows.
 * The stack itself is not changed. Resource types that the version lacks stay, so that `terraform validate` names them.
 */
export function fitStack(stack: JsonObject, schema: ProviderSchema): FittedStack {
  const requirement = requirementsOf(stack).find((one) => one.source === schema.source);
  const json = structuredClone(stack) as JsonObject;
  if (!requirement) return { json, stripped: [] };
  const stripped: StrippedPath[] = [];
  const { localName } = requirement;
  pinVersion(json, localName, schema);
  fitBodies(json, "resource", schema.resources, localName, stripped);
  fitBodies(json, "data", schema.dataSources, localName, stripped);
  const providers = objectAt(json, "provider")[localName];
  for (const body of bodiesOf(providers)) stripBlock(body, schema.provider, `provider.${localName}`, [], PROVIDER_META, stripped);
  return { json, stripped };
}

function pinVersion(json: JsonObject, localName: string, schema: ProviderSchema): void {
  const terraform = objectAt(json, "terraform");
  const required = { ...objectAt(terraform, "required_providers"), [localName]: { source: schema.source, version: schema.version } };
  json.terraform = { ...terraform, required_providers: required };
}

function fitBodies(
  json: JsonObject,
  kind: "resource" | "data",
  types: ProviderSchema["resources"],
  localName: string,
  stripped: StrippedPath[],
): void {
  for (const [type, named] of Object.entries(objectAt(json, kind))) {
    const schema = types[type];
    if (!schema || localNameOf(type) !== localName || !isObject(named)) continue;
    for (const [name, value] of Object.entries(named)) {
      const address = `${kind === "data" ? "data." : ""}${type}.${name}`;
      for (const body of bodiesOf(value)) {
        stripBlock(body, schema, address, [], META, stripped);
        fitIgnoredChanges(body, schema);
      }
    }
  }
}

function stripBlock(
  body: JsonObject,
  schema: BlockSchema,
  address: string,
  at: readonly string[],
  meta: ReadonlySet<string>,
  stripped: StrippedPath[],
): void {
  for (const [name, value] of Object.entries(body)) {
    const nested = schema.blocks[name];
    if (nested) {
      const bodies = bodiesOf(value);
      const emptied = bodies.filter((child, index) => {
        const before = Object.keys(child).length;
        stripBlock(child, nested, address, [...at, name, ...(bodies.length > 1 ? [String(index)] : [])], NOTHING, stripped);
        return before > 0 && Object.keys(child).length === 0;
      });
      dropEmptied(body, name, bodies, emptied);
    } else if (name === "dynamic" && isObject(value)) {
      stripDynamic(value, schema, address, at, stripped);
    } else if (!schema.attributes.includes(name) && !meta.has(name)) {
      delete body[name];
      stripped.push({ address, path: [...at, name].join(".") });
    }
  }
}

/** A block with only unknown attributes is removed as a whole: an empty block would be a setting, and a change in every plan. */
function dropEmptied(body: JsonObject, name: string, bodies: readonly JsonObject[], emptied: readonly JsonObject[]): void {
  if (emptied.length === 0) return;
  const left = bodies.filter((child) => !emptied.includes(child));
  if (left.length === 0) delete body[name];
  else body[name] = left;
}

const NOTHING: ReadonlySet<string> = new Set(["//"]);

function stripDynamic(dynamic: JsonObject, schema: BlockSchema, address: string, at: readonly string[], stripped: StrippedPath[]): void {
  for (const [name, value] of Object.entries(dynamic)) {
    const nested = schema.blocks[name];
    if (!nested) {
      delete dynamic[name];
      stripped.push({ address, path: [...at, name].join(".") });
      continue;
    }
    for (const body of bodiesOf(value)) {
      for (const content of bodiesOf(body.content)) stripBlock(content, nested, address, [...at, name], NOTHING, stripped);
    }
  }
}

/** `ignore_changes` must not name an attribute that is gone. */
function fitIgnoredChanges(body: JsonObject, schema: BlockSchema): void {
  for (const lifecycle of bodiesOf(body.lifecycle)) {
    const { ignore_changes: ignored } = lifecycle;
    if (!Array.isArray(ignored)) continue;
    lifecycle.ignore_changes = ignored.filter((path) => {
      const [first = ""] = String(path).split(/[.[]/);
      return first === "all" || schema.attributes.includes(first) || first in schema.blocks;
    });
  }
}

/** The bodies of a block, which JSON can contain as one object or as a list. */
export function bodiesOf(value: JsonValue): JsonObject[] {
  if (Array.isArray(value)) return value.filter(isObject);
  return isObject(value) ? [value] : [];
}
