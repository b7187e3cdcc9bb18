/** Every stack of a spec, from its text to Terraform JSON. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Blocks } from "./stack";
import { SpecOverTime } from "./synthesized";

export interface SpecStack {
  readonly resource: Blocks;
  readonly data: Blocks;
}
export type SpecStacks = Readonly<Record<string, SpecStack>>;

/** @throws Error with what is wrong with the spec */
export async function stacksOfSpec(spec: object): Promise<SpecStacks> {
  const folder = join(await new SpecOverTime().synth(JSON.stringify(spec)), "stacks");
  const read = (stack: string): SpecStack => ({
    resource: {},
    data: {},
    ...JSON.parse(readFileSync(join(folder, stack, "cdk.tf.json"), "utf8")),
  });
  return Object.fromEntries(readdirSync(folder).map((stack) => [stack, read(stack)]));
}
