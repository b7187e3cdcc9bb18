/** Registries of ECR, and the settings that ECR has once for each account and region. */
import type { RegistryKeep } from "../shared/registry";
import type { ResourceMeta } from "../shared/resource-meta";
import type { Encryption, Labels, ValueOrReference } from "../shared/value";

export interface EcrRepository {
  /** As in the spec, without the registry's name. It determines addresses. */
  readonly id: string;
  /** `<vendor name of the registry>/<id>`. */
  readonly name: string;
}

export interface EcrRegistry extends ResourceMeta {
  readonly cloud: "aws";
  readonly kind: "managed";
  readonly repositories: readonly EcrRepository[];
  readonly tags: "immutable" | "mutable";
  /** `true`: when images are pushed. */
  readonly scan: boolean | "continuous";
  readonly keep: RegistryKeep;
  readonly replicas: readonly string[];
  readonly mirrors: readonly EcrMirror[];
  readonly encryption: Encryption;
  /** Accounts and principals outside that may pull; accounts of clusters of the spec in other accounts are among them. */
  readonly readerAccounts: readonly string[];
  readonly readerPrincipals: readonly ValueOrReference[];
  /** ARNs of roles and users that may push. */
  readonly writerPrincipals: readonly ValueOrReference[];
}

/** A pull-through cache. Images are pulled as `<prefix>/<upstream repository>`. */
export interface EcrMirror {
  readonly upstream: string;
  /** `<vendor name of the registry>/<upstream host with - for .>`, at most 30 characters. */
  readonly prefix: string;
  readonly credentials: ValueOrReference | null;
}

/** Stack `location-x` on AWS: settings that ECR has once for each account and region, collected from all registries there. */
export interface AwsLocationSettings {
  readonly cloud: "aws";
  readonly location: string;
  readonly labels: Labels;
  /**
   * Repository prefixes by when they are scanned. Both are empty if the settings of repositories suffice; otherwise they contain every scanned
   * repository, because the settings of the location then decide for all.
   */
  readonly scanned: { readonly onPush: readonly string[]; readonly continuously: readonly string[] };
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
  /** Whether others own scanning, replication and the registry policy; caches and templates have a prefix of their own. */
  readonly external: boolean;
  /** Replicas from other locations, each with a creation template. */
  readonly arrivals: readonly { readonly prefix: string; readonly fromAccount: string; readonly registry: EcrRegistry }[];
}
