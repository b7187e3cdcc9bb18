/** What a registry's stack tells others, each with placeholders for plans made before the registry exists. */
import type { AcrRegistry } from "../../platform/types/azure/registry";
import type { AzureRegistry } from "./registry";

interface RegistryOutput {
  readonly description: string;
  value(made: AzureRegistry, decided: AcrRegistry): unknown;
  mock(decided: AcrRegistry): unknown;
}

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
} as const satisfies Record<string, RegistryOutput>;

export type RegistryOutputName = keyof typeof registryOutputs;

/** The outputs of a registry that is not made yet, for plans of what depends on it. */
export function mockOutputs(registry: AcrRegistry): Record<RegistryOutputName, unknown> {
  const entries = Object.entries<RegistryOutput>(registryOutputs).map(([name, output]) => [name, output.mock(registry)]);
  return Object.fromEntries(entries) as Record<RegistryOutputName, unknown>;
}
