/** `terraform validate` on a synthesized stack, in a scratch copy without backend. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { JsonObject, JsonValue } from "../json";
import { type Diagnostic, openTerraform, type TerraformCommand, toDiagnostic } from "./command";
import { fitToMachine, type ProviderSubstitute } from "./fit-to-machine";
import { initialise } from "./initialise";
import { bodiesOf, type StrippedPath } from "./provider-fit";

export interface Validation {
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** What the provider of this machine does not know, and so was left out. */
  readonly stripped: readonly StrippedPath[];
  readonly substitutes: readonly ProviderSubstitute[];
}

export interface ValidateOptions {
  /** Shared between calls, else opened for this one. */
  readonly terraform?: TerraformCommand;
  readonly signal?: AbortSignal;
}

/**
 * Validates one stack of a synthesized folder with the real provider; never touches `outdir`.
 * @throws MissingTool without Terraform or a provider.
 */
export async function validateStack(outdir: string, name: string, options: ValidateOptions = {}): Promise<Validation> {
  const scratch = mkdtempSync(join(tmpdir(), "berth-validate-"));
  try {
    const terraform = options.terraform ?? (await openTerraform(scratch));
    const stack = readStack(outdir, name);
    const fit = await fitToMachine(stack, terraform);
    const folder = join(scratch, "stack");
    copyStackFolder(join(outdir, "stacks", name), folder);
    writeFileSync(join(folder, STACK_FILE), JSON.stringify(fit.json));
    await initialise(terraform, folder, ["-backend=false"], options.signal);
    const { stdout } = await terraform.run(folder, ["validate", "-json"], { signal: options.signal, accept: [0, 1] });
    const answer = JSON.parse(stdout) as { valid: boolean; diagnostics?: JsonValue };
    return {
      ok: answer.valid,
      diagnostics: bodiesOf(answer.diagnostics).map(toDiagnostic),
      stripped: fit.stripped,
      substitutes: fit.substitutes,
    };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

export const STACK_FILE = "cdk.tf.json";

export function readStack(outdir: string, name: string): JsonObject {
  return JSON.parse(readFileSync(join(outdir, "stacks", name, STACK_FILE), "utf8")) as JsonObject;
}

/** Copies a stack's files (its assets too), without what Terraform keeps there. */
export function copyStackFolder(from: string, to: string): void {
  cpSync(from, to, { recursive: true, filter: (path) => !/^(\.terraform|.*\.tfstate)/.test(basename(path)) });
}
