/** Everything that shared code knows about a kind of unit. */
import type { FleetSection } from "../../../language/schema/spec";
import type { Platform } from "../../types/platform";
import type { ResourceMeta } from "../../types/shared/resource-meta";
import type { Backend } from "../../types/shared/state";
import type { UnitKind, UnitResources } from "../../types/unit";
import type { Held } from "../held-parts";

/** The kinds that a spec can declare; a tombstone is destroyed by the next deploy. */
export type LiveKind = Exclude<UnitKind, "tombstone">;

/** The resolved resources, before they are divided into units. */
export type UnitSource = Pick<Platform, "locationSettings" | "networks" | "registries" | "clusters" | "hostGroups">;

/** The backend of a location's stack. */
export type BackendOf = (location: string, stack: string) => Backend;

/** An entry of the spec with the identities of its nested entries. */
export type Entry = ResourceMeta & { readonly pools?: readonly { readonly path: string; readonly id: string }[] };

export interface UnitKindDefinition<K extends LiveKind> {
  /** The section of the spec that contains its entries. */
  readonly section: FleetSection | "locations";
  /** Kinds that are deployed before it. It depends only on units of these kinds. */
  readonly after: readonly LiveKind[];
  /** The plural for summaries; null: units of this kind are counted with the unit that they belong to. */
  readonly plural: string | null;
  /** Managed and existing entries of this kind in its section, whose paths follow renames. */
  entries(source: UnitSource): readonly Entry[];
  /** The resources, one for each unit. */
  all(source: UnitSource, backendOf: BackendOf): readonly UnitResources[K][];
  /** Identity, from which the stack's name is derived. */
  id(resource: UnitResources[K]): string;
  path(resource: UnitResources[K]): string;
  /** Whether the ledger refuses to destroy it. */
  protected(resource: UnitResources[K]): boolean;
  /** Its parts that hold data, and that can leave the spec while the unit stays. */
  holds(resource: UnitResources[K]): readonly Held[];
  /** Stacks that the unit depends on, which are deployed before it. */
  needs(resource: UnitResources[K], source: UnitSource): readonly string[];
  /** Keys of other locations in which the unit has resources. */
  locations(resource: UnitResources[K]): readonly string[];
}
