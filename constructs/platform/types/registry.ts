/** Registries, and what a location holds once for all of its registries. */

import type { ArtifactRegistry } from "./google/registry";
import type { Backend } from "./state";
import type { Thing } from "./thing";
import type { Encryption, Labels, Value } from "./value";

export type { ArtifactRegistry } from "./google/registry";

export interface EcrRepository {
  /** As written, without the registry's name. Addresses follow it. */
  readonly id: string;
  /** `<vendor name of the registry>/<id>`. */
  readonly name: string;
}

export interface EcrRegistry extends Thing {
  readonly cloud: "aws";
  readonly kind: "made";
  readonly repositories: readonly EcrRepository[];
  readonly tags: "immutable" | "mutable";
  readonly scan: boolean;
  readonly keep: { readonly untaggedDays: number | null; readonly taggedCount: number | null };
  readonly replicas: readonly string[];
  readonly mirrors: readonly EcrMirror[];
  readonly encryption: Encryption;
  /** Accounts and principals outside that may pull; accounts of clusters of the spec in other accounts are among them. */
  readonly readerAccounts: readonly string[];
  readonly readerPrincipals: readonly Value[];
}

/** A pull-through cache. Images are pulled as `<prefix>/<upstream repository>`. */
export interface EcrMirror {
  readonly upstream: string;
  /** `<vendor name of the registry>/<upstream host with - for .>`, at most 30 characters. */
  readonly prefix: string;
  readonly credentials: Value | null;
}

export interface AcrRegistry extends Thing {
  readonly cloud: "azure";
  readonly kind: "made";
  /** Unique in the world, letters and digits: the address is `<registryName>.azurecr.io`. */
  readonly registryName: string;
  /** Resource id, which those that pull compute too. */
  readonly resourceId: string;
  /** As written: they appear when they are pushed to. */
  readonly repositories: readonly string[];
  /** Azure has no other. */
  readonly tags: "mutable";
  readonly keep: { readonly untaggedDays: number | null };
  readonly zoneRedundant: boolean;
  /** Keys of locations. */
  readonly replicas: readonly string[];
  readonly copies: readonly AcrCopy[];
  readonly mirrors: readonly AcrMirror[];
  readonly encryption: Encryption;
  /** Entra object ids outside of the spec that may pull. */
  readonly readerPrincipals: readonly Value[];
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
  readonly credentials: Value | null;
}

export interface ExistingRegistry extends Thing {
  readonly cloud: Thing["location"];
  readonly kind: "existing";
  /** Host and path, without a final `/`. */
  readonly address: string;
}

export interface MadeRegistries {
  aws: EcrRegistry;
  azure: AcrRegistry;
  google: ArtifactRegistry;
}
export type RegistryCloud = keyof MadeRegistries;
export type MadeRegistry = MadeRegistries[RegistryCloud];
export type Registry = MadeRegistry | ExistingRegistry;

/** Stack `location-x` on AWS: settings that ECR has once for an account and region, gathered from all registries there. */
export interface AwsLocationSettings {
  readonly cloud: "aws";
  readonly location: string;
  readonly labels: Labels;
  /** Repository prefixes that are scanned on push. */
  readonly scanPrefixes: readonly string[];
  readonly replications: readonly {
    readonly prefix: string;
    readonly toLocation: string;
    readonly toRegion: string;
    readonly toAccount: string;
  }[];
  readonly mirrors: readonly (EcrMirror & {
    readonly registry: string;
    readonly encryption: Encryption;
    readonly keep: EcrRegistry["keep"];
    readonly deletionProtection: boolean;
  })[];
  /** What replicas that arrive here are made like: creation templates. */
  readonly arrivals: readonly { readonly prefix: string; readonly fromAccount: string; readonly registry: EcrRegistry }[];
}
/** Clouds that hold something once for a location. */
export interface LocationSettingsByCloud {
  aws: AwsLocationSettings;
}
export type LocationSettings = LocationSettingsByCloud[keyof LocationSettingsByCloud];
/** Never, for a cloud that holds nothing so. */
export type LocationSettingsOf<C extends string> = C extends keyof LocationSettingsByCloud ? LocationSettingsByCloud[C] : never;
