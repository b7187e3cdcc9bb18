/** What a signal must not leave behind. */

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const pending = new Set<() => void>();

/**
 * Runs `undo` if a signal ends this process before the returned function is called.
 * @returns a function that forgets `undo`, when its work is finished
 */
export function onInterrupt(undo: () => void): () => void {
  if (pending.size === 0) for (const signal of signals) process.on(signal, interrupt);
  pending.add(undo);
  return () => {
    pending.delete(undo);
    if (pending.size === 0) forgetSignals();
  };
}

/** Runs `work`; a signal before its end runs `undo`. */
export async function undoneOnInterrupt<T>(undo: () => void, work: () => Promise<T>): Promise<T> {
  const forget = onInterrupt(undo);
  try {
    return await work();
  } finally {
    forget();
  }
}

const forgetSignals = (): void => {
  for (const signal of signals) process.off(signal, interrupt);
};

/** The last work is undone first. Afterwards the signal ends the process as if it had not been handled, unless someone else handles it. */
function interrupt(signal: NodeJS.Signals): void {
  for (const undo of [...pending].reverse()) {
    try {
      undo();
    } catch {
      // The process ends in any case, and the next run removes what is left.
    }
  }
  pending.clear();
  forgetSignals();
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}
