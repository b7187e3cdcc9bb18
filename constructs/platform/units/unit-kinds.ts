/** The kinds of units in order of deployment. A unit needs only units of the kinds before its own. */
import type { UnitKind } from "../types/unit";

export const unitKinds = [
  "location",
  "network",
  "registry",
  "cluster",
  "addons",
  "hosts",
  "tombstone",
] as const satisfies readonly UnitKind[];

/** Every kind is listed. */
type Unlisted = Exclude<UnitKind, (typeof unitKinds)[number]>;
export const rankOf: Readonly<Record<UnitKind, number>> & Record<Unlisted, never> = Object.fromEntries(
  unitKinds.map((kind, rank) => [kind, rank]),
) as Record<UnitKind, number>;

/** `cluster-apps-use1`: by identity, so that a rename keeps the stack. */
export const stackName = (kind: Exclude<UnitKind, "tombstone">, id: string): string => `${kind}-${id}`;
