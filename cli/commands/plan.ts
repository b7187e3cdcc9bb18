/** `berth plan`: Terraform's plan of a stack, even before the stacks that it reads are deployed. */
import { Command, Option } from "commander";
import { lazyAction } from "../lazy-action";
import { mockModes } from "../plan/mock-modes";
import { withSpec } from "../spec-options";

const help = `
Examples:
  $ berth plan cluster-apps
  $ berth plan --all --no-lock
  $ berth plan -f prod.yaml --all --detailed-exitcode
  $ berth plan cluster-apps --out-json plans && jq .resource_changes plans/cluster-apps.json

Needs Terraform, and credentials that can read what a deployment reads. Writes no state and no lock file, and does not touch cdktf.out.
The states in section outside must exist: Berth cannot know what they contain.
A stack whose provider is configured by outputs of another one (addons-x) cannot be planned before that one is deployed; --all skips it.

Exit codes: 0 planned; 1 an error, or a named stack that cannot be planned yet. With --detailed-exitcode, as with Terraform: 0 no changes;
1 an error, including errors of the command line; 2 changes.`;

export const planCommand = (): Command =>
  withSpec(new Command("plan"))
    .summary("show what Terraform would change, even before its inputs are deployed")
    .description(
      "Plans a stack with real Terraform in a temporary copy. Outputs of stacks that are not deployed yet are replaced by placeholders derived from the spec.",
    )
    .argument("[stacks...]", "names of stacks (default: the only one)")
    .option("--all", "every stack, in order of deployment", false)
    .addOption(
      new Option("--mock <when>", "use placeholders if a state lacks an output, always, or never").choices(mockModes).default("missing"),
    )
    .option("--out-json <dir>", "write each plan to DIR/STACK.json, as `terraform show -json` prints it")
    .option("--no-lock", "do not lock the states; for read-only credentials")
    .option("--detailed-exitcode", "exit with 2 if there are changes", false)
    .addHelpText("after", help)
    .action(lazyAction(() => (require("../run/plan") as typeof import("../run/plan")).runPlan));
