/** Outputs of a registry's stack, each with a placeholder for plans before the registry exists. */
import { mocksOf, type OutputTable } from "../../contracts/outputs";
import type { EcrRegistry, EcrRepository } from "../../platform/types/aws/registry";
import type { AwsRegistry } from "./registry";
import type { RegistryRepository } from "./repository";

const built = ({ repositories }: AwsRegistry, value: (repository: RegistryRepository) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(repositories).map(([id, repository]) => [id, value(repository)]));

const mocked = ({ repositories }: EcrRegistry, mock: (repository: EcrRepository) => string): Record<string, string> =>
  Object.fromEntries(repositories.map((repository) => [repository.id, mock(repository)]));

export const registryOutputs = {
  repository_urls: {
    description: "URLs of the repositories by name",
    value: (registry) => built(registry, ({ url }) => url),
    mock: (registry) => mocked(registry, ({ name }) => `123456789012.dkr.ecr.us-east-1.amazonaws.com/${name}`),
  },
  repository_arns: {
    description: "ARNs of the repositories by name",
    value: (registry) => built(registry, ({ arn }) => arn),
    mock: (registry) => mocked(registry, ({ name }) => `arn:aws:ecr:us-east-1:123456789012:repository/${name}`),
  },
} as const satisfies OutputTable<AwsRegistry, EcrRegistry>;

export const mockOutputs = mocksOf(registryOutputs);
