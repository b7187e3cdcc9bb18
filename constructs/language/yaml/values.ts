/** YAML or JSON text → plain values, by the fast parser. */
import { CORE_SCHEMA, load, YAMLException } from "js-yaml";
import { isMap } from "./json";
import { textErrorsIn } from "./places";
import type { TextError } from "./text-error";

export type TextValue = { readonly value: unknown; readonly errors: readonly TextError[] };

/** A spec with more values than this, aliases included, is a mistake or an attack: 1,000 clusters have about 50,000. */
const MOST_VALUES = 2_000_000;

/** Levels of maps and lists. Eight are enough for the language, and charts nest their values a little deeper. */
const MAX_DEPTH = 100;

/**
 * Reads one document by the core schema of YAML 1.2: dates are text, keys are unique, and merge keys and other tags are not supported.
 * An empty file is an empty map.
 */
export function readText(text: string): TextValue {
  try {
    const value = isBlank(text) ? {} : load(text, { schema: CORE_SCHEMA, maxDepth: MAX_DEPTH });
    const aliasError = text.includes("*") ? aliasErrorIn(value) : undefined;
    return aliasError ? { value: undefined, errors: [aliasError] } : { value: value ?? {}, errors: [] };
  } catch (error) {
    // The parser that finds places would exhaust the stack.
    if (isTooDeep(error)) return { value: undefined, errors: [tooDeep(error.mark)] };
    const errors = textErrorsIn(text);
    return { value: undefined, errors: errors.length > 0 ? errors : [textErrorOf(error)] };
  }
}

const isTooDeep = (error: unknown): error is YAMLException => error instanceof YAMLException && error.reason.includes("maxDepth");

const tooDeep = (mark?: { readonly line: number; readonly column: number }): TextError => ({
  code: "B1002",
  message: `The text is nested too deep: more than ${MAX_DEPTH} maps and lists are inside one another`,
  line: (mark?.line ?? 0) + 1,
  column: (mark?.column ?? 0) + 1,
  fix: "write fewer maps and lists inside one another",
});

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

interface Extent {
  /** Values in it, itself included. */
  readonly size: number;
  /** Levels of maps and lists. */
  readonly depth: number;
}

/** Found again below itself: an anchor is recursive. */
const endless: Extent = { size: Number.POSITIVE_INFINITY, depth: 0 };

/** Aliases share one value in memory, so their values are counted without walking each of them. */
function aliasErrorIn(value: unknown): TextError | undefined {
  const extents = new Map<object, Extent>();
  const extentOf = (each: unknown): Extent => {
    if (!isMap(each) && !Array.isArray(each)) return { size: 1, depth: 0 };
    const known = extents.get(each);
    if (known !== undefined) return known;
    extents.set(each, endless);
    const inner = Object.values(each).map(extentOf);
    const extent = {
      size: inner.reduce((sum, { size }) => sum + size, 1),
      depth: inner.reduce((most, { depth }) => Math.max(most, depth), 0) + 1,
    };
    extents.set(each, extent);
    return extent;
  };
  const { size, depth } = extentOf(value);
  if (size > MOST_VALUES) return tooManyValues;
  return depth > MAX_DEPTH ? tooDeep() : undefined;
}
