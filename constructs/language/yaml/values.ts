/** YAML or JSON text → plain values, by the fast parser. */
import { CORE_SCHEMA, load, YAMLException } from "js-yaml";
import { isMap } from "./json";
import { textErrorsIn } from "./places";
import type { TextError } from "./text-error";

export type TextValue = { readonly value: unknown; readonly errors: readonly TextError[] };

/** A spec with more values than this, aliases included, is a mistake or an attack: 1,000 clusters have about 50,000. */
const MOST_VALUES = 2_000_000;

/**
 * Reads one document by the core schema of YAML 1.2: dates are text, keys are unique, and merge keys and other tags are not supported.
 * An empty file is an empty map.
 */
export function readText(text: string): TextValue {
  try {
    const value = isBlank(text) ? {} : load(text, { schema: CORE_SCHEMA });
    const aliasError = text.includes("*") ? aliasErrorIn(value) : undefined;
    return aliasError ? { value: undefined, errors: [aliasError] } : { value: value ?? {}, errors: [] };
  } catch (error) {
    const errors = textErrorsIn(text);
    return { value: undefined, errors: errors.length > 0 ? errors : [textErrorOf(error)] };
  }
}

/** Only comments, white space and markers. */
const isBlank = (text: string): boolean => /^\uFEFF?(?:\s*(?:#.*|---|\.\.\.)?(?:\r?\n|$))*$/.test(text);

/** An error that only the fast parser reports. */
function textErrorOf(error: unknown): TextError {
  if (error instanceof YAMLException) {
    const { mark, reason } = error;
    return {
      code: reason.includes("tag") ? "B1005" : "B1002",
      message: `The text is not valid YAML: ${reason}`,
      line: (mark?.line ?? 0) + 1,
      column: (mark?.column ?? 0) + 1,
    };
  }
  const nested = error instanceof TypeError || error instanceof RangeError;
  if (!nested) throw error;
  return { ...tooManyValues, message: "An anchor is recursive" };
}

const tooManyValues: TextError = { code: "B1009", message: "Aliases expand to more values than a spec may have", line: 1, column: 1 };

/** Aliases share one value in memory, so their values are counted without walking each of them. */
function aliasErrorIn(value: unknown): TextError | undefined {
  const sizes = new Map<object, number>();
  const size = (each: unknown): number => {
    if (!isMap(each) && !Array.isArray(each)) return 1;
    const known = sizes.get(each);
    if (known !== undefined) return known;
    sizes.set(each, Number.POSITIVE_INFINITY); // found again below itself: recursive
    let sum = 1;
    for (const inner of Object.values(each)) sum += size(inner);
    sizes.set(each, sum);
    return sum;
  };
  return size(value) > MOST_VALUES ? tooManyValues : undefined;
}
