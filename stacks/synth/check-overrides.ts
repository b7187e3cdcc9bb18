import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unitInputsOf } from "../../constructs/assembly/decide";
import type { Problem } from "../../constructs/language/problems/problem";
import type { Platform } from "../../constructs/platform/types/platform";
import { undoneOnInterrupt } from "../output/interrupt";
import { synthesize } from "./synthesize";

/**
 * Checks whether the overrides of a platform can be applied, by building the stacks that they name in a temporary folder.
 * @param spec the folder of the spec, absolute
 * @returns the problems that synthesis would report; nothing is built if the platform has no overrides
 */
export async function checkOverrides(platform: Platform, spec: string): Promise<readonly Problem[]> {
  const inputs = unitInputsOf(platform).filter(({ overrides }) => overrides.length > 0);
  if (inputs.length === 0) return [];
  const output = mkdtempSync(join(tmpdir(), "berth-check-"));
  const remove = (): void => rmSync(output, { recursive: true, force: true });
  try {
    return (await undoneOnInterrupt(remove, () => synthesize(inputs, { spec, output }, { cache: false }))).problems;
  } finally {
    remove();
  }
}
