/** Says whether this machine has what the emulator needs, and prints the reason where it has not. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MissingTool } from "../../emulator";
import { pythonEnvironment } from "../../emulator/moto/python-environment";
import { openTerraform } from "../../emulator/terraform/command";
import { providerSchema } from "../../emulator/terraform/provider-schema";

/** Undefined where `need` can be had, else why not. Anything but a missing tool is an error. */
async function reasonWithout(need: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await need();
    return undefined;
  } catch (error) {
    if (!(error instanceof MissingTool)) throw error;
    console.warn(`skipped: ${error.message}`);
    return error.message;
  }
}

export const withoutPython = (): Promise<string | undefined> => reasonWithout(() => pythonEnvironment());

/** Terraform and an AWS provider, from a mirror or the registry. */
export const withoutTerraform = (): Promise<string | undefined> =>
  reasonWithout(async () => {
    const folder = mkdtempSync(join(tmpdir(), "berth-available-"));
    try {
      const terraform = await openTerraform(folder);
      const mirrored = terraform.providers.find((provider) => provider.source === "hashicorp/aws");
      await providerSchema(terraform, "hashicorp/aws", mirrored?.version ?? "6.25.0").catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        throw new MissingTool({
          tool: "Terraform's AWS provider",
          reason,
          install: ["let Terraform reach its registry, or name a mirror in BERTH_PLUGIN_DIR"],
        });
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
