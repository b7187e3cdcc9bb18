/** All kinds of units, one line each. */
import type { UnitKind } from "../types/unit";
import { addons } from "./kinds/addons";
import { cluster } from "./kinds/cluster";
import type { LiveKind, UnitKindDefinition } from "./kinds/definition";
import { hosts } from "./kinds/hosts";
import { location } from "./kinds/location";
import { network } from "./kinds/network";
import { registry } from "./kinds/registry";

const definitions: { readonly [K in LiveKind]: UnitKindDefinition<K> } = {
  location,
  network,
  registry,
  cluster,
  addons,
  hosts,
};

/** The definition of a kind. For a kind that is known only at run time, only the definition's own functions can read its resources. */
export const kindDefinition = <K extends LiveKind>(kind: K): UnitKindDefinition<K> => definitions[kind];

/** In order of deployment: each kind after those in its `after`, otherwise in the order of the table. */
export const liveKinds: readonly LiveKind[] = inOrder(Object.keys(definitions) as LiveKind[]);

/** @throws Error if kinds depend on each other in a circle */
function inOrder(kinds: readonly LiveKind[]): LiveKind[] {
  const ordered: LiveKind[] = [];
  while (ordered.length < kinds.length) {
    const next = kinds.find((kind) => !ordered.includes(kind) && definitions[kind].after.every((before) => ordered.includes(before)));
    if (next === undefined)
      throw new Error(`Kinds of units depend on each other in a circle: ${kinds.filter((kind) => !ordered.includes(kind))}`);
    ordered.push(next);
  }
  return ordered;
}

/** Tombstones are destroyed last. */
const ranks = new Map<UnitKind, number>([...liveKinds, "tombstone" as const].map((kind, rank) => [kind, rank]));

/** A unit depends only on units of kinds with a lower rank. */
export const rankOf = (kind: UnitKind): number => ranks.get(kind)!;

/**
 * The kind of an entry of the spec: the first kind of its section.
 * @throws Error if the path is not in a section of units
 */
export function kindOfPath(path: string): LiveKind {
  const [section] = path.split(".");
  const kind = liveKinds.find((each) => definitions[each].section === section);
  if (kind === undefined) throw new Error(`No kind of unit belongs to ${path}`);
  return kind;
}
