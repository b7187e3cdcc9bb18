import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { speedupsAreOn } from "./speedups";

const STACKS_BETWEEN = 100;
/** The first stacks load bindings, and compiling those leaves more garbage than the stacks themselves. */
const FIRST_STACKS = 8;
/** A run of fewer stacks ends before its garbage matters, and a collection takes longer than building a stack. */
const LEAST_STACKS = 50;

/**
 * Without it, V8 lets the heap of a thousand stacks grow to twice the size, which saves only a few percent of the time.
 * @param stacks how many this process builds
 * @returns what to call after each of them; most calls do nothing
 */
export function garbageCollector(stacks: number): () => void {
  if (!speedupsAreOn()) return () => {};
  let collect: (() => void) | undefined;
  return everySoOften(stacks, () => {
    collect ??= exposedCollector();
    collect();
  });
}

/**
 * @param stacks how many calls are expected
 * @returns a function that does the work in each of the first 8 calls and then in every hundredth, and never where fewer than 50 are expected
 */
export function everySoOften(stacks: number, work: () => void): () => void {
  if (stacks < LEAST_STACKS) return () => {};
  let built = 0;
  return () => {
    built += 1;
    if (built <= FIRST_STACKS || built % STACKS_BETWEEN === 0) work();
  };
}

function exposedCollector(): () => void {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
}
