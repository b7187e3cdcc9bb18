/** Splits a JSON Schema in two: what a file may contain that is merged with others, and what the merged spec must contain. */
import { isMap, type PlainMap } from "../yaml/json";
import { isWholeField } from "./shape";

export type JsonSchema = PlainMap;

export interface Split {
  /** Without `required`, and with null, which removes a key. */
  readonly loose: JsonSchema;
  /** Only what is required; null if nothing is. */
  readonly strict: JsonSchema | null;
}

/** Splits a schema with `$defs`. Definitions of `loose` keep their names; those of `strict` end in `Required`. */
export class Splitter {
  readonly loose: Record<string, JsonSchema> = {};
  readonly strict: Record<string, JsonSchema> = {};
  private readonly known = new Map<string, Split>();

  constructor(private readonly definitions: Readonly<Record<string, JsonSchema>>) {}

  split(schema: JsonSchema): Split {
    if (typeof schema.$ref === "string") return this.reference(schema, schema.$ref);
    const branches = schema.oneOf ?? schema.anyOf;
    if (Array.isArray(branches)) return this.branches(schema, branches as JsonSchema[]);
    if (schema.type !== "object") return { loose: schema, strict: null };
    return this.map(schema);
  }

  private reference(schema: JsonSchema, reference: string): Split {
    const name = reference.replace("#/$defs/", "");
    let known = this.known.get(name);
    if (known === undefined) {
      known = this.split(this.definitions[name] ?? {});
      this.known.set(name, known);
      this.loose[name] = known.loose;
      if (known.strict) this.strict[`${name}Required`] = known.strict;
    }
    return { loose: schema, strict: known.strict && { $ref: `#/$defs/${name}Required` } };
  }

  /** Branches that one word distinguishes lose their `required`. In other unions `required` distinguishes the branches, so it stays. */
  private branches({ oneOf, anyOf: _anyOf, ...rest }: JsonSchema, branches: readonly JsonSchema[]): Split {
    if (oneOf === undefined) return { loose: { ...rest, anyOf: branches }, strict: null };
    const split = branches.map((branch) => this.split(branch));
    const strict = split.map((each, n) => ({ ...each.strict, properties: constants(branches[n]) }));
    return { loose: { ...rest, anyOf: split.map(({ loose }) => loose) }, strict: { anyOf: strict } };
  }

  private map({ required, ...schema }: JsonSchema): Split {
    const needed = Array.isArray(required) ? required : [];
    const strict: Record<string, JsonSchema> = {};
    const part: Record<string, unknown> = { ...schema };
    if (isMap(schema.properties))
      part.properties = mapValues(schema.properties as Record<string, JsonSchema>, (value, key) => {
        const inner = isWholeField(key) ? { loose: value, strict: null } : this.split(value);
        if (inner.strict) strict[key] = inner.strict;
        return needed.includes(key) ? inner.loose : orNull(inner.loose);
      });
    let entries: JsonSchema | null = null;
    if (isMap(schema.additionalProperties) && Object.keys(schema.additionalProperties).length > 0) {
      const inner = this.split(schema.additionalProperties);
      entries = inner.strict;
      part.additionalProperties = orNull(inner.loose);
    }
    const found = {
      ...(needed.length > 0 && { required: needed }),
      ...(Object.keys(strict).length > 0 && { properties: strict }),
      ...(entries && { additionalProperties: entries, patternProperties: { "^x-": {} } }),
    };
    return { loose: part, strict: Object.keys(found).length > 0 ? found : null };
  }
}

const constants = (branch: JsonSchema | undefined): JsonSchema => {
  const properties = (branch?.properties ?? {}) as Record<string, JsonSchema>;
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => "const" in value));
};

/** Keeps description and default next to `anyOf`, where editors look for them. */
function orNull(schema: JsonSchema): JsonSchema {
  const { description, default: standard, ...rest } = schema;
  return {
    ...(description !== undefined && { description }),
    ...(standard !== undefined && { default: standard }),
    anyOf: [...(Array.isArray(rest.anyOf) && Object.keys(rest).length === 1 ? rest.anyOf : [rest]), { type: "null" }],
  };
}

export const mapValues = <V, W>(map: Readonly<Record<string, V>>, change: (value: V, key: string) => W): Record<string, W> =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value, key)]));
