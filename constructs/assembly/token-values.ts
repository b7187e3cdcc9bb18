/** Values of elements with their tokens resolved: cdktf is asked for what may hold one, all else is copied as it is. */
import type { TerraformStack } from "cdktf";
import { DefaultTokenResolver, StringConcat, Tokenization } from "cdktf";

type Json = { [key: string]: unknown };

const resolver = new DefaultTokenResolver(new StringConcat());

/**
 * Texts that cdktf does more with than copy them: tokens, the beginning of an expression (whose end it looks for), and numbers with an
 * exponent, which is how it writes a number's token into a text.
 */
const special = /TfToken\[|\$\{|[\d.]e[-+]?\d/i;
/** Tokens of numbers lie far below; the marker of a map of numbers is the one small number that is special. */
const LEAST_PLAIN_NUMBER = -100_000_000;

/** @returns what `Tokenization.resolve` gives for the same value; a test compares the two. */
export function resolveTokens(stack: TerraformStack, value: unknown): unknown {
  const ask = (special: unknown): unknown => Tokenization.resolve(special, { scope: stack, resolver, preparing: false });
  const copy = (value: unknown): unknown => {
    if (typeof value === "string") return special.test(value) ? ask(value) : value;
    if (typeof value === "number") return value > LEAST_PLAIN_NUMBER ? value : ask(value);
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

/** Lists as tokens are lists of one token. */
const isTokenOfList = (value: unknown): boolean =>
  typeof value === "string" ? value.includes("TfToken[") : typeof value === "number" && value <= LEAST_PLAIN_NUMBER;

/** No token itself, nor one as a key. */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  if ((prototype !== Object.prototype && prototype !== null) || "resolve" in value) return false;
  for (const key in value) if (special.test(key)) return false;
  return true;
}
