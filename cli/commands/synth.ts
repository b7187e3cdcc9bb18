/** `berth synth`: the spec as Terraform JSON, one folder for each stack. All files are replaced, or none. */
import { Command } from "commander";
import { wholeNumber } from "../arguments";
import { lazyAction } from "../lazy-action";
import { withSpec } from "../spec-options";

const examples = `
Examples:
  $ berth synth
  $ berth synth -f prod.yaml -o build/prod --locked
  $ berth synth --jobs 2`;

export const synthCommand = (): Command =>
  withSpec(new Command("synth"))
    .summary("write the Terraform of every stack")
    .description("Writes DIR/manifest.json and DIR/stacks/NAME/cdk.tf.json. Stacks whose input is unchanged are not rebuilt.")
    .option("-o, --output <dir>", "output folder (default: cdktf.out in the folder of the spec or its cdktf.json)")
    .option("-j, --jobs <number>", "processes that build, at most one for each core", wholeNumber(1, 64), 1)
    .option("--no-cache", "rebuild every stack")
    .option("--verify", "compare unchanged stacks byte by byte", false)
    .addHelpText("after", examples)
    .action(lazyAction(() => (require("../run/synth") as typeof import("../run/synth")).runSynth));
