import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { speedupsAreOn } from "./speedups";

const STACKS_BETWEEN = 100;
/** The first stacks load bindings, and compiling those leaves more garbage than the stacks themselves. */
const FIRST_STACKS = 8;

/**
 * To call after each stack, whichever renderer built it: a process loads bindings once, and one collection takes longer than one stack. V8
 * by itself lets its heap grow first: with a thousand stacks to twice the memory, which saves a few hundredths of the time.
 */
export const collectAfterStack: () => void = everySoOften(() => {
  if (!speedupsAreOn()) return;
  collect ??= exposedCollector();
  collect();
});

let collect: (() => void) | undefined;

/** @returns a function that does the work after each of the first calls, and after every hundredth */
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
