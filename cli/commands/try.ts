/** `berth try`: the AWS stacks of a spec, deployed by real Terraform into an emulator on this machine. */
import { Command } from "commander";
import { lazyAction } from "../lazy-action";
import { withSpec } from "../spec-options";

const examples = `
Examples:
  $ berth try
  $ berth try -f examples/quick-start/berth.yaml --keep
  $ berth try --format json | jq '.deployed[].counts'
  $ berth try --end`;

export const tryCommand = (): Command =>
  withSpec(new Command("try"))
    .summary("deploy the AWS stacks into an emulator on this machine")
    .description(
      "Applies every AWS stack with real Terraform, checks that a second plan has no changes, then destroys. Needs Terraform and Python, but no account.",
    )
    .option("--keep", "leave the emulator running with the deployed resources", false)
    .option("--end", "stop the emulator that --keep left running", false)
    .addHelpText("after", examples)
    .action(lazyAction(() => (require("../run/try") as typeof import("../run/try")).runTry));
