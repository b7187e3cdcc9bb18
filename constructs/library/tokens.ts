/** Finds CDKTF tokens that are numbers, lists or objects. */
import { Token } from "cdktf";

export interface AnyToken {
  readonly path: readonly (string | number)[];
  readonly kind: "number" | "list" | "object";
}

/** Text with a token is not included: the schema decides which text may be a token. */
export function tokensIn(value: unknown, path: readonly (string | number)[] = []): AnyToken[] {
  if (typeof value === "number") return Token.isUnresolved(value) ? [{ path, kind: "number" }] : [];
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) {
    if (Token.isUnresolved(value)) return [{ path, kind: "list" }];
    return value.flatMap((each, index) => tokensIn(each, [...path, index]));
  }
  if (Token.isUnresolved(value)) return [{ path, kind: "object" }];
  return Object.entries(value).flatMap(([key, each]) => tokensIn(each, [...path, key]));
}
