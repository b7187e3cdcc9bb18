/** The manifest from which the CDKTF CLI reads the stacks and their order. It always lists all stacks, also if only some were built. */

import { sortedJson } from "../../constructs/platform/naming/canonical-json";
import { versionOf } from "../synth/fingerprint";

export const stackFile = (stack: string): string => `stacks/${stack}/cdk.tf.json`;

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
