/** Keys of fleets: a reference means the entry of the referrer's location where there is one, else all. */
import type { Located } from "./things";

/** The entries that a reference from `location` means; empty where there are none. */
export function referred<T>(entries: ReadonlyMap<string, Located<T>>, reference: string, location: string): Located<T>[] {
  const exact = entries.get(reference);
  if (exact !== undefined) return [exact];
  const near = entries.get(`${reference}-${location}`);
  if (near?.location.key === location) return [near];
  return [...entries.values()].filter((each) => each.thing.key === `${reference}-${each.location.key}`);
}
