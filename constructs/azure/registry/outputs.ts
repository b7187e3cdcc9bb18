/** What a registry's stack tells others, each with placeholders for plans made before the registry exists. */
import { mocksOf, type OutputTable } from "../../contracts/outputs";
import type { AcrRegistry } from "../../platform/types/azure/registry";
import type { AzureRegistry } from "./registry";

const urlsAt = (host: string, { repositories }: AcrRegistry): Record<string, string> =>
  Object.fromEntries(repositories.map((id) => [id, `${host}/${id}`]));

export const registryOutputs = {
  login_server: {
    description: "Host of the registry, to push to and to pull from inside its networks",
    value: ({ loginServer }) => loginServer,
    mock: ({ registryName }) => `${registryName}.azurecr.io`,
  },
  registry_id: {
    description: "Resource id of the registry",
    value: ({ registryId }) => registryId,
    mock: ({ resourceId }) => resourceId,
  },
  repository_urls: {
    description: "Addresses of the repositories by name, to push to and to pull from",
    value: ({ loginServer }, decided) => urlsAt(loginServer, decided),
    mock: (decided) => urlsAt(`${decided.registryName}.azurecr.io`, decided),
  },
} as const satisfies OutputTable<AzureRegistry, AcrRegistry>;

export const mockOutputs = mocksOf(registryOutputs);
