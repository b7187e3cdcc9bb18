/** Small values of the language, as a user writes them. */
import fc from "fast-check";

export type Written = Readonly<Record<string, unknown>>;

/**
 * A key. A part behind `-` begins with a digit and no location does, so that no key is one that a fleet makes (`apps-use1`); none begins
 * with `was`, which former keys do, or with `x-`, which notes do.
 */
const key = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[0-9][a-z0-9]{0,3})?$/).filter((text) => !/^(?:was|x-)/.test(text));

/** As many keys as asked, all different. */
export const keys = (min: number, max: number): fc.Arbitrary<string[]> => fc.uniqueArray(key, { minLength: min, maxLength: max });

const poolKey = fc.stringMatching(/^[a-z][a-z0-9]{0,11}$/).filter((text) => !text.startsWith("was") && text !== "system");

export const poolKeys = (min: number, max: number): fc.Arbitrary<string[]> => fc.uniqueArray(poolKey, { minLength: min, maxLength: max });

/** The former key of the n-th entry of a section: no other's, and no present key. */
export const formerKey = (n: number): fc.Arbitrary<string> => fc.constant(`was-${n}`);
export const formerPoolKey = (n: number): fc.Arbitrary<string> => fc.constant(`was${n}`);

export const labels: fc.Arbitrary<Record<string, string>> = fc.dictionary(
  fc.stringMatching(/^[a-z][a-z0-9_-]{0,10}$/),
  fc.stringMatching(/^[a-z0-9_-]{0,20}$/),
  { maxKeys: 3, noNullPrototype: true },
);

export const gibibytes = (min: number, max: number): fc.Arbitrary<string> => fc.integer({ min, max }).map((n) => `${n}Gi`);

const outputName = fc.stringMatching(/^[a-z][a-z_]{0,12}$/);

/** An output of other Terraform. */
export const referenceTo = (outside: readonly string[]): fc.Arbitrary<Written> =>
  fc.record(
    {
      from: fc.constantFrom(...outside),
      output: outputName,
      item: fc.oneof(fc.nat(5), fc.constantFrom("a", "b")),
    },
    { requiredKeys: ["from", "output"] },
  );

/** An id, or a reference where there is other Terraform to refer to. */
export const idOr = (id: fc.Arbitrary<string>, outside: readonly string[]): fc.Arbitrary<unknown> =>
  outside.length === 0 ? id : fc.oneof({ weight: 3, arbitrary: id }, { weight: 1, arbitrary: referenceTo(outside) });

/** An entry whose optional keys are there or not, one by one. */
export const entry = (
  required: Record<string, fc.Arbitrary<unknown>>,
  optional: Record<string, fc.Arbitrary<unknown>> = {},
): fc.Arbitrary<Written> =>
  fc.record({ ...required, ...optional }, { requiredKeys: Object.keys(required), noNullPrototype: true }) as fc.Arbitrary<Written>;

/** A map with the entry that `make` draws for each key. */
export const keyed = (
  names: readonly string[],
  make: (name: string, n: number) => fc.Arbitrary<Written>,
): fc.Arbitrary<Record<string, Written>> =>
  fc.tuple(...names.map(make)).map((entries) => Object.fromEntries(names.map((name, n) => [name, entries[n]!])));
