import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { speedupsAreOn } from "./speedups";

const STACKS_BETWEEN = 100;
/** The first stacks load bindings, and compiling those leaves more garbage than the stacks themselves. */
const FIRST_STACKS = 8;

/**
 * Call this after each stack. A collection takes longer than building one stack, so most calls do nothing. Without it, V8 lets the heap of a
 * thousand stacks grow to twice the size, which saves only a few percent of the time.
 */
export const collectAfterStack: () => void = everySoOften(() => {
  if (!speedupsAreOn()) return;
  collect ??= exposedCollector();
  collect();
});

let collect: (() => void) | undefined;

/** @returns a function that does the work in each of the first 8 calls, and then in every hundredth */
export function everySoOften(work: () => void): () => void {
  let stacks = 0;
  return () => {
    stacks += 1;
    if (stacks <= FIRST_STACKS || stacks % STACKS_BETWEEN === 0) work();
  };
}

function exposedCollector(): () => void {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
}
