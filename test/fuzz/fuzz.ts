/** Random inputs until the time is over, by a random seed that can be repeated: `npm run fuzz`. */
import fc from "fast-check";
import { expect, it } from "vitest";

const { BERTH_FUZZ_SEED, BERTH_FUZZ_SECONDS = "10", BERTH_FUZZ_PATH } = process.env;

const seed = BERTH_FUZZ_SEED === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(BERTH_FUZZ_SEED);
const timeLimitMs = Number(BERTH_FUZZ_SECONDS) * 1000;
/** Time to make a counterexample smaller, after the time to find one. */
const SHRINKING_MS = 60_000;

type AnyProperty = fc.IRawProperty<[unknown]>;

/**
 * A test that tries a property with random inputs and fails with the smallest input that it found.
 * @param target the name of the file, for `--only`
 * @param tried returns how many inputs were judged, because a property that refuses every input proves nothing
 */
export function fuzz(target: string, sentence: string, property: AnyProperty, tried: () => number): void {
  it(
    sentence,
    async () => {
      const parameters = {
        seed,
        numRuns: Number.MAX_SAFE_INTEGER,
        interruptAfterTimeLimit: timeLimitMs,
        markInterruptAsFailure: false,
        endOnFailure: true,
        ...(BERTH_FUZZ_PATH !== undefined && { path: BERTH_FUZZ_PATH }),
      };
      const found = await fc.check(property as fc.IAsyncProperty<[unknown]>, parameters);
      if (!found.failed) {
        console.log(`${target}: ${found.numRuns} inputs, ${tried()} of them judged, seed ${seed}`);
        expect(tried()).toBeGreaterThan(0);
        return;
      }
      const at = found.counterexamplePath ?? "";
      const smaller = await fc.check(property as fc.IAsyncProperty<[unknown]>, {
        ...parameters,
        path: at,
        endOnFailure: false,
        interruptAfterTimeLimit: SHRINKING_MS,
      });
      const smallest = smaller.failed && smaller.counterexample !== null ? smaller : found;
      throw new Error(
        [
          String((smallest.errorInstance as Error | null)?.message ?? smallest.errorInstance),
          `smallest input: ${fc.stringify(smallest.counterexample)}`,
          `to repeat this: npm run fuzz -- --only ${target} --seed ${seed} --path ${smallest.counterexamplePath ?? at}`,
        ].join("\n"),
      );
    },
    timeLimitMs + SHRINKING_MS * 3,
  );
}
