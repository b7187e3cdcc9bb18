/** The JSON Schema of a spec file, with which an editor completes and validates. */
import { z } from "zod";
import { type FleetSection, fleetSections, spec } from "../schema/spec";
import { isMap } from "../yaml/json";
import { type JsonSchema, mapValues, Splitter } from "./loose-schema";

/**
 * Draft 2020-12, with descriptions and defaults. A file with `extends` may leave out required keys, which the extended files can contain, and may
 * remove keys by null. A file without `extends` must contain every required key.
 */
export function berthJsonSchema(): JsonSchema {
  const { $defs = {}, ...root } = z.toJSONSchema(spec, { io: "input", unrepresentable: "any", reused: "inline" }) as JsonSchema;
  const splitter = new Splitter($defs as Record<string, JsonSchema>);
  const { loose, strict } = splitter.split(root);
  const definitions: Record<string, JsonSchema> = { ...($defs as Record<string, JsonSchema>), ...splitter.loose, ...splitter.strict };
  for (const section of fleetSections) openFleet(definitions, section);
  openService(definitions);
  return withNotes({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "urn:berth:v1",
    title: "A platform, in the language berth/v1",
    ...loose,
    if: { required: ["extends"] },
    else: strict ?? {},
    $defs: definitions,
  }) as JsonSchema;
}

/** The definition of the entries of each section. */
const entryOf = {
  networks: "network",
  registries: "registry",
  clusters: "cluster",
  hypervisors: "hypervisor",
} as const satisfies Record<FleetSection, string>;

/** `location` may list locations, and `per` contains exceptions by location. Required keys may be in the exceptions instead. */
function openFleet(definitions: Record<string, JsonSchema>, section: FleetSection): void {
  const name = entryOf[section];
  const { loose, properties } = definitionOf(definitions, name);
  const { location: _location, ...exception } = properties;
  const location = { $ref: "#/$defs/locationKey" };
  definitions[`${name}Exception`] = { ...loose, properties: exception };
  definitions[name] = {
    ...loose,
    properties: {
      location: {
        description:
          "The location. A list creates one entry for each location, with the key KEY-LOCATION. Can be left out if the spec has only one location",
        anyOf: [location, { type: "array", items: location, minItems: 1 }, { type: "null" }],
      },
      ...exception,
      per: exceptions(`${name}Exception`, "Exceptions by location, merged over the other keys"),
    },
  };
  const required = definitions[`${name}Required`];
  if (required) definitions[`${name}Required`] = { anyOf: [required, { required: ["per"] }] };
}

function openService(definitions: Record<string, JsonSchema>): void {
  const { loose, properties } = definitionOf(definitions, "service");
  const { clusters: _clusters, renamedFrom: _renamedFrom, ...exception } = properties;
  definitions.serviceException = { ...loose, properties: exception };
  const per = exceptions("serviceException", "Exceptions by cluster, merged over the other keys");
  definitions.service = { ...loose, properties: { ...properties, per } };
}

function definitionOf(definitions: Readonly<Record<string, JsonSchema>>, name: string) {
  const loose = definitions[name];
  if (!loose || !isMap(loose.properties)) throw new Error(`the schema of the language has no definition of a ${name}`);
  return { loose, properties: loose.properties };
}

const exceptions = (name: string, description: string): JsonSchema => ({
  description,
  type: "object",
  additionalProperties: { $ref: `#/$defs/${name}` },
});

/** Whether entries are maps with keys of the language, not scalars. */
const hasMapEntries = (entry: JsonSchema): boolean =>
  typeof entry.$ref === "string"
    ? !scalarDefinitions.has(entry.$ref.replace("#/$defs/", ""))
    : isMap(entry.properties) || (Array.isArray(entry.anyOf) && entry.anyOf.some((branch) => isMap(branch) && hasMapEntries(branch)));

const scalarDefinitions: ReadonlySet<string> = new Set(["idOrReference", "reference"]);

/** Allows the user's own `x-` keys in every map of the language. */
function withNotes(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withNotes);
  if (!isMap(schema)) return schema;
  const opened = mapValues(schema, (value, key) => (key === "default" || key === "const" ? value : withNotes(value)));
  const entries = schema.type === "object" && isMap(schema.additionalProperties) && hasMapEntries(schema.additionalProperties);
  const closed = schema.additionalProperties === false && isMap(schema.properties);
  return entries || closed ? { ...opened, patternProperties: { "^x-": {} } } : opened;
}
