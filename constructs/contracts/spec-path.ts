/** The spec path of constructs, which is written to the output so that a review can name the key behind a resource. */
import type { IConstruct } from "constructs";

const paths = new WeakMap<IConstruct, string>();

/** Sets the path of `construct` and of all constructs below it without a path of their own: `clusters.apps.pools.general`. */
export function setSpecPath(construct: IConstruct, path: string): void {
  paths.set(construct, path);
}

/** The path of the construct or of its nearest ancestor with a path; null if there is none. */
export function specPathOf(construct: IConstruct): string | null {
  for (let at: IConstruct | undefined = construct; at !== undefined; at = at.node.scope) {
    const path = paths.get(at);
    if (path !== undefined) return path;
  }
  return null;
}
