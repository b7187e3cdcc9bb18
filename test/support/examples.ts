/** The project's examples as `berth synth` writes them, each synthesized once in a run of the tests. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { JsonObject } from "../conformance/json";

const root = join(__dirname, "../..");

/** Folders below examples/ that contain a `berth.yaml`, sorted. */
export function exampleNames(): string[] {
  const folder = join(root, "examples");
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.filter((name) => existsSync(join(folder, name, "berth.yaml"))).sort();
}

/**
 * The output folder of an example. It is shared: whoever writes works on a copy.
 * @throws Error with the command's own words where synthesis fails
 */
export function synthesizedExample(name: string): string {
  const program = join(root, "scripts/synth-examples.mjs");
  try {
    return execFileSync(process.execPath, [program, name], { cwd: root, stdio: ["ignore", "pipe", "pipe"], encoding: "utf8" }).trim();
  } catch (error) {
    throw new Error(`berth synth of the example ${name} failed\n${(error as { stderr?: string }).stderr ?? ""}`, { cause: error });
  }
}

/** What `berth synth` writes for one example: stack name → content of its cdk.tf.json. */
export function exampleStacks(name: string): Map<string, JsonObject> {
  const folder = join(synthesizedExample(name), "stacks");
  const read = (stack: string) => JSON.parse(readFileSync(join(folder, stack, "cdk.tf.json"), "utf8")) as JsonObject;
  return new Map(
    readdirSync(folder)
      .sort()
      .map((stack) => [stack, read(stack)]),
  );
}
