/** The JSON Schema of what a user writes: by it an editor completes and checks. */
import { z } from "zod";
import { fleetSections, spec } from "./schema/spec";

type Json = { [key: string]: unknown };

/** Draft 2020-12, with descriptions and defaults. `location` may be a list and `per` makes exceptions, where fleets are. */
export function berthJsonSchema(): Json {
  const schema = z.toJSONSchema(spec, { io: "input", unrepresentable: "any", reused: "inline" }) as Json;
  const properties = schema.properties as Json;
  for (const section of fleetSections) openFleet(entrySchema(schema, properties[section] as Json));
  const service = entrySchema(schema, properties.services as Json);
  (service.properties as Json).per = { type: "object", description: "Exceptions by cluster", additionalProperties: partial(service) };
  allowPrivate(schema);
  delete schema.required;
  return { ...schema, $id: "berth/v1", title: "Berth spec, berth/v1", required: ["apiVersion"] };
}

function entrySchema(root: Json, section: Json): Json {
  const entry = section.additionalProperties as Json;
  if (typeof entry.$ref !== "string") return entry;
  return entry.$ref
    .replace(/^#\//, "")
    .split("/")
    .reduce<Json>((at, step) => at[step] as Json, root);
}

function openFleet(entry: Json): void {
  const properties = entry.properties as Json;
  const one = properties.location;
  const exceptions = partial(entry);
  properties.location = {
    description: "Where it stands; a list makes one entry for each location",
    anyOf: [one, { type: "array", items: one, minItems: 1 }],
  };
  properties.per = { type: "object", description: "Exceptions by location", additionalProperties: exceptions };
}

/** Nothing is required, at any depth: what is missing stands in what it is merged over. */
function partial(schema: Json): Json {
  return JSON.parse(JSON.stringify(schema), (_key, value) => {
    if (typeof value === "object" && value !== null && !Array.isArray(value) && "properties" in value) {
      const { required: _required, ...rest } = value as Json;
      return rest;
    }
    return value;
  });
}

/** Keys that begin with x- are the user's own, wherever there are keys. */
function allowPrivate(schema: unknown): void {
  if (Array.isArray(schema)) {
    for (const one of schema) allowPrivate(one);
    return;
  }
  if (typeof schema !== "object" || schema === null) return;
  const node = schema as Json;
  if (node.properties !== undefined) node.patternProperties = { "^x-": {} };
  for (const inner of Object.values(node)) allowPrivate(inner);
}
