/** The platform: all decisions, complete and explicit, as plain JSON. `berth resolve` prints it. */
import type { ParsedOverride, ParsedWaiver } from "../../language/schema/exception";
import type { Cluster, ExistingCluster } from "./cluster";
import type { HostGroup } from "./host-group";
import type { Location } from "./location";
import type { Network } from "./network";
import type { LocationSettings, Registry } from "./registry";
import type { Prerequisite } from "./shared/prerequisite";
import type { Backend } from "./shared/state";
import type { Labels } from "./shared/value";
import type { Unit } from "./unit";

export interface Platform {
  readonly apiVersion: "berth/v1";
  readonly name: string;
  readonly environment: string | null;
  readonly catalogDate: string;
  readonly labels: Labels;
  readonly locations: readonly Location[];
  readonly locationSettings: readonly LocationSettings[];
  /** Declared networks, managed and existing. Implicit networks are in their cluster or host group. */
  readonly networks: readonly Network[];
  readonly registries: readonly Registry[];
  readonly clusters: readonly Cluster[];
  readonly existingClusters: readonly ExistingCluster[];
  readonly hostGroups: readonly HostGroup[];
  readonly outside: Readonly<Record<string, Backend>>;
  readonly waivers: readonly ParsedWaiver[];
  readonly overrides: readonly ParsedOverride[];
  /** Locations of tombstones that the spec no longer contains or that changed, by stack. */
  readonly formerLocations: Readonly<Record<string, Location>>;
  /** What owners of settings of a whole account have to do; others are derived from the platform. */
  readonly prerequisites: readonly Prerequisite[];
  /** In order of deployment: each after its dependencies; tombstones last. */
  readonly units: readonly Unit[];
}
