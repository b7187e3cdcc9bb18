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
  /** Resource id, which those that pull compute too. */
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
  /** Networks that are made in its location by stacks of their own: each gets a private endpoint. */
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
  /** Resource id of what two secrets of a vault are called, but for -username and -password at the end; null: none are needed. */
  readonly credentials: ValueOrReference | null;
}
