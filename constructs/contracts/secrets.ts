/** Containers of secrets without values: the values come from who has the right to write them, and never from Terraform. */
import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { ResolveContext } from "../platform/resolve/resolvers";
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
  /** Has no effect on Azure, whose Key Vault encrypts secrets with keys of its own. */
  readonly encryption: Encryption;
}

export type ResolveSecrets<C extends Cloud> = (
  request: SecretsRequest,
  meta: ResourceMeta,
  context: Pick<ResolveContext<C>, "pin" | "location">,
) => SecretSets[C];

/** What the construct of a set of secrets offers to what is built in the same stack. */
export interface SecretContainers {
  /**
   * How a secret is named in requests to the cloud: its ARN on AWS, `projects/…/secrets/…` on Google Cloud, its URL without a version on
   * Azure.
   */
  referenceOf(name: string): string;
  /**
   * Grants rights, and no others, to a principal: the name of an IAM role on AWS, a member such as `serviceAccount:…` on Google Cloud, the
   * object id of an identity on Azure. What acts by the principal must depend on the result.
   */
  grant(scope: Construct, id: string, principal: string, grants: readonly SecretGrant[]): readonly ITerraformDependable[];
}
