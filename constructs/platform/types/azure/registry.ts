/** Registries of Azure Container Registry. */
import type { RegistryKeep } from "../shared/registry";
import type { ResourceMeta } from "../shared/resource-meta";
import type { Backend } from "../shared/state";
import type { Encryption, ValueOrReference } from "../shared/value";

export interface AcrRegistry extends ResourceMeta {
  readonly cloud: "azure";
  readonly kind: "managed";
  /** Unique in the world, letters and digits: the address is `<registryName>.azurecr.io`. */
  readonly registryName: string;
  /** Resource id, which clusters that pull also derive. */
  readonly resourceId: string;
  /** As written: they appear when they are pushed to. */
  readonly repositories: readonly string[];
  /** Azure has no other. */
  readonly tags: "mutable";
  readonly keep: RegistryKeep;
  readonly zoneRedundant: boolean;
  /** Keys of locations. */
  readonly replicas: readonly string[];
  readonly copies: readonly AcrCopy[];
  readonly mirrors: readonly AcrMirror[];
  readonly encryption: Encryption;
  /** Entra object ids outside of the spec that may pull. */
  readonly readerPrincipals: readonly ValueOrReference[];
  /** Networks with their own stacks in its location: each gets a private endpoint. */
  readonly endpoints: readonly { readonly network: string; readonly stack: string; readonly backend: Backend }[];
}

/** The registry in another region, with the same address. */
export interface AcrCopy {
  readonly location: string;
  readonly region: string;
  readonly zoneRedundant: boolean;
}

/** A cache rule for all of an upstream. Images are pulled as `<prefix>/<upstream repository>`. */
export interface AcrMirror {
  readonly upstream: string;
  readonly prefix: string;
  /** Resource id of two secrets of a vault without the suffixes -username and -password; null: no credentials are required. */
  readonly credentials: ValueOrReference | null;
}
