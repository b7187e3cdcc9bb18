/** Settings of a set of secrets that are the same on every cloud. */
import type { ResourceMeta } from "../platform/types/shared/resource-meta";
import type { SecretSettings } from "../platform/types/shared/secrets";
import type { SecretsRequest } from "./secrets";

export const secretSettings = ({ name }: Pick<SecretsRequest, "name">, meta: ResourceMeta): SecretSettings => ({
  name: `${meta.name}-${name}`,
  path: meta.path,
  labels: meta.labels,
  deletionProtection: meta.deletionProtection,
  generation: meta.generation,
});

/** Names in the cloud by short name, sorted, so that the order of a request does not matter. */
export const namesBySecret = (names: readonly string[], nameOf: (secret: string) => string): Record<string, string> =>
  Object.fromEntries([...names].sort().map((secret) => [secret, nameOf(secret)]));
