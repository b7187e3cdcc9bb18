/** What a construct was made for: a path of the spec, kept in the output so that a review can name the key behind a resource. */
import type { IConstruct } from "constructs";

const paths = new WeakMap<IConstruct, string>();

/** Says that `construct`, and all below it that does not say otherwise, was made for `path`: `clusters.apps.pools.general`. */
export function setSpecPath(construct: IConstruct, path: string): void {
  paths.set(construct, path);
}

/** The path of the nearest construct at or above that has one; null where none has. */
export function specPathOf(construct: IConstruct): string | null {
  for (let at: IConstruct | undefined = construct; at !== undefined; at = at.node.scope) {
    const path = paths.get(at);
    if (path !== undefined) return path;
  }
  return null;
}
