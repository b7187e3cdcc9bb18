/** `berth explain CODE`: what a code means and how to fix the problem. */
import { Command } from "commander";
import { lazyAction } from "../lazy-action";
import { formatOption } from "../spec-options";

const examples = `
Examples:
  $ berth explain B2104
  $ berth explain
  $ berth explain --format json | jq '.[].code'`;

export const explainCommand = (): Command =>
  new Command("explain")
    .summary("explain an error code")
    .description("Explains what a code means, why it is reported, and how to fix the problem. Lists all codes if none is given.")
    .argument("[code]", "a code such as B2104 (default: all)")
    .addOption(formatOption("output format"))
    .addHelpText("after", examples)
    .action(lazyAction(() => (require("../run/explain") as typeof import("../run/explain")).runExplain));
