/** `berth try`: the AWS stacks of a spec, deployed by real Terraform into an emulator on this machine. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { openEmulator } from "../../emulator/session/session";
import { MissingTool } from "../../emulator/terraform/missing-tool";
import { slicesOf } from "../../stacks/road";
import { synthesize } from "../../stacks/synthesize";
import { prepareFor, reportProblems, type SpecOptions, withSpec } from "../spec-options";
import { TryReport } from "../try-report";

interface TryOptions extends SpecOptions {
  readonly keep: boolean;
}

export function tryCommand(): Command {
  return withSpec(new Command("try"))
    .summary("deploy the AWS stacks into an emulator on this machine")
    .description(
      "Applies every AWS stack with real Terraform, plans again and expects no change, then destroys. Needs no account. Wants Terraform and Python.",
    )
    .option("--keep", "leave the emulator running with what was deployed", false)
    .addHelpText("after", "\nExamples:\n  $ berth try\n  $ berth try -f examples/quick-start/berth.yaml --keep")
    .action(async (options: TryOptions) => {
      const prepared = prepareFor(options);
      if (!prepared.ok || prepared.platform === null) return;
      const output = mkdtempSync(join(tmpdir(), "berth-try-out-"));
      try {
        const result = await synthesize(slicesOf(prepared.platform), { spec: prepared.folder, output });
        if (result.problems.length > 0) return reportProblems(prepared.read.place(result.problems), options.format);
        process.exitCode = (await deployAndDestroy(output, options.keep)) ? 0 : 1;
      } finally {
        rmSync(output, { recursive: true, force: true });
      }
    });
}

/** @returns whether all that was tried went well */
async function deployAndDestroy(output: string, keep: boolean): Promise<boolean> {
  const stop = new AbortController();
  const interrupt = (): void => stop.abort(new Error("interrupted"));
  process.once("SIGINT", interrupt).once("SIGTERM", interrupt);
  const report = new TryReport();
  try {
    const session = await openEmulator({ reporter: (event) => report.take(event), signal: stop.signal });
    try {
      const deployed = await session.deploy(output);
      report.deployed(deployed);
      if (keep) {
        session.release();
        report.kept(session);
        return deployed.every(({ ok }) => ok);
      }
      const destroyed = await session.destroy();
      report.destroyed(destroyed);
      return [...deployed, ...destroyed].every(({ ok }) => ok);
    } finally {
      if (!keep) await session.close();
    }
  } catch (error) {
    if (!(error instanceof MissingTool)) throw error;
    report.missing(error);
    return false;
  } finally {
    process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
  }
}
