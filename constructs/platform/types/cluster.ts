/** Clusters, each orchestrator with a type of its own: no optional field, nothing decided later. */
import type { GkeCluster } from "./google/cluster";
import type { Cloud } from "./location";
import type { NetworkCloud, NetworkUse } from "./network";
import type { Pool } from "./pool";
import type { Thing } from "./thing";
import type { Encryption, Value } from "./value";

export interface Access {
  readonly endpoint: "private" | "public";
  readonly from: readonly string[];
  readonly admins: readonly Value[];
  readonly editors: readonly Value[];
  readonly viewers: readonly Value[];
}

export interface AwsPermissions {
  readonly policies: readonly Value[];
  readonly statements: readonly { readonly actions: readonly string[]; readonly resources: readonly Value[] }[];
  /** An existing role in place of one that is made. */
  readonly role: Value | null;
}

export interface Chart {
  readonly name: string;
  /** `oci://…/chart`, or `https://repository#chart`. */
  readonly chart: string;
  readonly version: string;
  readonly namespace: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Repositories of a registry that a cluster may pull from, as its cloud names them in rights: ARNs, names of resources, resource ids. */
export interface Pull {
  /** Identity of the registry. */
  readonly registry: string;
  readonly repositories: readonly string[];
}

/** What all clusters have, whoever makes them. */
export interface ClusterShared<K extends string, C extends NetworkCloud> extends Thing {
  readonly orchestrator: K;
  readonly cloud: C;
  readonly network: NetworkUse<C>;
  readonly encryption: Encryption;
  readonly logs: { readonly retentionDays: number; readonly to: Value | null };
  readonly metrics: boolean;
  readonly pools: readonly Pool[];
  readonly roles: { readonly controlPlane: Value | null; readonly nodes: Value | null };
  /** Of registries that name it as a reader, and what mirrors make in its own location. */
  readonly pulls: readonly Pull[];
}

export interface EksAddon {
  readonly name: string;
  /** Null: AWS's default for the cluster's version. */
  readonly version: string | null;
  /** The CNI and what nodes need to join come before them. */
  readonly phase: "before-nodes" | "after-nodes";
}

export interface EksCluster extends ClusterShared<"eks", "aws"> {
  readonly version: string;
  readonly mode: "pools" | "automatic";
  readonly access: Access;
  readonly serviceRange: string;
  readonly ipv6: boolean;
  readonly addons: readonly EksAddon[];
  /** What stack `addons-x` installs: what the cluster needs beside managed add-ons, then what the spec asks for. */
  readonly charts: readonly Chart[];
  readonly identities: readonly { readonly namespace: string; readonly serviceAccount: string; readonly permissions: AwsPermissions }[];
  readonly backup: { readonly every: "hour" | "day" | "week"; readonly keepDays: number } | null;
  readonly support: "standard" | "extended";
  readonly zonalShift: boolean;
  readonly controlPlaneTier: "standard" | "tier-xl" | "tier-2xl" | "tier-4xl";
}

export interface EcsCluster extends ClusterShared<"ecs", "aws"> {
  /** Percent on FARGATE_SPOT beyond the first task; null: no Fargate. */
  readonly fargate: { readonly spotSharePercent: number } | null;
  /** Who may take on the role that operates it; none: there is no such role. */
  readonly admins: readonly Value[];
  readonly exec: boolean;
  readonly containerInsights: "enhanced" | "enabled" | "disabled";
}

/** Roles on resources of Azure, by name or by id. */
export interface AzureGrant {
  readonly role: string;
  /** Resource id. */
  readonly on: Value;
}

/** What AKS installs by itself and lets be switched. */
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

export interface AksCluster extends ClusterShared<"aks", "azure"> {
  readonly version: string;
  readonly access: Access;
  /** With one of its pools, `system`: what the cluster itself runs on. */
  readonly pools: readonly Pool[];
  readonly podRange: string;
  readonly serviceRange: string;
  readonly ipv6: boolean;
  /** Cannot change once the cluster is there. Azure's own where there are Windows nodes. */
  readonly dataplane: "cilium" | "azure";
  readonly components: AksComponents;
  /** What stack `addons-x` installs: what the cluster needs beside AKS's own, then what the spec asks for. */
  readonly charts: readonly Chart[];
  readonly identities: readonly { readonly namespace: string; readonly serviceAccount: string; readonly grants: readonly AzureGrant[] }[];
  readonly backup: { readonly every: "day" | "week"; readonly keepDays: number } | null;
  /** One window a week, UTC; null: whenever AKS sees fit. */
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
}

export interface Clusters {
  eks: EksCluster;
  ecs: EcsCluster;
  gke: GkeCluster;
  aks: AksCluster;
}
export type BuiltOrchestrator = keyof Clusters;
export type Cluster = Clusters[BuiltOrchestrator];

/** Clusters that have add-ons by chart, which a stack of their own installs. */
export type ChartedOrchestrator = {
  [K in BuiltOrchestrator]: Clusters[K] extends { readonly charts: readonly Chart[] } ? K : never;
}[BuiltOrchestrator];
export type ChartedCluster = Clusters[ChartedOrchestrator];

/** A cluster that others made: only services are put on it. */
export interface ExistingCluster {
  readonly key: string;
  readonly path: string;
  readonly orchestrator: string;
  readonly cloud: Cloud;
  readonly location: string;
  readonly name: string;
}
