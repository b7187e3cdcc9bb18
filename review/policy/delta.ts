/** Scanner results of both sides → new, fixed and unchanged ones, independent of line numbers. */
import { nameOf } from "./address";
import type { PolicyResult } from "./result";

export interface PolicyDelta {
  readonly added: readonly PolicyResult[];
  readonly fixed: readonly PolicyResult[];
  /** As head has them. */
  readonly unchanged: readonly PolicyResult[];
}

/**
 * Results are the same if tool, rule and a fingerprint match, or else tool, rule, resource and stack or file. Of several that
 * cannot be distinguished, as many as both sides contain are the same. Line numbers never count.
 */
export function policyDelta(base: readonly PolicyResult[], head: readonly PolicyResult[]): PolicyDelta {
  const left = new Set(base);
  const found = new Set<PolicyResult>();
  for (const [keysOf, may] of steps) {
    const known = indexed(left, keysOf);
    for (const result of head) {
      if (found.has(result)) continue;
      const same = keysOf(result)
        .flatMap((key) => known.get(key) ?? [])
        .find((each) => left.has(each) && may(each, result));
      if (same === undefined) continue;
      left.delete(same);
      found.add(result);
    }
  }
  return { added: head.filter((each) => !found.has(each)), fixed: [...left], unchanged: head.filter((each) => found.has(each)) };
}

type Keys = (result: PolicyResult) => string[];
type May = (one: PolicyResult, other: PolicyResult) => boolean;

const fingerprintKeys: Keys = ({ tool, rule, fingerprints }) =>
  [...fingerprints].map(([kind, value]) => JSON.stringify([tool, rule, kind, value]));

const placeKeys: Keys = ({ tool, rule, stack, file, subject, message }) => [
  JSON.stringify([tool, rule, stack ?? file, subject === null ? null : nameOf(subject), subject === null ? message : null]),
];

/** If only one side's files can be read, only that side has an address. */
const textKeys: Keys = ({ tool, rule, stack, file, message }) => [JSON.stringify([tool, rule, stack ?? file, message])];

const steps: readonly (readonly [Keys, May])[] = [
  [fingerprintKeys, () => true],
  [placeKeys, () => true],
  [textKeys, (one, other) => one.subject === null || other.subject === null],
];

function indexed(results: Iterable<PolicyResult>, keysOf: Keys): Map<string, PolicyResult[]> {
  const index = new Map<string, PolicyResult[]>();
  for (const result of results)
    for (const key of keysOf(result)) {
      const known = index.get(key);
      if (known === undefined) index.set(key, [result]);
      else known.push(result);
    }
  return index;
}
