/** Everything that shared code has to know of an orchestrator. Its name is a key of the table and is compared nowhere. */
import type { ParsedPool } from "../../language/schema/pool";
import type { Cloud } from "../cloud";
import type { VersionedProduct } from "../versions";

/** How it is done, or what to do in its place. */
export type Ability = { readonly able: true; readonly by: string } | { readonly able: false; readonly instead: string };

/** What a spec may ask of a cluster or of a service on it, and not every orchestrator has. */
export const features = [
  "mode: automatic",
  "count as a range",
  "os: windows",
  "image",
  "maintenance",
  "backup",
  "editors and viewers",
  "scale",
  "permissions",
  "gpu",
] as const;
export type Feature = (typeof features)[number];

export type Rollout = ParsedPool["rollout"];
export type Taint = ParsedPool["taints"][number];

/** Properties of a pool that the vendor may be unable to change in place. `machine`: the first type; `mixed machines`: the list, if a pool mixes them. */
export type PoolProperty = "arch" | "gpu" | "os" | "spot" | "zones" | "machine" | "mixed machines" | "disk" | "network ranges";

/** Ranges inside a cluster that are taken unless the spec says otherwise. */
export type DefaultRange = "overlay pods" | "overlay services" | "network pods";

export interface OrchestratorRecord {
  readonly clouds: readonly Cloud[];
  /** Whether it has the Kubernetes API. */
  readonly kubernetes: boolean;
  /** Whether the vendor runs the control plane; if not, it has `managers` on hosts of its own, and its exact version is locked. */
  readonly managed: boolean;
  /** Whether its makers have stopped: whoever takes it says that this is known. */
  readonly ended: boolean;
  /** When a pool `system` is added for what the cluster itself runs; null: never. */
  readonly systemPool: "when missing" | "always" | null;
  /** Whether it runs services without any pool: Fargate. */
  readonly runsWithoutPools: boolean;
  /** Whose versions it goes by; null: it has none. */
  readonly product: VersionedProduct | null;
  /** Whether the spec has a block of typed settings under its name. */
  readonly ownSettings: boolean;
  /** Most characters that the vendor takes in a cluster's name. */
  readonly nameLimit: number;
  readonly poolNames: {
    /** What a pool's name is derived from, because it cannot change in place. The list and its order belong to `berth/v1` and never change within it. */
    readonly from: readonly PoolProperty[];
    /** How many characters of the pool's key a name has, of letters and digits alone; null: all of it, with a hyphen before the digits. */
    readonly keyLength: Readonly<Record<ParsedPool["os"], number>> | null;
  };
  /** What it can do of a pool's `rollout`; null: all of it. */
  readonly rollout: { readonly allowed: string; supports(rollout: Rollout): boolean } | null;
  /** The taint of spot nodes; null: they have none. */
  readonly spotTaint: Taint | null;
  readonly defaultRanges: readonly DefaultRange[];
  /** What the vendor asks of a maintenance window; null: nothing, or it has none. */
  readonly maintenanceWindow: {
    readonly leastHours: number;
    readonly mostDays: number;
    /** Least hours in every 32 days. */
    readonly hoursOf32Days: number;
  } | null;
  readonly abilities: Readonly<Record<Feature, Ability>>;
}

export const by = (how: string): Ability => ({ able: true, by: how });
export const instead = (what: string): Ability => ({ able: false, instead: what });

export const ownWindow = instead("leave maintenance out: changes happen only when you deploy");
export const writePools = instead("write pools: mode: automatic is supported by eks and gke");
