/** Overrides applied to see whether they can be: builds the stacks that they name aside, and keeps nothing. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unitInputsOf } from "../../constructs/assembly/decide";
import type { Problem } from "../../constructs/language/problems/problem";
import type { Platform } from "../../constructs/platform/types/platform";
import { synthesize } from "./synthesize";

/**
 * @param spec the folder of the spec, absolute
 * @returns what synthesis would say of the platform's overrides; nothing is built where it has none
 */
export async function tryOverrides(platform: Platform, spec: string): Promise<readonly Problem[]> {
  const inputs = unitInputsOf(platform).filter(({ overrides }) => overrides.length > 0);
  if (inputs.length === 0) return [];
  const output = mkdtempSync(join(tmpdir(), "berth-check-"));
  try {
    return (await synthesize(inputs, { spec, output }, { cache: false })).problems;
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}
