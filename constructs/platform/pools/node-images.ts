/** Pins the vendor's image of a node pool: no plan moves it, only `berth lock --update`. */
import { neverLower } from "../lock/never-lower";
import type { PreviousChoice } from "../lock/pinned-choices";
import type { ResolveContext } from "../resolve/resolve-context";
import type { NodeImage } from "../types/shared/image";

export interface NodeImageClaim {
  /** Path in the lock file, by identity: `clusters.apps.pools.general.image`. */
  readonly lockPath: string;
  /** Properties that determine which images fit. Another request is another image. */
  readonly request: Readonly<Record<string, string>>;
  /** The newest release that the catalogue knows; null: it knows none, so the deploy records what is current. */
  readonly newest: string | null;
  /** Whether the pool was deployed before Berth pinned its image. Its nodes can be newer than the catalogue. */
  readonly startedUnpinned: boolean;
}

/** Path of the pinned image of a pool. */
export const imagePath = (cluster: string, pool: string): string => `clusters.${cluster}.pools.${pool}.image`;

export function pinNodeImage(claim: NodeImageClaim, { pin }: Pick<ResolveContext, "pin">): NodeImage {
  const chosen = pin("nodeImage", claim.lockPath, claim.request, (before) => choose(claim, before));
  return typeof chosen === "number" ? { kind: "recorded", generation: chosen } : { kind: "release", release: chosen };
}

/** A recorded image stays a recorded one: which one it is, only the deployed state knows, so a release of the catalogue could be older. */
function choose({ newest, startedUnpinned }: NodeImageClaim, before: PreviousChoice<string | number> | undefined): string | number {
  if (before?.isSameRequest && typeof before.chosen === "number") return before.chosen + 1;
  if (newest === null || (before === undefined && startedUnpinned)) return 1;
  const same = before?.isSameRequest ? (before as PreviousChoice<string>) : undefined;
  return neverLower<string>(newest)(same);
}
