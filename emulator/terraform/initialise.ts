/** `terraform init`, which tells a provider that cannot be had from whatever else may go wrong. */
import { type TerraformCommand, TerraformFailed } from "./command";
import { MissingTool } from "./missing-tool";

/** Terraform's own words, in every version since 0.13. */
const NOT_TO_BE_HAD = ["Failed to query available provider packages", "Failed to install provider"];

/**
 * @param options of `terraform init`, in addition to those for non-interactive runs
 * @throws MissingTool where a provider cannot be had, TerraformFailed for any other reason
 */
export async function initialise(
  terraform: TerraformCommand,
  folder: string,
  options: readonly string[],
  signal?: AbortSignal,
): Promise<void> {
  try {
    await terraform.run(folder, ["init", "-input=false", "-no-color", ...options], { signal });
  } catch (error) {
    throw missingProvider(error) ?? error;
  }
}

/** @returns undefined where init failed for another reason */
export function missingProvider(error: unknown): MissingTool | undefined {
  if (!(error instanceof TerraformFailed) || !NOT_TO_BE_HAD.some((words) => error.message.includes(words))) return undefined;
  const text = error.message.replaceAll(/\s+/g, " ");
  const source = /provider ([\w.-]+\/[\w./-]*\w)/.exec(text)?.[1] ?? "of this stack";
  return new MissingTool({
    tool: `Terraform's provider ${source}`,
    reason: /(?:Could not|Error while) .*?(?=(?: To see which| \d+ problem|$))/.exec(text)?.[0] ?? text,
    install: [
      "allow Terraform to reach registry.terraform.io, if necessary through HTTPS_PROXY",
      "or copy the provider to this machine (terraform providers mirror FOLDER) and set BERTH_PLUGIN_DIR to the folder",
    ],
  });
}
