/** Everything that shared code knows about an orchestrator. Its key in the table is compared nowhere. */
import type { ParsedCluster } from "../../language/schema/cluster";
import type { ParsedPool } from "../../language/schema/pool";
import type { Cloud } from "../cloud";
import type { VersionedProduct } from "../versions";

/** What provides the feature, or the fix to print if the orchestrator does not support it: a verb in lower case and something to type. */
export type Ability = { readonly able: true; readonly by: string } | { readonly able: false; readonly instead: string };

/** Features of clusters and services that not every orchestrator supports. Messages name them: `EKS does not support maintenance`. */
export const features = [
  "mode: automatic",
  "a range of counts",
  "os: windows",
  "a custom image",
  "maintenance",
  "backup",
  "editors and viewers",
  "scale",
  "permissions",
  "gpu",
] as const;
export type Feature = (typeof features)[number];

type Maintenance = NonNullable<ParsedCluster["maintenance"]>;
export type ExclusionScope = Maintenance["exclude"][number]["scope"];

export type Rollout = ParsedPool["rollout"];
export type Taint = ParsedPool["taints"][number];

/** Properties of a pool that the vendor may be unable to change in place. `machine`: the first type; `mixed machines`: the list, if a pool mixes them. */
export type PoolProperty = "arch" | "gpu" | "os" | "spot" | "zones" | "machine" | "mixed machines" | "disk" | "network ranges";

/** What else the vendor may be unable to change in place. It is part of a pool's name only where it is not the default. */
export type PoolDeviation = "custom image" | "encryption" | "host encryption" | "node role" | "subnets";

/** Address ranges inside a cluster that are used by default. */
export type DefaultRange = "overlay pods" | "overlay services" | "network pods";

export interface OrchestratorRecord {
  /** Name in messages: `EKS`. */
  readonly name: string;
  readonly clouds: readonly Cloud[];
  /** Whether it has the Kubernetes API. */
  readonly kubernetes: boolean;
  /** Whether the vendor runs the control plane. If not, `managers` run on hosts, and the exact version is pinned. */
  readonly managed: boolean;
  /** Whether it has reached its end of life: a spec must acknowledge that. */
  readonly ended: boolean;
  /** When a pool `system` is added for the cluster's own add-ons; null: never. */
  readonly systemPool: "when missing" | "always" | null;
  /** Whether it can run services without pools: Fargate. */
  readonly runsWithoutPools: boolean;
  /** The product that its versions belong to; null: it has no versions. */
  readonly product: VersionedProduct | null;
  /** Whether the spec has a block of typed settings under its name. */
  readonly ownSettings: boolean;
  /** The vendor's limit of a cluster's name, in characters. */
  readonly nameLimit: number;
  readonly poolNames: {
    /** The properties that cannot change in place, from which a pool's name is derived. The list and its order are part of `berth/v1` and never change within it. */
    readonly from: readonly PoolProperty[];
    /** The deviations from the default that cannot change in place. A new one may join, because names of pools without it stay. */
    readonly alsoFrom: readonly PoolDeviation[];
    /** Characters of the pool's key in a name that has only letters and digits; null: the whole key, with a hyphen before the digits. */
    readonly keyLength: Readonly<Record<ParsedPool["os"], number>> | null;
  };
  /** The rollouts that it supports; null: all. */
  readonly rollout: { readonly allowed: string; supports(rollout: Rollout): boolean } | null;
  /** The taint of spot nodes; null: they have none. */
  readonly spotTaint: Taint | null;
  /** Who administers a cluster without being in its `admins`, by the rights of their account or project; null: nobody does. */
  readonly otherAdmins: string | null;
  /** Whether nodes reach a public endpoint by their egress, so that it must admit that address. @default false: they have a private way */
  readonly nodesUsePublicEndpoint?: boolean;
  /** Why `identities` do not reach pods on Windows nodes. @default they do */
  readonly identitiesNotOnWindows?: string;
  /** Services of the cloud that a managed add-on calls and for which a network without egress has no private endpoint, by name of the add-on. @default none */
  readonly addonServices?: Readonly<Record<string, readonly string[]>>;
  /** Whether the disks of a cluster keep the key with which it was created. @default false: new disks use another key */
  readonly keepsDiskKey?: boolean;
  /** Whether the metrics of a cluster are stored in its own stack. @default false */
  readonly storesMetrics?: boolean;
  readonly defaultRanges: readonly DefaultRange[];
  /** The vendor's limits of a maintenance window; null: no limits, or no windows. */
  readonly maintenanceWindow: {
    readonly minHours: number;
    readonly maxDays: number;
    /** Minimum of hours in every 32 days. */
    readonly minHoursIn32Days: number;
    /** What a period without maintenance can exclude. */
    readonly exclusionScopes: readonly ExclusionScope[];
  } | null;
  readonly abilities: Readonly<Record<Feature, Ability>>;
}

export const by = (how: string): Ability => ({ able: true, by: how });
export const instead = (what: string): Ability => ({ able: false, instead: what });

/** For orchestrators that only a deploy changes. */
export const deployAtAnyTime = instead("remove maintenance: the cluster changes only when you deploy");
export const writePools = instead("write pools, or use eks or gke, which support mode: automatic");
