/** Whether one grant covers another. */
import type { Condition, Grant, Term, Vocabulary } from "./grant";
import { coversText, meet } from "./patterns";
import { holds } from "./role-names";

/** Of two grants of the same comparison group. */
export const covers = (wide: Grant, narrow: Grant): boolean =>
  coversTerm(wide.principal, narrow.principal, coversPrincipal) &&
  coversTerm(wide.action, narrow.action, actionsOf(wide.vocabulary)) &&
  coversTerm(wide.resource, narrow.resource, coversText) &&
  wide.conditions.every((test) => narrow.conditions.some((stricter) => implies(stricter, test)));

type Covers = (wide: string, narrow: string) => boolean;

export function coversTerm(wide: Term, narrow: Term, coversOne: Covers): boolean {
  const [first = ""] = wide.patterns;
  if (!wide.not) return narrow.not ? first === "*" : coversOne(first, narrow.patterns[0] ?? "");
  // Exceptions of the wide grant must be excluded from the narrow one, or not be part of it.
  return wide.patterns.every((out) =>
    narrow.not ? narrow.patterns.some((each) => coversOne(each, out)) : !meet(out.toLowerCase(), (narrow.patterns[0] ?? "").toLowerCase()),
  );
}

const actionsOf =
  (vocabulary: Vocabulary): Covers =>
  (wide, narrow) =>
    coversText(wide.toLowerCase(), narrow.toLowerCase()) || holds(vocabulary, wide, narrow);

/** An account covers all its principals. */
const coversPrincipal: Covers = (wide, narrow) => {
  if (wide === "*" || wide === narrow) return true;
  const [, account] = /^account (\d{12})$/.exec(wide) ?? [];
  return account !== undefined && narrow.split(":")[4] === account;
};

/** Whether every request that passes the first condition passes the second. */
function implies(stricter: Condition, test: Condition): boolean {
  if (stricter.operator !== test.operator || stricter.key.toLowerCase() !== test.key.toLowerCase()) return false;
  const [few, many] = /Not/.test(test.operator) ? [test.values, stricter.values] : [stricter.values, test.values];
  const like = /Like|Arn/.test(test.operator);
  return few.every((value) => many.some((each) => (like ? coversText(each, value) : each === value)));
}
