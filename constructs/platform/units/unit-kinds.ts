/** The kinds of units: one line each. */
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

/** The definition of a kind that is known by name alone: its resources are known by the kind's own functions only. */
export const kindDefinition = <K extends LiveKind>(kind: K): UnitKindDefinition<K> => definitions[kind];

/** In order of deployment: each after those that it comes after, otherwise as the table has them. */
export const liveKinds: readonly LiveKind[] = inOrder(Object.keys(definitions) as LiveKind[]);

/** @throws Error if kinds come after each other */
function inOrder(kinds: readonly LiveKind[]): LiveKind[] {
  const ordered: LiveKind[] = [];
  while (ordered.length < kinds.length) {
    const next = kinds.find((kind) => !ordered.includes(kind) && definitions[kind].after.every((before) => ordered.includes(before)));
    if (next === undefined)
      throw new Error(`these kinds of units come after each other: ${kinds.filter((kind) => !ordered.includes(kind))}`);
    ordered.push(next);
  }
  return ordered;
}

/** What left the spec is destroyed last. */
const ranks = new Map<UnitKind, number>([...liveKinds, "tombstone" as const].map((kind, rank) => [kind, rank]));

/** A unit needs only units of kinds with a lower rank. */
export const rankOf = (kind: UnitKind): number => ranks.get(kind)!;

/** The kind that an entry of the spec is: of the kinds of its section, the first. @throws Error for a path of no entry */
export function kindOfPath(path: string): LiveKind {
  const [section] = path.split(".");
  const kind = liveKinds.find((each) => definitions[each].section === section);
  if (kind === undefined) throw new Error(`no unit is made of ${path}`);
  return kind;
}
