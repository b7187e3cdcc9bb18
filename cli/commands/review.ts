/** `berth review`: what a change does, before anything runs. */
import { Command, InvalidArgumentError, Option } from "commander";
import type { Plan } from "../../review/read/plan";
import { type Format, formats } from "../../review/render/formats";
import { collect, day, pair } from "../arguments";
import { lazyAction } from "../lazy-action";

const help = `
A name that is both a git ref and a folder is the git ref; write ./NAME for the folder.

Exit codes: 0 no changes; 2 changes, safe or to be reviewed; 3 blocked; 1 an error.

Examples:
  $ berth review --base origin/main --head HEAD
  $ berth review --base origin/main --head . --format md -o review.md
  $ berth review --base old/cdktf.out --head cdktf.out --plan cluster-apps=plan.json`;

export const reviewCommand = (): Command =>
  new Command("review")
    .summary("classify a change: safe, needs review, or blocked")
    .description(
      "Compares two states of the infrastructure without credentials: git refs, specs, or folders of synthesized Terraform JSON.",
    )
    .requiredOption("--base <side>", "the current state: git ref, spec, or folder of Terraform JSON")
    .requiredOption("--head <side>", "the proposed state: git ref, spec, or folder of Terraform JSON")
    .option(
      "-f, --file <file>",
      "the spec within a git ref (default: from the cdktf.json of each side, otherwise berth.yaml, also in folders above)",
    )
    .option("--plan <stack=file>", "plan of a stack, as `terraform show -json` prints it; repeatable", collect(plan), [])
    .option("--sarif-base <file...>", "SARIF results of checkov or trivy for base")
    .option("--sarif-head <file...>", "SARIF results for head; only new findings fail the review")
    .addOption(new Option("--format <format>", "output format").choices(formats).default("text"))
    .option("-o, --output <file>", "write to a file")
    .option("--also <format=file>", "also write another format to a file; repeatable", collect(also), [])
    .option("--fix", "add renamedFrom for renamed entries to the spec of head", false)
    .option("--upgrade", "synthesize each side with the Berth of its own project (npm ci), to show changes of the tool itself", false)
    .option("--today <day>", "the day on which waivers and end of support are judged (default: today)", day)
    .addHelpText("after", help)
    .action(lazyAction(() => (require("../run/review") as typeof import("../run/review")).runReview));

function plan(text: string): Plan {
  const [stack, file] = pair(text, "STACK=FILE");
  const { readPlan } = require("../../review/read/plan") as typeof import("../../review/read/plan");
  try {
    return readPlan(stack, file);
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message);
  }
}

function also(text: string): { readonly format: Format; readonly file: string } {
  const form = `FORMAT=FILE, where FORMAT is one of ${formats.join(", ")}`;
  const [name, file] = pair(text, form);
  const format = formats.find((each) => each === name);
  if (format === undefined) throw new InvalidArgumentError(`Write ${form}.`);
  return { format, file };
}
