/** One right of one principal for one action on one resource under conditions: the same form for every cloud. */

/** `Limit`: the maximum of other grants, as a permissions boundary sets it. */
export type Effect = "Allow" | "Deny" | "Limit";

/** One part of a grant: a pattern, or everything except some patterns. */
export interface Term {
  readonly not: boolean;
  /** One where `not` is false; sorted where it is true. */
  readonly patterns: readonly string[];
}

/** A condition: one of the values must match. */
export interface Condition {
  /** `StringEquals`, `ForAnyValue:ArnLike`; `expression` for conditions in an expression language. */
  readonly operator: string;
  readonly key: string;
  /** Sorted. */
  readonly values: readonly string[];
}

/** The cloud whose names of roles and principals it uses. */
export type Vocabulary = "aws" | "google" | "azure";

export interface Grant {
  readonly vocabulary: Vocabulary;
  readonly stack: string;
  /** Address of the resource that grants it. */
  readonly source: string;
  readonly effect: Effect;
  readonly principal: Term;
  readonly action: Term;
  readonly resource: Term;
  /** Sorted by operator and key. */
  readonly conditions: readonly Condition[];
  /** The resource whose policy grants it; null for a policy of the principal. */
  readonly on: string | null;
}

export const everyone = "*";

export const one = (pattern: string): Term => ({ not: false, patterns: [pattern] });
export const allBut = (patterns: readonly string[]): Term => ({ not: true, patterns: [...new Set(patterns)].sort() });
export const anything: Term = one("*");

/** Grants are compared within one group: the rights of one principal, or the policy of one resource. */
export const roomOf = ({ stack, vocabulary, effect, principal, on }: Grant): string =>
  JSON.stringify([stack, vocabulary, effect, on === null ? principal : null, on]);

/** Equal for grants with the same meaning. Actions are case-insensitive. */
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
