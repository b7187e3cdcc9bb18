/** Options of every command that reads a spec. */
import { type Command, Option } from "commander";
import { collect } from "./arguments";

export interface SpecOptions {
  readonly file: readonly string[];
  readonly locked: boolean;
  readonly format: "text" | "json";
}

export function withSpec(command: Command): Command {
  return command
    .addOption(
      new Option("-f, --file <file>", "spec file; repeat it to merge several, in this order")
        .default([] as string[], "from cdktf.json, otherwise berth.yaml, here or in a folder above")
        .argParser(collect((file) => file)),
    )
    .option("--locked", "fail if the lock file would change", false)
    .addOption(formatOption("format of problems and results"));
}

export const formatOption = (description: string): Option =>
  new Option("--format <format>", description).choices(["text", "json"]).default("text");
