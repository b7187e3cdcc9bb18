import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { speedupsAreOn } from "./speedups";

const STACKS_BETWEEN = 100;
/** The first stacks load bindings, and compiling those leaves more garbage than the stacks themselves. */
const FIRST_STACKS = 8;

/**
 * @returns a function to call after each stack; it collects garbage after every hundred of them. V8 by itself lets its heap grow first: with a
 * thousand stacks to twice the memory, which saves a few hundredths of the time.
 */
export function garbageCollector(): () => void {
  if (!speedupsAreOn()) return () => undefined;
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
