/** Clusters on AWS: EKS and ECS. */
import type { Access, Chart, ClusterShared } from "../shared/cluster";
import type { NodeImage } from "../shared/image";
import type { ValueOrReference } from "../shared/value";

export interface AwsPermissions {
  readonly policies: readonly ValueOrReference[];
  readonly statements: readonly { readonly actions: readonly string[]; readonly resources: readonly ValueOrReference[] }[];
  /** An existing role; null: a role is created. */
  readonly role: ValueOrReference | null;
}

export interface EksAddon {
  readonly name: string;
  /** Null: AWS's default for the cluster's version. */
  readonly version: string | null;
  /** The CNI and add-ons that nodes require to join are installed before the nodes. */
  readonly phase: "before-nodes" | "after-nodes";
}

export interface EksCluster extends ClusterShared<"eks", "aws"> {
  readonly version: string;
  /** Zones of the control plane's subnets: those that it was created with, as far as the network still has them. */
  readonly controlPlaneZones: readonly string[];
  readonly mode: "pools" | "automatic";
  readonly access: Access;
  readonly serviceRange: string;
  readonly ipv6: boolean;
  readonly addons: readonly EksAddon[];
  /** What stack `addons-x` installs: builtin charts first, then those of the spec. */
  readonly charts: readonly Chart[];
  readonly identities: readonly { readonly namespace: string; readonly serviceAccount: string; readonly permissions: AwsPermissions }[];
  readonly backup: { readonly every: "hour" | "day" | "week"; readonly keepDays: number } | null;
  readonly support: "standard" | "extended";
  readonly zonalShift: boolean;
  readonly controlPlaneTier: "standard" | "tier-xl" | "tier-2xl" | "tier-4xl";
  /** Images of pools without an own one, by pool id. */
  readonly nodeImages: Readonly<Record<string, NodeImage>>;
  /** Logs of the control plane, as EKS names them, in its order. */
  readonly logTypes: readonly string[];
}

export interface EcsCluster extends ClusterShared<"ecs", "aws"> {
  /** Percent on FARGATE_SPOT beyond the first task; null: no Fargate. */
  readonly fargate: { readonly spotSharePercent: number } | null;
  /** Principals that may assume the admin role; without any, the role does not exist. */
  readonly admins: readonly ValueOrReference[];
  readonly exec: boolean;
  readonly containerInsights: "enhanced" | "enabled" | "disabled";
  /** Images of pools without an own one, by pool id. */
  readonly nodeImages: Readonly<Record<string, NodeImage>>;
}
