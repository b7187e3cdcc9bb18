/** What a Zod schema lets stand where: keys, entries and items, with the branches of a union side by side. Compiled when first asked for. */
import type { z } from "zod";

/** A place in the language. Unions are flattened: a value may be any of what is not empty here. */
export interface Shape {
  /** Maps with known keys; several where they are branches of a union. */
  readonly objects: readonly ObjectShape[];
  /** A map whose keys a user chooses. */
  readonly record: { readonly key: z.core.$ZodType; readonly entry: Field } | null;
  readonly item: Shape | null;
  /** What may stand there that is neither map nor list, as Zod's names of types. */
  readonly scalars: readonly string[];
  /** Ids that the schemas of small values carry (`memory`, `version`), by which errors know their units and examples. */
  readonly ids: readonly string[];
  /** Words that may stand there, of enumerations and literals. */
  readonly words: readonly string[];
  /** Any JSON: of a chart or a provider, not of the language. */
  readonly free: boolean;
}

export interface ObjectShape {
  readonly fields: ReadonlyMap<string, Field>;
  /** The key whose word tells this branch of a union from the others. */
  readonly discriminator: { readonly key: string; readonly word: string } | null;
}

export interface Field {
  readonly shape: Shape;
  /** Whether this map is one value, which merging replaces whole. */
  readonly whole: boolean;
  /** Whether it is an exception (an entry of `per`), in which null waits for what it removes from. */
  readonly exception?: boolean;
}

/** Keys whose maps are one value each. `secrets` holds one in each entry. */
const wholeFields: ReadonlySet<string> = new Set(["state", "machine", "count", "image", "encryption", "tls", "weights", "keep"]);
const wholeEntries: ReadonlySet<string> = new Set(["secrets"]);

export const isWholeField = (key: string): boolean => wholeFields.has(key);

const compiled = new WeakMap<z.core.$ZodType, Shape>();

/** The shape of a schema. */
export function shapeOf(schema: z.core.$ZodType): Shape {
  let shape = compiled.get(schema);
  if (shape === undefined) {
    shape = withId(compile(schema as z.core.$ZodTypes), schema);
    compiled.set(schema, shape);
  }
  return shape;
}

export const nothing: Shape = { objects: [], record: null, item: null, scalars: [], ids: [], words: [], free: false };

function withId(shape: Shape, schema: z.core.$ZodType): Shape {
  const id = (schema as z.ZodType).meta?.()?.id;
  return id === undefined || shape.ids.includes(id) ? shape : { ...shape, ids: [...shape.ids, id] };
}

function compile(schema: z.core.$ZodTypes): Shape {
  const { def } = schema._zod;
  switch (def.type) {
    case "optional":
    case "default":
    case "prefault":
    case "nullable":
    case "nonoptional":
    case "readonly":
    case "catch":
      return shapeOf(def.innerType);
    case "pipe":
      return shapeOf(def.in);
    case "object":
      return { ...nothing, objects: [objectShape(def.shape)] };
    case "record":
      return recordShape(def.keyType, shapeOf(def.valueType));
    case "array":
      return { ...nothing, item: shapeOf(def.element) };
    case "union":
      return def.options.map(shapeOf).reduce(together);
    case "lazy":
      return { ...nothing, free: true };
    case "enum":
      return { ...nothing, scalars: ["string"], words: Object.values(def.entries).map(String) };
    case "literal":
      return { ...nothing, scalars: [...new Set(def.values.map((value) => typeof value))], words: def.values.map(String) };
    default:
      return { ...nothing, scalars: [def.type] };
  }
}

/** A map of free values is free itself: its nulls and `x-` keys belong to whoever reads them. */
const recordShape = (key: z.core.$ZodType, shape: Shape): Shape => ({
  ...nothing,
  record: { key, entry: { shape, whole: false } },
  free: shape.free,
});

function objectShape(fields: Readonly<Record<string, z.core.$ZodType>>): ObjectShape {
  const entries = Object.entries(fields).map(([key, schema]) => [key, field(key, shapeOf(schema))] as const);
  const literal = entries.find(([key, { shape }]) => (key === "type" || key === "cloud") && shape.words.length === 1);
  return {
    fields: new Map(entries),
    discriminator: literal ? { key: literal[0], word: literal[1].shape.words[0] ?? "" } : null,
  };
}

function field(key: string, shape: Shape): Field {
  if (!wholeEntries.has(key) || !shape.record) return { shape, whole: wholeFields.has(key) };
  const entry = { ...shape.record.entry, whole: true };
  return { shape: { ...shape, record: { ...shape.record, entry } }, whole: false };
}

const together = (a: Shape, b: Shape): Shape => ({
  objects: [...a.objects, ...b.objects],
  record: a.record ?? b.record,
  item: a.item ?? b.item,
  scalars: [...new Set([...a.scalars, ...b.scalars])],
  ids: [...new Set([...a.ids, ...b.ids])],
  words: [...new Set([...a.words, ...b.words])],
  free: a.free || b.free,
});

/** The branches that a map can be: those whose discriminator it has, or all where it says nothing of it. */
export function branchesFor(shape: Shape, value: Readonly<Record<string, unknown>>): readonly ObjectShape[] {
  if (shape.objects.length < 2) return shape.objects;
  const fitting = shape.objects.filter(({ discriminator }) => {
    if (discriminator === null) return true;
    const said = Object.hasOwn(value, discriminator.key) ? value[discriminator.key] : undefined;
    return said === undefined || said === null || said === discriminator.word;
  });
  return fitting.length > 0 ? fitting : shape.objects;
}

/** What may stand under a key of a map, or undefined where the key is not known. */
export function fieldOf(shape: Shape, key: string, branches: readonly ObjectShape[] = shape.objects): Field | undefined {
  for (const { fields } of branches) {
    const field = fields.get(key);
    if (field) return field;
  }
  if (shape.record) return shape.record.entry;
  return shape.free ? { shape, whole: false } : undefined;
}

/** Every key that a map may have. */
export const keysOf = (branches: readonly ObjectShape[]): string[] => [...new Set(branches.flatMap(({ fields }) => [...fields.keys()]))];

/** Whether maps of this shape may hold `x-` keys: those of the language may, those that hold a user's own names and values may not. */
export const takesNotes = ({ objects, record }: Shape): boolean =>
  objects.length > 0 || (record !== null && record.entry.shape.objects.length > 0);
