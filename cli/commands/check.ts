/** `berth check`: everything that synthesis does except writing output, and what depends on the day: waivers and support of versions. */
import { Command } from "commander";
import { day } from "../arguments";
import { lazyAction } from "../lazy-action";
import { withSpec } from "../spec-options";

const examples = `
Examples:
  $ berth check
  $ berth check -f base.yaml -f prod.yaml --locked
  $ berth check --format json

Exit codes: 0 no errors, warnings allowed; 1 errors.`;

export const checkCommand = (): Command =>
  withSpec(new Command("check"))
    .summary("check a spec without writing anything")
    .description("Reads and resolves the spec, checks overrides and installed bindings, and runs all rules. Writes nothing.")
    .option("--today <day>", "the day on which waivers and end of support are judged (default: today)", day)
    .addHelpText("after", examples)
    .action(lazyAction(() => (require("../run/check") as typeof import("../run/check")).runCheck));
