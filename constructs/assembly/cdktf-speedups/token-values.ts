/** Resolves the tokens of an element. CDKTF resolves only values that can contain one; the others are copied. */
import type { TerraformStack } from "cdktf";
import { DefaultTokenResolver, StringConcat, Tokenization } from "cdktf";

type Json = { [key: string]: unknown };

const resolver = new DefaultTokenResolver(new StringConcat());

/** Text that CDKTF does not just copy: tokens, the beginning of an expression, and numbers with an exponent, which is how it writes a token of a number into text. */
const special = /TfToken\[|\$\{|[\d.]e[-+]?\d/i;
/** Tokens of numbers are far smaller than this; so is the marker of a map of numbers. */
const MIN_PLAIN_NUMBER = -100_000_000;

/** @returns the same as `Tokenization.resolve`; a test compares the two */
export function resolveTokens(stack: TerraformStack, value: unknown): unknown {
  const ask = (special: unknown): unknown => Tokenization.resolve(special, { scope: stack, resolver, preparing: false });
  const copy = (value: unknown): unknown => {
    if (typeof value === "string") return special.test(value) ? ask(value) : value;
    if (typeof value === "number") return value > MIN_PLAIN_NUMBER ? value : ask(value);
    if (typeof value !== "object" || value === null) return typeof value === "function" ? ask(value) : value;
    if (Array.isArray(value)) return value.some(isTokenOfList) ? ask(value) : value.map(copy).filter((each) => each !== undefined);
    return isPlain(value) ? copyMap(value as Json, copy) : ask(value);
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

/** A token of a list is a list of one token. */
const isTokenOfList = (value: unknown): boolean =>
  typeof value === "string" ? value.includes("TfToken[") : typeof value === "number" && value <= MIN_PLAIN_NUMBER;

/** Whether an object is no token and has none as a key. */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  if ((prototype !== Object.prototype && prototype !== null) || "resolve" in value) return false;
  for (const key in value) if (special.test(key)) return false;
  return true;
}
