import { expect, it } from "vitest";
import { aksAccess } from "../../../../constructs/azure/aks/cluster-access";
import type { AzureLocation } from "../../../../constructs/platform/types/azure/location";
import { azureLocation } from "../../../support/azure-inputs";
import { cluster } from "./synth";

const accessIn = (location: Partial<AzureLocation> = {}) => aksAccess(cluster(), azureLocation(location), (name) => `state.${name}`);

it("asks kubelogin for a token of Entra, in the tenant of the location", () => {
  expect(accessIn()).toEqual({
    api: "kubernetes",
    endpoint: "${state.cluster_endpoint}",
    ca: "${base64decode(state.cluster_certificate_authority)}",
    exec: {
      command: "kubelogin",
      args: [
        ...["get-token", "--login", "azurecli", "--environment", "AzurePublicCloud"],
        ...["--server-id", "6dae42f8-4368-4678-94ff-3960e28e3630", "--tenant-id", "00000000-0000-0000-0000-000000000002"],
      ],
    },
  });
});

it("takes the tenant from the sign-in if the location has none", () => {
  expect(accessIn({ tenant: null }).exec.args).not.toContain("--tenant-id");
});
