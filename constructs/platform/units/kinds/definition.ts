/** All that shared code has to know of a kind of unit. Everything else is derived from these. */
import type { FleetSection } from "../../../language/schema/spec";
import type { Platform } from "../../types/platform";
import type { ResourceMeta } from "../../types/shared/resource-meta";
import type { Backend } from "../../types/shared/state";
import type { UnitKind, UnitResources } from "../../types/unit";

/** What the next deploy destroys is of no kind that a spec can ask for. */
export type LiveKind = Exclude<UnitKind, "tombstone">;

/** What was decided, before it is divided into units. */
export type UnitSource = Pick<Platform, "locationSettings" | "networks" | "registries" | "clusters" | "hostGroups">;

/** Where a stack of a location keeps its state. */
export type BackendOf = (location: string, stack: string) => Backend;

/** An entry of the spec with what identities its nested entries have. */
export type Entry = ResourceMeta & { readonly pools?: readonly { readonly path: string; readonly id: string }[] };

export interface UnitKindDefinition<K extends LiveKind> {
  /** The section of the spec that its path is in. */
  readonly section: FleetSection | "locations";
  /** Kinds that are deployed before it. Its needs are of these. */
  readonly after: readonly LiveKind[];
  /** What people call several of them; null: they are counted as what they belong to. */
  readonly plural: string | null;
  /** Entries of its section that are its own, also those that others made: their paths follow renames. */
  entries(source: UnitSource): readonly Entry[];
  /** What units are made of, one each. */
  all(source: UnitSource, backendOf: BackendOf): readonly UnitResources[K][];
  /** The stack's name follows it. */
  id(resource: UnitResources[K]): string;
  path(resource: UnitResources[K]): string;
  /** Whether the ledger refuses to destroy it. */
  protected(resource: UnitResources[K]): boolean;
  /** Stacks that are deployed before its own. */
  needs(resource: UnitResources[K], source: UnitSource): readonly string[];
  /** Keys of other locations that it touches. */
  locations(resource: UnitResources[K]): readonly string[];
}
