/** Clusters on Azure: AKS. */
import type { Access, Chart, ClusterShared } from "../shared/cluster";
import type { Pool } from "../shared/pool";
import type { ValueOrReference } from "../shared/value";
import type { LabelNames } from "./label-names";

/** Roles on resources of Azure, by name or by id. */
export interface AzureGrant {
  readonly role: string;
  /** Resource id. */
  readonly on: ValueOrReference;
}

/** Components of AKS that can be enabled or disabled. */
export interface AksComponents {
  readonly diskDriver: boolean;
  readonly fileDriver: boolean;
  readonly blobDriver: boolean;
  readonly snapshotController: boolean;
  /** Secrets of Key Vaults as files. */
  readonly secretsProvider: boolean;
  readonly imageCleaner: boolean;
  readonly keda: boolean;
  readonly verticalPodAutoscaler: boolean;
}

/** How names lead to a private endpoint: a managed zone, one that exists, one that AKS keeps itself, or public DNS. */
export type AksPrivateZone =
  | { readonly kind: "managed" }
  | { readonly kind: "existing"; readonly zone: ValueOrReference }
  | { readonly kind: "system" }
  | { readonly kind: "none" };

export interface AksCluster extends ClusterShared<"aks", "azure">, LabelNames {
  readonly version: string;
  readonly access: Access;
  /** Includes pool `system`, on which the cluster's own components run. */
  readonly pools: readonly Pool[];
  readonly podRange: string;
  readonly serviceRange: string;
  readonly ipv6: boolean;
  /** Cannot change after the cluster is created. Azure's own with Windows nodes. */
  readonly dataplane: "cilium" | "azure";
  readonly components: AksComponents;
  /** What stack `addons-x` installs: charts that the cluster needs in addition to those of AKS, then the spec's. */
  readonly charts: readonly Chart[];
  readonly identities: readonly { readonly namespace: string; readonly serviceAccount: string; readonly grants: readonly AzureGrant[] }[];
  readonly backup: { readonly every: "day" | "week"; readonly keepDays: number; readonly zoneRedundant: boolean } | null;
  /** One window a week, UTC; null: AKS chooses. */
  readonly maintenance: {
    readonly day: string;
    /** `03:00` */
    readonly start: string;
    readonly hours: number;
    /** Days, each span with its last. */
    readonly exclude: readonly { readonly from: string; readonly to: string }[];
  } | null;
  readonly tier: "free" | "standard" | "premium";
  readonly channel: "patch" | "stable" | "rapid" | "node-image" | "none";
  readonly azurePolicy: boolean;
  /** Whether the hosts of nodes encrypt temporary disks and caches. */
  readonly hostEncryption: boolean;
  /** Null: the endpoint is public. */
  readonly privateZone: AksPrivateZone | null;
}
