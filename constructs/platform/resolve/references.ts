/** References to fleets: to the entry in the referrer's location if there is one, else to all entries. */
import type { ParsedEntry } from "./entries";

/** The entries that a reference from `location` refers to; empty if there are none. */
export function referred<T>(entries: ReadonlyMap<string, ParsedEntry<T>>, reference: string, location: string): ParsedEntry<T>[] {
  const exact = entries.get(reference);
  if (exact !== undefined) return [exact];
  const local = entries.get(`${reference}-${location}`);
  if (local?.location.key === location) return [local];
  return [...entries.values()].filter((each) => each.meta.key === `${reference}-${each.location.key}`);
}
