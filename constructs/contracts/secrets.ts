/** Containers of secrets. Principals with the right to write add the values, and Terraform never does. */
import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { ResolveContext } from "../platform/resolve/resolve-context";
import type { Cloud } from "../platform/types/location";
import type { SecretSets } from "../platform/types/secrets";
import type { ResourceMeta } from "../platform/types/shared/resource-meta";
import type { SecretGrant } from "../platform/types/shared/secrets";
import type { Encryption } from "../platform/types/shared/value";

export interface SecretsRequest<N extends string = string> {
  /** Part of the secrets' names, unique among the sets of all units with the same key: `cluster`. */
  readonly name: string;
  /** Short names: lower-case letters, digits and hyphens. */
  readonly names: readonly N[];
  /** Has no effect on Azure, whose Key Vault encrypts secrets with keys of Microsoft. */
  readonly encryption: Encryption;
}

export type ResolveSecrets<C extends Cloud> = (
  request: SecretsRequest,
  meta: ResourceMeta,
  context: Pick<ResolveContext<C>, "pin" | "location">,
) => SecretSets[C];

/** The construct of a set of secrets, as other constructs of the same stack use it. */
export interface SecretContainers {
  /**
   * The name of a secret in API requests: its ARN on AWS, `projects/…/secrets/…` on Google Cloud, its URL without a version on
   * Azure.
   */
  referenceOf(name: string): string;
  /**
   * Grants exactly these rights to a principal: the name of an IAM role on AWS, a member such as `serviceAccount:…` on Google Cloud, the
   * object id of an identity on Azure. Resources that act as the principal must depend on the result.
   */
  grant(scope: Construct, id: string, principal: string, grants: readonly SecretGrant[]): readonly ITerraformDependable[];
}
