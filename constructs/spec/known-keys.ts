/** Finds the keys that a schema knows at a path: to name the nearest of them. */
import { z } from "zod";

type Schema = z.core.$ZodType;

/** All keys that any form of the value at `steps` may have. */
export function knownKeys(schema: Schema, steps: readonly (string | number)[]): string[] {
  const found = steps.reduce<Schema[]>((schemas, step) => schemas.flatMap((one) => childrenOf(one, step)), [schema]);
  return [...new Set(found.flatMap(shapesOf).flatMap((shape) => Object.keys(shape)))].sort();
}

/** The objects among the forms of a schema. */
function shapesOf(schema: Schema): Record<string, Schema>[] {
  const bare = unwrap(schema);
  if (bare instanceof z.ZodObject) return [bare.shape];
  if (bare instanceof z.ZodUnion) return bare.options.flatMap((option) => shapesOf(option as Schema));
  return [];
}

function childrenOf(schema: Schema, step: string | number): Schema[] {
  const bare = unwrap(schema);
  if (bare instanceof z.ZodUnion) return bare.options.flatMap((option) => childrenOf(option as Schema, step));
  if (bare instanceof z.ZodRecord) return [bare.valueType as Schema];
  if (bare instanceof z.ZodArray) return [bare.element as Schema];
  if (bare instanceof z.ZodObject) {
    const child = bare.shape[step as string] as Schema | undefined;
    return child === undefined ? [] : [child];
  }
  return [];
}

function unwrap(schema: Schema): Schema {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodNullable
  )
    return unwrap(schema.def.innerType as Schema);
  if (schema instanceof z.ZodPipe) return unwrap(schema.def.in as Schema);
  return schema;
}
