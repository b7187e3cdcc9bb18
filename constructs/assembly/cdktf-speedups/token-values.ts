/** Resolves the tokens of an element. CDKTF resolves only values that can contain one; the others are copied. */
import type { TerraformStack } from "cdktf";
import { DefaultTokenResolver, StringConcat, Tokenization } from "cdktf";

type Json = { [key: string]: unknown };

const resolver = new DefaultTokenResolver(new StringConcat());

/** Text that CDKTF does not only copy: tokens, the beginning of an expression, and numbers with an exponent, the form of number tokens in text. */
const special = /TfToken\[|\$\{|[\d.]e[-+]?\d/i;
/** Number tokens are far smaller than this; so is the marker of a map of numbers. */
const MIN_PLAIN_NUMBER = -100_000_000;

/** @returns the same as `Tokenization.resolve`; a test compares the two */
export function resolveTokens(stack: TerraformStack, value: unknown): unknown {
  const byCdktf = (special: unknown): unknown => Tokenization.resolve(special, { scope: stack, resolver, preparing: false });
  const copy = (value: unknown): unknown => {
    if (typeof value === "string") return special.test(value) ? byCdktf(value) : value;
    if (typeof value === "number") return value > MIN_PLAIN_NUMBER ? value : byCdktf(value);
    if (typeof value !== "object" || value === null) return typeof value === "function" ? byCdktf(value) : value;
    if (Array.isArray(value)) return value.some(isListToken) ? byCdktf(value) : value.map(copy).filter((each) => each !== undefined);
    return isPlain(value) ? copyMap(value as Json, copy) : byCdktf(value);
  };
  return copy(value);
}

function copyMap(map: Json, copy: (value: unknown) => unknown): Json {
  const result: Json = {};
  for (const key in map) {
    const value = copy(map[key]);
    if (value !== undefined) result[key] = value;
  }
  return result;
}

/** A list token is a list that contains one token. */
const isListToken = (value: unknown): boolean =>
  typeof value === "string" ? value.includes("TfToken[") : typeof value === "number" && value <= MIN_PLAIN_NUMBER;

/** Whether an object is not a token, and none of its keys is one. */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  if ((prototype !== Object.prototype && prototype !== null) || "resolve" in value) return false;
  for (const key in value) if (special.test(key)) return false;
  return true;
}
