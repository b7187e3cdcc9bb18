/** Runs `berth resolve`. */
import { sortedJson } from "../../constructs/platform/naming/canonical-json";
import type { SpecOptions } from "../spec-options";
import { prepareFor } from "./prepared-spec";

export function runResolve(options: SpecOptions): void {
  const { platform, ok } = prepareFor(options, {}, "own");
  if (ok) process.stdout.write(`${sortedJson(platform)}\n`);
}
