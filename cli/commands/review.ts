/** `berth review`: what a change does, before anything runs. */
import { existsSync, statSync, writeFileSync } from "node:fs";
import { Command, InvalidArgumentError, Option } from "commander";
import { formatProblems } from "../../constructs/language/problems/format-problems";
import type { ReviewInput } from "../../review/input";
import type { Review } from "../../review/model/review";
import { type Plan, readPlan } from "../../review/read/plan";
import { readSarif } from "../../review/read/sarif";
import { TreeError } from "../../review/read/tree";
import { renderers } from "../../review/render/all";
import type { Renderer, RenderOptions } from "../../review/render/renderer";
import { review } from "../../review/review";
import { fixRenames } from "../review/fix";
import { GitError } from "../review/git";
import { OwnBerthError } from "../review/own-berth";
import { configuredSpec, openSides, SideError } from "../review/sides";
import { paintOf } from "../terminal";

interface ReviewOptions {
  readonly base: string;
  readonly head: string;
  readonly file?: string;
  readonly plan: readonly Plan[];
  readonly sarifBase?: readonly string[];
  readonly sarifHead?: readonly string[];
  readonly format: keyof typeof renderers;
  readonly output?: string;
  readonly also: readonly Also[];
  readonly today: string;
  readonly fix: boolean;
  readonly upgrade: boolean;
}

interface Also {
  readonly format: keyof typeof renderers;
  readonly file: string;
}

/** By verdict: a pipeline stops by it. */
const exitCodes: Readonly<Record<Review["verdict"], number>> = { "no change": 0, safe: 2, review: 2, blocked: 3 };

export function reviewCommand(): Command {
  return new Command("review")
    .summary("say what a change does: safe, needs review, or blocked")
    .description("Compares two sides without credentials: git refs, specs, or folders of synthesized Terraform JSON.")
    .requiredOption("--base <side>", "what is there: a git ref, a spec, or a folder of Terraform JSON")
    .requiredOption("--head <side>", "what is to be: likewise")
    .option("-f, --file <file>", "the spec within a git ref (default: as cdktf.json says, else berth.yaml)")
    .option("--plan <stack=file>", "a plan of a stack, as `terraform show -json` prints it; may be repeated", plan, [])
    .option("--sarif-base <file...>", "what checkov or trivy found in base, as SARIF")
    .option("--sarif-head <file...>", "what they found in head: only what is new is in the way")
    .addOption(new Option("--format <format>", "how it is printed").choices(Object.keys(renderers)).default("text"))
    .option("-o, --output <file>", "write to a file")
    .option("--also <format=file>", "write it in another format as well; may be repeated", also, [])
    .option("--fix", "write the lines that keep what was renamed, into the spec of head", false)
    .option("--upgrade", "synthesize each side by the Berth that its own project names (npm ci), so that the tool's change shows", false)
    .option("--today <day>", "the day that waivers and support are judged by", day, new Date().toISOString().slice(0, 10))
    .addHelpText(
      "after",
      "\nExit codes: 0 no change; 2 changes, safe or for review; 3 blocked; 1 something went wrong.\n\nExamples:\n  $ berth review --base origin/main --head HEAD\n  $ berth review --base origin/main --head . --format md -o review.md\n  $ berth review --base old/cdktf.out --head cdktf.out --plan cluster-apps=plan.json",
    )
    .action(run);
}

function run(options: ReviewOptions): void {
  try {
    const sides = openSides(options.base, options.head, options.file ?? configuredSpec(), { upgrade: options.upgrade });
    const plans = new Map(options.plan.map((each) => [each.stack, each]));
    const result = review({ base: sides.base, head: sides.head, plans, ...policyOf(options), today: options.today });
    const render: Renderer = renderers[options.format];
    const text = `${render(result, options.output === undefined ? terminal() : {}).trimEnd()}\n`;
    if (options.output === undefined) process.stdout.write(text);
    else writeFileSync(options.output, text);
    for (const { format, file } of options.also) writeFileSync(file, `${renderers[format](result).trimEnd()}\n`);
    if (options.fix)
      for (const { file, text: added } of fixRenames(result, sides.head.spec, options.head))
        process.stderr.write(`${file}: added ${added}\n`);
    process.exitCode = exitCodes[result.verdict];
  } catch (error) {
    if (!(error instanceof SideError || error instanceof GitError || error instanceof TreeError || error instanceof OwnBerthError))
      throw error;
    if (error instanceof SideError) process.stderr.write(`${formatProblems(error.problems, paintOf(process.stderr))}\n`);
    process.stderr.write(`${error.message}\n${error instanceof TreeError ? `  fix: ${error.fix}\n` : ""}`);
    process.exitCode = 1;
  }
}

/** Both sides or none: whatever is found would seem new. */
function policyOf({ base, head, sarifBase, sarifHead }: ReviewOptions): Pick<ReviewInput, "policy"> {
  if (sarifBase === undefined && sarifHead === undefined) return {};
  if (sarifBase === undefined || sarifHead === undefined)
    throw new TreeError(
      sarifBase === undefined ? "--sarif-base" : "--sarif-head",
      "is missing: without both sides nobody knows what is new",
      "let the scanner look at both sides",
    );
  const rootOf = (side: string): string | null => (existsSync(side) && statSync(side).isDirectory() ? side : null);
  return { policy: { base: readSarif(sarifBase, rootOf(base)), head: readSarif(sarifHead, rootOf(head)) } };
}

/** Colour and width of what a person looks at. */
const terminal = (): RenderOptions => ({
  paint: paintOf(process.stdout),
  ...(process.stdout.isTTY === true && { width: process.stdout.columns }),
});

function plan(written: string, before: readonly Plan[]): readonly Plan[] {
  const [, stack, file] = /^([^=]+)=(.+)$/.exec(written) ?? [];
  if (stack === undefined || file === undefined) throw new InvalidArgumentError("is STACK=FILE.");
  try {
    return [...before, readPlan(stack, file)];
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message);
  }
}

function also(written: string, before: readonly Also[]): readonly Also[] {
  const [, format = "", file] = /^([^=]+)=(.+)$/.exec(written) ?? [];
  if (file === undefined || !Object.hasOwn(renderers, format))
    throw new InvalidArgumentError(`is FORMAT=FILE, of ${Object.keys(renderers).join(", ")}.`);
  return [...before, { format: format as Also["format"], file }];
}

function day(written: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(written) || Number.isNaN(Date.parse(written))) throw new InvalidArgumentError("is a day: YYYY-MM-DD.");
  return written;
}
