/** The manifest from which the CDKTF CLI reads the stacks and their order. It always lists all stacks, also if only some were built. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sortedJson } from "../../constructs/platform/naming/canonical-json";
import { versionOf } from "../synth/fingerprint";

export const stackFile = (stack: string): string => `stacks/${stack}/cdk.tf.json`;

/** Stacks of the manifest of an output folder; none if there is no manifest or it cannot be read. */
export function stacksOfManifest(output: string): string[] {
  try {
    const { stacks } = JSON.parse(readFileSync(join(output, "manifest.json"), "utf8")) as { readonly stacks?: unknown };
    return Object.keys(stacks ?? {});
  } catch {
    return [];
  }
}

/** @param units each stack with those that are deployed before it */
export function manifestText(units: readonly { readonly stack: string; readonly needs: readonly string[] }[]): string {
  const stacks = units.map(({ stack, needs }) => [
    stack,
    {
      annotations: [],
      constructPath: stack,
      dependencies: [...needs],
      name: stack,
      stackMetadataPath: `stacks/${stack}/metadata.json`,
      synthesizedStackPath: stackFile(stack),
      workingDirectory: `stacks/${stack}`,
    },
  ]);
  return sortedJson({ version: versionOf("cdktf").split(" ")[1], stacks: Object.fromEntries(stacks) });
}
