import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";

const root = join(__dirname, "../../../..");
const scratch = mkdtempSync(join(tmpdir(), "berth-speedups-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The text of every stack of the quick-start example. */
function synthesized(speedups: "on" | "off"): Record<string, string> {
  const output = join(scratch, speedups);
  const program = join(root, "dist/cli/berth.js");
  execFileSync(process.execPath, [program, "synth", "--locked", "-f", join(root, "examples/quick-start/berth.yaml"), "-o", output], {
    env: { ...process.env, BERTH_CDKTF_SPEEDUPS: speedups },
    stdio: "pipe",
  });
  const { stacks } = JSON.parse(readFileSync(join(output, "manifest.json"), "utf8")) as {
    stacks: Record<string, { synthesizedStackPath: string }>;
  };
  return Object.fromEntries(
    Object.entries(stacks).map(([name, { synthesizedStackPath }]) => [name, readFileSync(join(output, synthesizedStackPath), "utf8")]),
  );
}

it("speedups change no byte of the output", () => {
  const plain = synthesized("off");
  expect(Object.keys(plain).length).toBeGreaterThan(5);
  expect(synthesized("on")).toEqual(plain);
});
