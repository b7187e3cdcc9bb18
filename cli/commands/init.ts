/** `berth init`: a project that installs, checks and synthesizes without changes. */
import { Command } from "commander";
import { lazyAction } from "../lazy-action";

const examples = `
Examples:
  $ npx --package berth-iac berth init
  $ berth init --dir shop --cloud aws --region us-east-1 --account 123456789012 --admin arn:aws:iam::123456789012:role/admins
  $ berth init --name shop --cloud aws,google --region aws=us-east-1 google=europe-west1 --account 123456789012 --project shop-dev

Without a terminal, options that have no default must be given.`;

export const initCommand = (): Command =>
  new Command("init")
    .summary("write a new project")
    .description(
      "Writes a spec for one or more clouds, and the files to install, check and synthesize it. In a terminal, asks for missing options.",
    )
    .option("--dir <folder>", "folder of the project", ".")
    .option("--name <name>", "name of the platform (default: name of the folder)")
    .option("--cloud <clouds>", "aws, google, azure; separate several with commas")
    .option("--region <regions...>", "REGION, or CLOUD=REGION if there are several clouds")
    .option("--account <id>", "AWS account")
    .option("--project <id>", "Google Cloud project")
    .option("--subscription <id>", "Azure subscription")
    .option("--admin <principals...>", "who administers the cluster: PRINCIPAL, or CLOUD=PRINCIPAL if there are several clouds")
    .option("--force", "overwrite existing files", false)
    .addHelpText("after", examples)
    .action(lazyAction(() => (require("../run/init") as typeof import("../run/init")).runInit));
