/** Identities: what addresses, names and state go by. A rename keeps the one that a thing began with. */
import type { Path } from "../../language/problems/problem";
import { compareText } from "../naming/order";
import type { Report } from "../resolve/reporter";

interface Renamable {
  readonly renamedFrom?: string | undefined;
}

export interface IdentityIndex {
  /** Identities by key, of one map of the spec. `place` is where the lock remembers them: `clusters`, `clusters.apps.pools`. */
  resolve(place: string, path: Path, entries: Readonly<Record<string, Renamable>>): ReadonlyMap<string, string>;
  /** What the lock is to remember: only keys that are not their own identity. */
  remembered(): Record<string, string>;
}

export function createIdentityIndex(locked: Readonly<Record<string, string>>, report: Report): IdentityIndex {
  const remembered: Record<string, string> = {};
  const known = (path: string): string | undefined => (Object.hasOwn(locked, path) ? locked[path] : undefined);
  return {
    remembered: () => remembered,
    resolve(place, path, entries) {
      const ids = new Map<string, string>();
      const owners = new Map<string, string>();
      for (const key of Object.keys(entries).sort(compareText)) {
        const from = entries[key]?.renamedFrom;
        // Of a chain of renames the first key counts, which the lock remembers for the one before.
        const id = known(`${place}.${key}`) ?? (from === undefined ? key : (known(`${place}.${from}`) ?? from));
        ids.set(key, id);
        if (id !== key) remembered[`${place}.${key}`] = id;
        const owner = owners.get(id);
        if (owner === undefined) owners.set(id, key);
        else reportClash(path, key, owner, id, report);
      }
      return ids;
    },
  };
}

function reportClash(path: Path, key: string, owner: string, id: string, report: Report): void {
  const [fault, other] = owner === id ? [owner, key] : [key, owner];
  const message =
    fault === id
      ? `Key ${fault} is the identity of ${other}, which was renamed from it`
      : `Keys ${fault} and ${other} have the same identity ${id}`;
  report("B4010", [...path, fault], { message, value: fault });
}
