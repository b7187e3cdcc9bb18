/** Pinned versions that only rise: an upgrade of the cluster, or an older catalogue, never takes one back. */
import { compareVersions } from "../../catalog/version-order";
import type { PreviousChoice } from "./pinned-choices";

/**
 * What `pin` chooses from: the newest version that the catalogue knows, or the pinned one if that is higher or the catalogue knows none.
 * @param newest null: the catalogue knows none
 */
export const neverLower =
  <V extends string | null>(newest: V) =>
  (before?: PreviousChoice<V>): V => {
    const pinned = before?.chosen ?? null;
    if (pinned === null) return newest;
    return newest === null || compareVersions(pinned, newest) > 0 ? (pinned as V) : newest;
  };
