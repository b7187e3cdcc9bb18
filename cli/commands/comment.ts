/** `berth comment`: keeps one comment of a pull or merge request up to date with a review. */
import { appendFileSync, readFileSync } from "node:fs";
import { Command, InvalidArgumentError, Option } from "commander";
import { ForgeError, NotAllowed } from "../comment/forge";
import { keepComment } from "../comment/keep";
import { forgeOf, PlaceError, type PlaceOptions } from "../comment/place";

interface CommentOptions extends PlaceOptions {
  readonly file: string;
  readonly name: string;
}

export function commentCommand(): Command {
  return new Command("comment")
    .summary("keep one comment of a pull request up to date with a review")
    .description("Writes what `berth review --format md` printed as a comment of a pull or merge request, over the one that is there.")
    .requiredOption("--file <file>", "what `berth review --format md -o FILE` wrote")
    .addOption(new Option("--on <forge>", "where (default: the one whose pipeline this is)").choices(["github", "gitlab"]))
    .option("--repository <name>", "OWNER/NAME, or path or number of a project (default: the pipeline's)")
    .option("--pull <number>", "number of the pull or merge request (default: the pipeline's)", number)
    .option("--author <login>", "who the token writes as on GitHub, where an app of your own writes: NAME[bot]")
    .option("--name <name>", "tells several comments of one change apart", name, "v1")
    .addHelpText(
      "after",
      "\nReads GITHUB_TOKEN, GITHUB_API_URL, GITHUB_REPOSITORY and the event, or GITLAB_TOKEN, CI_API_V4_URL, CI_PROJECT_ID and\nCI_MERGE_REQUEST_IID. Where the token may not write, as in changes from forks, the review goes into the job's summary.\n\nExamples:\n  $ berth review --base origin/main --head HEAD --format md -o review.md\n  $ berth comment --file review.md\n  $ berth comment --file review.md --on gitlab --repository group/infra --pull 7\n\nExit: 0 the comment is up to date, or could not be written for want of rights; 1 something went wrong.",
    )
    .action(run);
}

async function run(options: CommentOptions): Promise<void> {
  try {
    const text = readFileSync(options.file, "utf8");
    const forge = forgeOf(options, process.env);
    process.stdout.write(`${forge.name}: the comment is ${await written(() => keepComment(forge, text, options.name), text)}\n`);
  } catch (error) {
    const isExpected = error instanceof ForgeError || error instanceof PlaceError || (error as NodeJS.ErrnoException).code === "ENOENT";
    if (!isExpected) throw error;
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}

/** Who may not write comments can still be read. */
async function written(keep: () => Promise<string>, text: string): Promise<string> {
  try {
    return await keep();
  } catch (error) {
    if (!(error instanceof NotAllowed)) throw error;
    const { GITHUB_STEP_SUMMARY: summary } = process.env;
    if (summary === undefined) throw new ForgeError(`${error.message}: the token may not write comments`);
    appendFileSync(summary, `${text}\n`);
    return `not written (${error.message}); the review is in the job's summary`;
  }
}

function number(value: string): number {
  if (!/^[1-9]\d*$/.test(value)) throw new InvalidArgumentError("is a number.");
  return Number(value);
}

function name(value: string): string {
  if (!/^[A-Za-z0-9][\w.-]{0,63}$/.test(value)) throw new InvalidArgumentError("is letters, digits, dots, - and _.");
  return value;
}
