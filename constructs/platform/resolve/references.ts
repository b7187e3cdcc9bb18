/** Keys of fleets: a reference means the entry of the referrer's location where there is one, else all. */
import type { ParsedEntry } from "./entries";

/** The entries that a reference from `location` means; empty where there are none. */
export function referred<T>(entries: ReadonlyMap<string, ParsedEntry<T>>, reference: string, location: string): ParsedEntry<T>[] {
  const exact = entries.get(reference);
  if (exact !== undefined) return [exact];
  const near = entries.get(`${reference}-${location}`);
  if (near?.location.key === location) return [near];
  return [...entries.values()].filter((each) => each.meta.key === `${reference}-${each.location.key}`);
}
