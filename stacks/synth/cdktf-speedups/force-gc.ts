/** Keeps memory from growing with the number of stacks. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

const STACKS_BETWEEN = 100;
/** The first ones load bindings: what compiling them leaves behind is more than the stacks themselves. */
const FIRST_STACKS = 8;

/**
 * Called after each stack of this process, whichever renderer built it: bindings are loaded once, and a collection takes longer than a
 * stack. V8 alone lets its heap grow by half again and again before it looks at what lives on: with a thousand stacks twice the memory,
 * to save a few hundredths of the time.
 */
export const collectAfterStack = everySoOften(() => {
  collect ??= exposedCollector();
  collect();
});

let collect: (() => void) | undefined;

/** Runs the work after each of the first stacks, and after every hundredth. */
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
