#!/usr/bin/env node
/** The `berth` command. */
import { OutputError } from "../stacks/output/output-error";
import { berthProgram } from "./program";

berthProgram()
  .parseAsync(process.argv)
  .catch((error: unknown) => {
    if (error instanceof OutputError) process.stderr.write(`error  ${error.code}  ${error.message}\n  fix: ${error.fix}\n`);
    else if ((error as NodeJS.ErrnoException).code === "EPIPE") return;
    else process.stderr.write(`${process.env.BERTH_TRACE === "1" ? (error as Error).stack : `error  ${(error as Error).message}`}\n`);
    process.exitCode = 1;
  });
