#!/usr/bin/env node
/** The `berth` command. */
import { berthProgram } from "./program";

berthProgram()
  .parseAsync(process.argv)
  .catch((error: unknown) => {
    // The reader of a pipe has closed it, so no error can be shown.
    if ((error as NodeJS.ErrnoException).code === "EPIPE") return;
    process.stderr.write(`${messageOf(error)}\n`);
    process.exitCode = 1;
  });

function messageOf(error: unknown): string {
  const { OutputError } = require("../stacks/output/output-error") as typeof import("../stacks/output/output-error");
  if (error instanceof OutputError) return `error  ${error.code}  ${error.message}\n  fix: ${error.fix}`;
  const { stack, message } = error as Error;
  return process.env.BERTH_TRACE === "1" && stack !== undefined ? stack : `error  ${message}`;
}
