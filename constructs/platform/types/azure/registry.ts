/** Registries of Azure Container Registry. */
import type { RegistryKeep } from "../shared/registry";
import type { ResourceMeta } from "../shared/resource-meta";
import type { Backend } from "../shared/state";
import type { Encryption, ValueOrReference } from "../shared/value";
import type { NetworkDns } from "./network";

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
  /** Whether a location of the subscription enables Microsoft Defender for Containers, which scans all of its registries. */
  readonly scan: boolean;
  readonly keep: RegistryKeep;
  readonly zoneRedundant: boolean;
  /** Keys of locations. */
  readonly replicas: readonly string[];
  readonly copies: readonly AcrCopy[];
  readonly mirrors: readonly AcrMirror[];
  readonly encryption: Encryption;
  /** Entra object ids outside of the spec that may pull. */
  readonly readerPrincipals: readonly ValueOrReference[];
  /** Entra object ids that may push. */
  readonly writerPrincipals: readonly ValueOrReference[];
  /** Public IPv4 ranges that reach it; empty: only private endpoints do. */
  readonly from: readonly string[];
  /** Networks in which the registry's stack makes a private endpoint: those of its location, and those of the clusters that pull. */
  readonly endpoints: readonly AcrEndpoint[];
}

/** A network in which a registry has a private endpoint. */
export interface AcrEndpoint {
  /** Identity of the network. */
  readonly network: string;
  /** Key of the network's location, whose region and subscription are those of the endpoint. */
  readonly location: string;
  readonly place:
    | { readonly kind: "stack"; readonly stack: string; readonly backend: Backend }
    | {
        readonly kind: "existing";
        readonly vnet: ValueOrReference;
        /** The subnet of nodes: no other one is known. */
        readonly subnet: ValueOrReference;
        readonly dns: NetworkDns;
      };
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
