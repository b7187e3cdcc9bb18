/** The keys, entries and items that a Zod schema allows at each path, with the branches of a union side by side. Compiled on first use. */
import type { z } from "zod";

/** The values that are allowed at one path. Unions are flattened: a value may match any part that is not empty. */
export interface Shape {
  /** Maps with known keys; several if they are branches of a union. */
  readonly objects: readonly ObjectShape[];
  /** A map whose keys a user chooses. */
  readonly record: { readonly key: z.core.$ZodType; readonly entry: Field } | null;
  readonly item: Shape | null;
  /** Allowed types other than maps and lists, by Zod's names. */
  readonly scalars: readonly string[];
  /** Ids of schemas of scalar values (`memory`, `version`), which select the format, units and example in messages. */
  readonly ids: readonly string[];
  /** Allowed words, of enumerations and literals. */
  readonly words: readonly string[];
  /** Whether any JSON is allowed, such as the values of a chart. */
  readonly free: boolean;
}

export interface ObjectShape {
  readonly fields: ReadonlyMap<string, Field>;
  /** The key and word that distinguish this branch of a union from the others. */
  readonly discriminator: { readonly key: string; readonly word: string } | null;
}

export interface Field {
  readonly shape: Shape;
  /** Whether this map is one value, which merging replaces as a whole. */
  readonly whole: boolean;
  /** Whether it is an exception (an entry of `per`), in which merging keeps null until the exception is merged over its entry. */
  readonly exception?: boolean;
}

/** Keys whose maps are one value each. In `secrets`, each entry is one. */
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

export const emptyShape: Shape = { objects: [], record: null, item: null, scalars: [], ids: [], words: [], free: false };

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
      return { ...emptyShape, objects: [objectShape(def.shape)] };
    case "record":
      return recordShape(def.keyType, shapeOf(def.valueType));
    case "array":
      return { ...emptyShape, item: shapeOf(def.element) };
    case "union":
      return def.options.map(shapeOf).reduce(combine);
    case "lazy":
      return { ...emptyShape, free: true };
    case "enum":
      return { ...emptyShape, scalars: ["string"], words: Object.values(def.entries).map(String) };
    case "literal":
      return { ...emptyShape, scalars: [...new Set(def.values.map((value) => typeof value))], words: def.values.map(String) };
    default:
      return { ...emptyShape, scalars: [def.type] };
  }
}

/** A map of free values is free itself: its nulls and `x-` keys are values of the user. */
const recordShape = (key: z.core.$ZodType, shape: Shape): Shape => ({
  ...emptyShape,
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

const combine = (a: Shape, b: Shape): Shape => ({
  objects: [...a.objects, ...b.objects],
  record: a.record ?? b.record,
  item: a.item ?? b.item,
  scalars: [...new Set([...a.scalars, ...b.scalars])],
  ids: [...new Set([...a.ids, ...b.ids])],
  words: [...new Set([...a.words, ...b.words])],
  free: a.free || b.free,
});

/** The branches that a map can match: those whose discriminator it has, or all if it has no discriminator. */
export function branchesFor(shape: Shape, value: Readonly<Record<string, unknown>>): readonly ObjectShape[] {
  if (shape.objects.length < 2) return shape.objects;
  const fitting = shape.objects.filter(({ discriminator }) => {
    if (discriminator === null) return true;
    const word = Object.hasOwn(value, discriminator.key) ? value[discriminator.key] : undefined;
    return word === undefined || word === null || word === discriminator.word;
  });
  return fitting.length > 0 ? fitting : shape.objects;
}

/** The field of a key, or undefined if the key is not known. */
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

/** Whether maps of this shape may contain `x-` keys: maps with keys of the language may, maps of the user's own names and values may not. */
export const takesNotes = ({ objects, record }: Shape): boolean =>
  objects.length > 0 || (record !== null && record.entry.shape.objects.length > 0);
