/** An object store of one unit: its request, its resolver and its construct on every cloud. */
import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { ResolveContext } from "../platform/resolve/resolve-context";
import type { Cloud } from "../platform/types/location";
import type { ObjectStores } from "../platform/types/objects";
import type { ObjectContent, ObjectGrant } from "../platform/types/shared/objects";
import type { ResourceMeta } from "../platform/types/shared/resource-meta";
import type { Encryption, ValueOrReference } from "../platform/types/shared/value";

/** A file is always written below its digest, because providers do not detect that the content of a file at the same path changed. */
export type ObjectRequest<P extends string = string> = {
  readonly prefix: P;
  /** Path below the prefix. By digest, the object is at `<prefix>/<sha256>/<name>`. */
  readonly name: string;
} & (
  | { readonly byDigest: true; readonly content: ObjectContent }
  | { readonly byDigest: false; readonly content: Extract<ObjectContent, { text: string }> }
);

export interface ObjectsRequest<P extends string = string> {
  /** Last part of the store's names, unique among the stores of all units with the same key: `cluster`. */
  readonly name: string;
  /** Lower-case letters, digits and hyphens, in parts separated by `/`: `desired/manager`. No prefix contains another. */
  readonly prefixes: readonly P[];
  /** Objects that Terraform writes. Objects by digest are written first, because others can reference them. */
  readonly objects: readonly ObjectRequest<P>[];
  readonly encryption: Encryption;
  readonly keepOldVersionsDays: number;
  /** AWS and Google: name of a bucket. Azure: resource id of a Log Analytics workspace. */
  readonly accessLogs: ValueOrReference | null;
}

export type ResolveObjects<C extends Cloud> = (
  request: ObjectsRequest,
  meta: ResourceMeta,
  context: Pick<ResolveContext<C>, "pin" | "location">,
) => ObjectStores[C];

/** The construct of a store, as other constructs of the same stack use it. */
export interface ObjectStore {
  /** The URL of a prefix without a final `/`; objects are at `<address>/<path>`. */
  addressOf(prefix: string): string;
  /**
   * Grants exactly these rights to a principal: the name of an IAM role on AWS, a member such as `serviceAccount:…` on Google Cloud, the
   * object id of an identity on Azure. Resources that act as the principal must depend on the result.
   */
  grant(scope: Construct, id: string, principal: string, grants: readonly ObjectGrant[]): readonly ITerraformDependable[];
  /** Resources that must exist before the store is read: its objects and their protection. */
  readonly ready: readonly ITerraformDependable[];
}
