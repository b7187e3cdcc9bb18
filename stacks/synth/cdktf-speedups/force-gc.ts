/** Keeps memory from growing with the number of stacks. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

const STACKS_BETWEEN = 100;
/** The first ones load bindings: what compiling them leaves behind is more than the stacks themselves. */
const FIRST_STACKS = 8;

/**
 * Called after each stack, it collects what every hundred of them left behind. V8 alone lets its heap grow by half again and again before it looks
 * at what lives on: with a thousand stacks twice the memory, to save a few hundredths of the time.
 */
export function garbageCollector(): () => void {
  let stacks = 0;
  let collect: (() => void) | undefined;
  return () => {
    stacks += 1;
    if (stacks > FIRST_STACKS && stacks % STACKS_BETWEEN !== 0) return;
    collect ??= exposedCollector();
    collect();
  };
}

function exposedCollector(): () => void {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
}
