/** What a registry's stack tells others, each with placeholders for plans made before the registry exists. */
import type { EcrRegistry, EcrRepository } from "../../platform/types/aws/registry";
import type { AwsRegistry } from "./registry";
import type { RegistryRepository } from "./repository";

interface RegistryOutput {
  readonly description: string;
  value(made: RegistryRepository): string;
  mock(decided: EcrRepository): string;
}

export const registryOutputs = {
  repository_urls: {
    description: "Addresses of the repositories by name, to push to and to pull from",
    value: ({ url }) => url,
    mock: ({ name }) => `123456789012.dkr.ecr.us-east-1.amazonaws.com/${name}`,
  },
  repository_arns: {
    description: "ARNs of the repositories by name",
    value: ({ arn }) => arn,
    mock: ({ name }) => `arn:aws:ecr:us-east-1:123456789012:repository/${name}`,
  },
} as const satisfies Record<string, RegistryOutput>;

export type RegistryOutputName = keyof typeof registryOutputs;
export type RegistryOutputValues = Readonly<Record<RegistryOutputName, Readonly<Record<string, string>>>>;

export const outputsOf = ({ repositories }: AwsRegistry): RegistryOutputValues =>
  values((output) => Object.fromEntries(Object.entries(repositories).map(([id, made]) => [id, output.value(made)])));

/** The outputs of a registry that is not made yet, for plans of what depends on it. */
export const mockOutputs = ({ repositories }: EcrRegistry): RegistryOutputValues =>
  values((output) => Object.fromEntries(repositories.map((decided) => [decided.id, output.mock(decided)])));

const values = (of: (output: RegistryOutput) => Record<string, string>): RegistryOutputValues => ({
  repository_urls: of(registryOutputs.repository_urls),
  repository_arns: of(registryOutputs.repository_arns),
});
