import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { diagnosticText, openTerraform, validateStack } from "../../emulator";
import { foreignProviders } from "../../emulator/scratch/scratch-copy";
import { MissingTool } from "../../emulator/terraform/missing-tool";
import { readStack } from "../../emulator/terraform/validate";
import { withoutTerraform } from "../emulator/available";
import { exampleNames, synthesizedExample } from "../support/examples";

const scratch = mkdtempSync(join(tmpdir(), "berth-validate-examples-"));
const leftOut: string[] = [];
afterAll(() => {
  if (leftOut.length > 0) console.log(`skipped: ${leftOut.length} stacks whose provider cannot be had here: ${leftOut.join(", ")}`);
  rmSync(scratch, { recursive: true, force: true });
});

const missing = await withoutTerraform();

describe.skipIf(missing)("terraform validate", () => {
  it.each(exampleNames())(
    "takes every stack of %s",
    async (name) => {
      const output = synthesizedExample(name);
      const terraform = await openTerraform(join(scratch, "terraform"));
      const stacks = readdirSync(join(output, "stacks"));
      expect(stacks.length).toBeGreaterThan(0);
      for (const stack of stacks) {
        try {
          const { ok, diagnostics } = await validateStack(output, stack, { terraform });
          expect({ stack, ok, diagnostics: diagnostics.map(diagnosticText) }).toEqual({ stack, ok: true, diagnostics: [] });
        } catch (error) {
          // AWS's provider is there, or nothing of this is run; those of other clouds are where a network or a mirror has them.
          if (!(error instanceof MissingTool) || foreignProviders(readStack(output, stack)).length === 0) throw error;
          leftOut.push(`${name}/${stack}`);
        }
      }
    },
    300_000,
  );
});
