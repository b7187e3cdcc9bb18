import { speedupsAreOn } from "./speedups";

/**
 * Runs a part of synthesis without the stack traces that CDKTF records for every token. V8's hook is removed while `work` runs and always
 * restored. Errors thrown inside have no stack trace; `BERTH_TRACE=1` keeps them.
 */
export function withoutStackTraces<T>(work: () => T): T {
  if (process.env.BERTH_TRACE === "1" || !speedupsAreOn()) return work();
  const hook = Error.captureStackTrace;
  Error.captureStackTrace = () => undefined;
  try {
    return work();
  } finally {
    Error.captureStackTrace = hook;
  }
}
