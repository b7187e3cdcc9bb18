import { describe, expect, it } from "vitest";
import { TerraformFailed } from "../../../emulator/terraform/command";
import { missingProvider } from "../../../emulator/terraform/initialise";

const said = `
Error: Failed to query available provider packages

Could not retrieve the list of available versions for provider hashicorp/aws:
could not connect to registry.terraform.io: connection refused

To see which modules are currently depending on hashicorp/aws and what
versions are specified, run the following command:
    terraform providers
`;

describe("a provider that is missing", () => {
  it("is reported with its name, Terraform's reason on one line, and both fixes", () => {
    const missing = missingProvider(new TerraformFailed("init", [], said));
    expect(missing).toMatchObject({
      tool: "Terraform's provider hashicorp/aws",
      reason:
        "Could not retrieve the list of available versions for provider hashicorp/aws: could not connect to registry.terraform.io: connection refused",
    });
    expect(missing?.install.join()).toMatch(/registry\.terraform\.io.*BERTH_PLUGIN_DIR/);
  });

  it.each([
    ["another fault of init", new TerraformFailed("init", [], "Error: Invalid backend configuration")],
    ["an error that is not Terraform's", new Error(said)],
  ])("is not taken for %s", (_, error) => {
    expect(missingProvider(error)).toBeUndefined();
  });
});
