#!/usr/bin/env node
/** The `berth` command. */
import { berthProgram } from "./program";

// The reader of a pipe, such as head, may close it early. The command still ends its work, and with its own exit code.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });

berthProgram()
  .parseAsync(process.argv)
  .catch((error: unknown) => {
    process.stderr.write(`${messageOf(error)}\n`);
    process.exitCode = 1;
  });

function messageOf(error: unknown): string {
  const { OutputError } = require("../stacks/output/output-error") as typeof import("../stacks/output/output-error");
  if (error instanceof OutputError) return `error  ${error.code}  ${error.message}\n  fix: ${error.fix}`;
  const { stack, message } = error as Error;
  return process.env.BERTH_TRACE === "1" && stack !== undefined ? stack : `error  ${message}`;
}
