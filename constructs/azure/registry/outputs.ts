/** Outputs of a registry stack, each with a mock value for plans before the registry exists. */
import { mocksOf, type OutputTable } from "../../contracts/outputs";
import type { AcrRegistry } from "../../platform/types/azure/registry";
import type { AzureRegistry } from "./registry";

const urlsAt = (host: string, { repositories }: AcrRegistry): Record<string, string> =>
  Object.fromEntries(repositories.map((id) => [id, `${host}/${id}`]));

export const registryOutputs = {
  login_server: {
    description: "Login server of the registry, reachable from its networks",
    value: ({ loginServer }) => loginServer,
    mock: ({ registryName }) => `${registryName}.azurecr.io`,
  },
  registry_id: {
    description: "Resource id of the registry",
    value: ({ registryId }) => registryId,
    mock: ({ resourceId }) => resourceId,
  },
  repository_urls: {
    description: "URLs of the repositories by name",
    value: ({ loginServer }, decided) => urlsAt(loginServer, decided),
    mock: (decided) => urlsAt(`${decided.registryName}.azurecr.io`, decided),
  },
} as const satisfies OutputTable<AzureRegistry, AcrRegistry>;

export const mockOutputs = mocksOf(registryOutputs);
