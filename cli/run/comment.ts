/** Runs `berth comment`. */
import { appendFileSync, readFileSync } from "node:fs";
import { ForgeError, NotAllowed } from "../comment/forge";
import { keepComment } from "../comment/keep";
import { forgeOf, PlaceError, type PlaceOptions } from "../comment/place";

interface CommentOptions extends PlaceOptions {
  readonly file: string;
  readonly name: string;
}

export async function runComment(options: CommentOptions): Promise<void> {
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

/** A token without the right to comment must not fail the pipeline: the review is still readable in the job summary. */
async function written(keep: () => Promise<string>, text: string): Promise<string> {
  try {
    return await keep();
  } catch (error) {
    if (!(error instanceof NotAllowed)) throw error;
    const { GITHUB_STEP_SUMMARY: summary } = process.env;
    if (summary === undefined) throw new ForgeError(`${error.message}: the token may not write comments`);
    appendFileSync(summary, `${text}\n`);
    return `not written (${error.message}); the review is in the job summary`;
  }
}
