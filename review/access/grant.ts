/** One right, as small as it can be said: who may, or may not, do one thing with one thing under which conditions. The one form for every cloud. */

/** `Limit`: the most that other grants can come to, as of a permissions boundary. */
export type Effect = "Allow" | "Deny" | "Limit";

/** What stands in one place of a grant: one pattern, or everything but some. */
export interface Term {
  readonly not: boolean;
  /** One where `not` is false; sorted where it is true. */
  readonly patterns: readonly string[];
}

/** A test that must hold: one of the values. */
export interface Condition {
  /** `StringEquals`, `ForAnyValue:ArnLike`; of languages of conditions: `expression`. */
  readonly operator: string;
  readonly key: string;
  /** Sorted. */
  readonly values: readonly string[];
}

/** Which cloud's names of roles and principals it is said in. */
export type Vocabulary = "aws" | "google" | "azure";

export interface Grant {
  readonly vocabulary: Vocabulary;
  readonly stack: string;
  /** Address of the resource that gives it. */
  readonly source: string;
  readonly effect: Effect;
  readonly principal: Term;
  readonly action: Term;
  readonly resource: Term;
  /** Sorted by operator and key. */
  readonly conditions: readonly Condition[];
  /** The thing whose own policy says so; null: it is a right of the principal. */
  readonly on: string | null;
}

export const everyone = "*";

export const one = (pattern: string): Term => ({ not: false, patterns: [pattern] });
export const allBut = (patterns: readonly string[]): Term => ({ not: true, patterns: [...new Set(patterns)].sort() });
export const anything: Term = one("*");

/** Grants are compared within this: rights of one principal, or the policy of one thing. */
export const roomOf = ({ stack, vocabulary, effect, principal, on }: Grant): string =>
  JSON.stringify([stack, vocabulary, effect, on === null ? principal : null, on]);

/** The same for grants that say the same. Actions have no case. */
export const keyOf = ({ vocabulary, stack, effect, principal, action, resource, conditions, on }: Grant): string =>
  JSON.stringify([
    stack,
    vocabulary,
    effect,
    principal,
    action.not,
    action.patterns.map((each) => each.toLowerCase()),
    resource,
    conditions.map(({ operator, key, values }) => [operator, key.toLowerCase(), values]),
    on,
  ]);
