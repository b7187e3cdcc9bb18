/** Pins the versions of a cluster's add-ons and charts, which an upgrade of the cluster never lowers. */
import { neverLower } from "../lock/never-lower";
import type { ResolveContext } from "../resolve/resolve-context";

/**
 * The version of an add-on: the written one, else the newest that the catalogue knows for the cluster, or the pinned one if that is higher.
 * @param written null: the spec names none
 * @param newest null: the catalogue knows none
 */
export type AddonVersion = <V extends string | null>(name: string, written: string | null, newest: V) => string | V;

/** @param cluster identity of the cluster, and its minor version */
export const addonVersions =
  (cluster: { readonly id: string; readonly version: string }, { pin }: Pick<ResolveContext, "pin">): AddonVersion =>
  <V extends string | null>(name: string, written: string | null, newest: V): string | V => {
    const path = `clusters.${cluster.id}.addons.${name}`;
    // Pinned too, so that the add-on does not go down when the spec no longer names a version.
    if (written !== null) return pin("addon", path, { written }, () => written) ?? written;
    return pin("addon", path, { version: cluster.version }, neverLower<string | null>(newest)) ?? newest;
  };
