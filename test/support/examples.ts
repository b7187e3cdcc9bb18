/** Synthesizes the project's examples by the compiled command line, as a user would. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JsonObject } from "../conformance/json";

const root = join(__dirname, "../..");
const berth = join(root, "dist/cli/berth.js");

/** Folders below examples/ that hold a `berth.yaml`, sorted. */
export function exampleNames(): string[] {
  const folder = join(root, "examples");
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.filter((name) => existsSync(join(folder, name, "berth.yaml"))).sort();
}

/**
 * What `berth synth` writes for one example: stack name → content of its cdk.tf.json.
 * @throws Error with the command's own words where it fails, or where the command line is not compiled
 */
export function synthExample(name: string): Map<string, JsonObject> {
  const outdir = mkdtempSync(join(tmpdir(), "berth-example-"));
  try {
    synthInto(name, outdir);
    return readStacks(outdir);
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** `berth synth` of one example into a folder. */
function synthInto(name: string, outdir: string): void {
  if (!existsSync(berth)) throw new Error("dist/cli/berth.js is not there: run npm run build first");
  const spec = join("examples", name, "berth.yaml");
  try {
    execFileSync(process.execPath, [berth, "synth", "--locked", "-f", spec, "-o", outdir], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: Buffer; stderr?: Buffer };
    throw new Error(`berth synth -f ${spec} failed\n${stdout ?? ""}${stderr ?? ""}`, { cause: error });
  }
}

/** The stacks of an output folder. */
function readStacks(outdir: string): Map<string, JsonObject> {
  const folder = join(outdir, "stacks");
  const read = (stack: string) => JSON.parse(readFileSync(join(folder, stack, "cdk.tf.json"), "utf8")) as JsonObject;
  return new Map(
    readdirSync(folder)
      .sort()
      .map((stack) => [stack, read(stack)]),
  );
}
