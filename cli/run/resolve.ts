/** Runs `berth resolve`. */
import { prerequisitesOf } from "../../constructs/assembly/prerequisites";
import { sortedJson } from "../../constructs/platform/naming/canonical-json";
import type { Prerequisite } from "../../constructs/platform/types/shared/prerequisite";
import type { SpecOptions } from "../spec-options";
import { prepareFor } from "./prepared-spec";

/** Prints the platform with its prerequisites as JSON, and the prerequisites to people as well. */
export function runResolve(options: SpecOptions): void {
  const { platform, ok } = prepareFor(options, {}, "own");
  if (!ok || platform === null) return;
  const prerequisites = prerequisitesOf(platform);
  process.stdout.write(`${sortedJson({ ...platform, prerequisites })}\n`);
  if (options.format === "text" && prerequisites.length > 0) process.stderr.write(textOf(prerequisites));
}

const textOf = (prerequisites: readonly Prerequisite[]): string =>
  [
    "Before the first deploy, in addition to what Terraform creates:",
    ...prerequisites.flatMap(({ location, message, commands }) => [
      `  ${location}  ${message}`,
      ...commands.map((each) => `      ${each}`),
    ]),
    "",
  ].join("\n");
