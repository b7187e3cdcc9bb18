/** Identities, from which addresses, names and state keys are derived. A renamed entry keeps its first key as identity. */
import type { Path } from "../../language/problems/problem";
import { compareText } from "../naming/order";
import type { Report } from "../resolve/reporter";

interface Renamable {
  readonly renamedFrom?: string | undefined;
}

export interface IdentityIndex {
  /** Identities by key, for one map of the spec. `place` is its path in the lock: `clusters`, `clusters.apps.pools`. */
  resolve(place: string, path: Path, entries: Readonly<Record<string, Renamable>>): ReadonlyMap<string, string>;
  /** The identities to store in the lock: those that differ from the key. */
  renamed(): Record<string, string>;
}

export function createIdentityIndex(locked: Readonly<Record<string, string>>, report: Report): IdentityIndex {
  const renamed: Record<string, string> = {};
  const lockedId = (path: string): string | undefined => (Object.hasOwn(locked, path) ? locked[path] : undefined);
  return {
    renamed: () => renamed,
    resolve(place, path, entries) {
      const ids = new Map<string, string>();
      const owners = new Map<string, string>();
      for (const key of Object.keys(entries).sort(compareText)) {
        const from = entries[key]?.renamedFrom;
        // In a chain of renames the first key counts, which the lock contains for the previous key.
        const id = lockedId(`${place}.${key}`) ?? (from === undefined ? key : (lockedId(`${place}.${from}`) ?? from));
        ids.set(key, id);
        if (id !== key) renamed[`${place}.${key}`] = id;
        const owner = owners.get(id);
        if (owner === undefined) owners.set(id, key);
        else reportClash(path, key, owner, id, report);
      }
      return ids;
    },
  };
}

function reportClash(path: Path, key: string, owner: string, id: string, report: Report): void {
  const [invalid, other] = owner === id ? [owner, key] : [key, owner];
  const message =
    invalid === id
      ? `The key is the identity of ${other}, which was renamed from it`
      : `The entry has the same identity as ${other}: ${id}`;
  report("B4010", [...path, invalid], { message, value: invalid });
}
