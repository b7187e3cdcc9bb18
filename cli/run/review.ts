/** Runs `berth review`. */
import { existsSync, statSync, writeFileSync } from "node:fs";
import { formatProblems } from "../../constructs/language/problems/format-problems";
import type { SpecSide } from "../../review/compare/spec";
import type { ReviewInput } from "../../review/input";
import type { Review } from "../../review/model/review";
import { TreeError } from "../../review/read/json-file";
import type { Plan } from "../../review/read/plan";
import { readSarif } from "../../review/read/sarif";
import { renderers } from "../../review/render/all";
import type { Format } from "../../review/render/formats";
import type { Renderer, RenderOptions } from "../../review/render/renderer";
import { review } from "../../review/review";
import { today } from "../arguments";
import { fixRenames, undo } from "../review/fix";
import { GitError } from "../review/git";
import { OwnBerthError } from "../review/own-berth";
import { openSides, SideError } from "../review/sides";
import { paintOf } from "../terminal";

interface ReviewOptions {
  readonly base: string;
  readonly head: string;
  readonly file?: string;
  readonly plan: readonly Plan[];
  readonly sarifBase?: readonly string[];
  readonly sarifHead?: readonly string[];
  readonly format: Format;
  readonly output?: string;
  readonly also: readonly { readonly format: Format; readonly file: string }[];
  readonly today?: string;
  readonly fix: boolean;
  readonly upgrade: boolean;
}

/** By verdict, so that a pipeline can stop. */
const exitCodes: Readonly<Record<Review["verdict"], number>> = { "no change": 0, safe: 2, review: 2, blocked: 3 };

export function runReview(options: ReviewOptions): void {
  try {
    const day = options.today ?? today();
    const sides = openSides(options.base, options.head, { ...options, today: day });
    const plans = new Map(options.plan.map((each) => [each.stack, each]));
    const result = review({ base: sides.base, head: sides.head, plans, ...policyOf(options), today: day });
    const render: Renderer = renderers[options.format];
    const text = `${render(result, options.output === undefined ? terminal() : {}).trimEnd()}\n`;
    if (options.output === undefined) process.stdout.write(text);
    else writeFileSync(options.output, text);
    for (const { format, file } of options.also) writeFileSync(file, `${renderers[format](result).trimEnd()}\n`);
    if (options.fix) fix(result, sides.head.spec, options);
    process.exitCode = exitCodes[result.verdict];
  } catch (error) {
    if (!(error instanceof SideError || error instanceof GitError || error instanceof TreeError || error instanceof OwnBerthError))
      throw error;
    if (error instanceof SideError) process.stderr.write(`${formatProblems(error.problems, paintOf(process.stderr))}\n`);
    process.stderr.write(`${error.message}\n${error instanceof TreeError ? `  fix: ${error.fix}\n` : ""}`);
    process.exitCode = 1;
  }
}

/**
 * Adds what the findings about renames propose, and reviews again.
 * @throws SideError if the spec would have an error; its files are then as before
 */
function fix(result: Review, spec: SpecSide | null, options: ReviewOptions): void {
  const fixed = fixRenames(result, spec, options.head);
  try {
    if (fixed.length > 0 && spec !== null) openSides(options.base, options.head, options);
  } catch (error) {
    undo(fixed);
    if (error instanceof SideError)
      throw new SideError(error.side, error.problems, "--fix changed nothing: the spec would have these errors");
    throw error;
  }
  for (const { file, text } of fixed) process.stderr.write(`${file}: added ${text}\n`);
}

/** Both sides or neither: with the findings of one side alone, all of them would seem new. */
function policyOf({ base, head, sarifBase, sarifHead }: ReviewOptions): Pick<ReviewInput, "policy"> {
  if (sarifBase === undefined && sarifHead === undefined) return {};
  if (sarifBase === undefined || sarifHead === undefined)
    throw new TreeError(
      sarifBase === undefined ? "--sarif-base" : "--sarif-head",
      "is missing: new findings are known only from the results of both sides",
      "scan both sides",
    );
  const rootOf = (side: string): string | null => (existsSync(side) && statSync(side).isDirectory() ? side : null);
  return { policy: { base: readSarif(sarifBase, rootOf(base)), head: readSarif(sarifHead, rootOf(head)) } };
}

/** Colour and width, if a person reads the output in a terminal. */
const terminal = (): RenderOptions => ({
  paint: paintOf(process.stdout),
  ...(process.stdout.isTTY === true && { width: process.stdout.columns }),
});
