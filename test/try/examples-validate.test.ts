import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { diagnosticText, openTerraform, validateStack } from "../../emulator";
import { withoutTerraform } from "../emulator/available";
import { exampleNames } from "../support/examples";

const root = join(__dirname, "../..");
const scratch = mkdtempSync(join(tmpdir(), "berth-validate-examples-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const missing = await withoutTerraform();

describe.skipIf(missing)("terraform validate", () => {
  it.each(exampleNames())(
    "takes every stack of %s",
    async (name) => {
      const output = join(scratch, name);
      execFileSync(
        process.execPath,
        [join(root, "dist/cli/berth.js"), "synth", "--locked", "-f", `examples/${name}/berth.yaml`, "-o", output],
        { cwd: root },
      );
      const terraform = await openTerraform(join(scratch, "terraform"));
      const stacks = readdirSync(join(output, "stacks"));
      expect(stacks.length).toBeGreaterThan(0);
      for (const stack of stacks) {
        const { ok, diagnostics } = await validateStack(output, stack, { terraform });
        expect({ stack, ok, diagnostics: diagnostics.map(diagnosticText) }).toEqual({ stack, ok: true, diagnostics: [] });
      }
    },
    300_000,
  );
});
