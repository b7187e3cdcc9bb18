/** Runs `berth try`. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unitInputsOf } from "../../constructs/assembly/decide";
import { endKept } from "../../emulator/session/kept";
import { MissingTool } from "../../emulator/terraform/missing-tool";
import { tryDeployment } from "../../emulator/try";
import { undoneOnInterrupt } from "../../stacks/output/interrupt";
import { synthesize } from "../../stacks/synth/synthesize";
import type { SpecOptions } from "../spec-options";
import { TryJson } from "../try-json";
import { TryReport } from "../try-report";
import { prepareFor } from "./prepared-spec";
import { reportProblems } from "./report-problems";

interface TryOptions extends SpecOptions {
  readonly keep: boolean;
  readonly end: boolean;
}

export async function runTry(options: TryOptions): Promise<void> {
  if (options.end) return endEmulator();
  const prepared = prepareFor(options, {}, "own");
  if (!prepared.ok || prepared.platform === null) return;
  const output = mkdtempSync(join(tmpdir(), "berth-try-out-"));
  const remove = (): void => rmSync(output, { recursive: true, force: true });
  try {
    const inputs = unitInputsOf(prepared.platform);
    const result = await undoneOnInterrupt(remove, () => synthesize(inputs, { spec: prepared.folder, output }));
    if (result.problems.length > 0) return reportProblems(prepared.read.place(result.problems), options.format);
    process.exitCode = (await deployAndDestroy(output, options)) ? 0 : 1;
  } finally {
    remove();
  }
}

/** @returns whether every step succeeded */
async function deployAndDestroy(outdir: string, { keep, format }: TryOptions): Promise<boolean> {
  const stop = new AbortController();
  const interrupt = (): void => stop.abort(new Error("interrupted"));
  process.once("SIGINT", interrupt).once("SIGTERM", interrupt);
  const shown = format === "json" ? new TryJson() : new TryReport();
  try {
    const report = await tryDeployment({ outdir, keep, reporter: (event) => shown.take(event), signal: stop.signal });
    shown.finish(report);
    return report.ok;
  } catch (error) {
    if (!(error instanceof MissingTool)) throw error;
    shown.missing(error);
    return false;
  } finally {
    process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
  }
}

async function endEmulator(): Promise<void> {
  const ended = await endKept();
  process.stdout.write(ended === undefined ? "no emulator is running\n" : `stopped the emulator at ${ended.endpoint}\n`);
}
