/** `berth try`: the AWS stacks of a spec, deployed by real Terraform into an emulator on this machine. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { unitInputsOf } from "../../constructs/assembly/decide";
import { endKept } from "../../emulator/session/kept";
import { MissingTool } from "../../emulator/terraform/missing-tool";
import { tryDeployment } from "../../emulator/try";
import { synthesize } from "../../stacks/synth/synthesize";
import { prepareFor, reportProblems, type SpecOptions, withSpec } from "../spec-options";
import { TryJson } from "../try-json";
import { TryReport } from "../try-report";

interface TryOptions extends SpecOptions {
  readonly keep: boolean;
  readonly end: boolean;
}

export function tryCommand(): Command {
  return withSpec(new Command("try"))
    .summary("deploy the AWS stacks into an emulator on this machine")
    .description(
      "Applies every AWS stack with real Terraform, plans again and expects no change, then destroys. Needs no account. Wants Terraform and Python.",
    )
    .option("--keep", "leave the emulator running with what was deployed", false)
    .option("--end", "end the emulator that --keep left running", false)
    .addHelpText(
      "after",
      "\nExamples:\n  $ berth try\n  $ berth try -f examples/quick-start/berth.yaml --keep\n  $ berth try --format json | jq '.deployed[].counts'\n  $ berth try --end",
    )
    .action(async (options: TryOptions) => {
      if (options.end) return endIt();
      const prepared = prepareFor(options, {}, "own");
      if (!prepared.ok || prepared.platform === null) return;
      const output = mkdtempSync(join(tmpdir(), "berth-try-out-"));
      try {
        const result = await synthesize(unitInputsOf(prepared.platform), { spec: prepared.folder, output });
        if (result.problems.length > 0) return reportProblems(prepared.read.place(result.problems), options.format);
        process.exitCode = (await deployAndDestroy(output, options)) ? 0 : 1;
      } finally {
        rmSync(output, { recursive: true, force: true });
      }
    });
}

/** @returns whether all that was tried went well */
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

async function endIt(): Promise<void> {
  const ended = await endKept();
  process.stdout.write(ended === undefined ? "no emulator is kept here\n" : `ended the emulator at ${ended.endpoint}\n`);
}
