/** `berth comment`: creates or updates the one comment on a pull or merge request that contains its review. */
import { Command, InvalidArgumentError, Option } from "commander";
import { wholeNumber } from "../arguments";
import { lazyAction } from "../lazy-action";

const help = `
Reads GITHUB_TOKEN, GITHUB_API_URL, GITHUB_REPOSITORY and the event, or GITLAB_TOKEN, CI_API_V4_URL, CI_PROJECT_ID and
CI_MERGE_REQUEST_IID. If the token may not write, as for pull requests from forks, the review goes into the job summary.

Examples:
  $ berth review --base origin/main --head HEAD --format md -o review.md
  $ berth comment --file review.md
  $ berth comment --file review.md --on gitlab --repository group/infra --pull 7

Exit codes: 0 the comment is up to date, or the token may not write it; 1 an error.`;

export const commentCommand = (): Command =>
  new Command("comment")
    .summary("create or update the review comment on a pull request")
    .description("Writes the output of `berth review --format md` as a comment on a pull or merge request. Updates an existing comment.")
    .requiredOption("--file <file>", "the file that `berth review --format md -o FILE` wrote")
    .addOption(new Option("--on <forge>", "forge (default: the one that runs this pipeline)").choices(["github", "gitlab"]))
    .option("--repository <name>", "OWNER/NAME, or the path or number of a GitLab project (default: the pipeline's)")
    .option("--pull <number>", "number of the pull or merge request (default: the pipeline's)", wholeNumber(1, Number.MAX_SAFE_INTEGER))
    .option("--author <login>", "login that the token writes as on GitHub, if it belongs to your own app: NAME[bot]")
    .option("--name <name>", "identifies this comment if a pull request has several", name, "v1")
    .addHelpText("after", help)
    .action(lazyAction(() => (require("../run/comment") as typeof import("../run/comment")).runComment));

function name(text: string): string {
  if (!/^[A-Za-z0-9][\w.-]{0,63}$/.test(text)) throw new InvalidArgumentError("Use at most 64 letters, digits, dots, - and _.");
  return text;
}
