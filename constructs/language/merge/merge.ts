/** Merges what files, and exceptions within them, say: later ones win, key by key. */

import { branchesFor, type Field, fieldOf, type Shape, takesNotes } from "../schema-shape/shape";
import { isMap, type PlainMap } from "../yaml/json";

/** Where a value stands. */
type Spot = Field & {
  /** Null is kept: inside an exception, whose base is not known yet, and in free JSON. */
  readonly keepsNull: boolean;
};

/**
 * `over` merged over `base`. Maps merge key by key; lists, and maps that are one value, are replaced whole. `null` removes a key, so that its
 * default returns; in an exception it stays until the exception is merged over its entry, and in free JSON (`values` of a chart) it is a value.
 * `x-` keys are left out. Neither argument is changed; what needs no change is shared with them.
 */
export const merge = (base: unknown, over: unknown, shape: Shape): unknown =>
  mergeAt(base, over, { shape, whole: false, keepsNull: false });

function mergeAt(base: unknown, over: unknown, spot: Spot): unknown {
  if (!isMap(over) || spot.whole || !isMap(base)) return clean(over, spot);
  const branches = branchesFor(spot.shape, over);
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(over)) {
    if (isNote(key, spot.shape)) continue;
    if (value === null && !keepsNull(spot)) merged.delete(key);
    else {
      const below = spotBelow(spot, fieldOf(spot.shape, key, branches));
      merged.set(key, below ? mergeAt(merged.get(key), value, below) : value);
    }
  }
  return Object.fromEntries(merged);
}

const keepsNull = ({ keepsNull: kept, shape }: Spot): boolean => kept || shape.free;

const spotBelow = (spot: Spot, field: Field | undefined): Spot | undefined =>
  field && { ...field, keepsNull: spot.keepsNull || field.exception === true };

const isNote = (key: string, shape: Shape): boolean => key.startsWith("x-") && takesNotes(shape);

/** A value without `x-` keys, and without keys that null removes. */
function clean(value: unknown, spot: Spot): unknown {
  if (spot.shape.free) return value;
  if (Array.isArray(value)) return spot.shape.item ? cleanList(value, { ...spot, shape: spot.shape.item }) : value;
  return isMap(value) ? cleanMap(value, spot) : value;
}

function cleanList(list: readonly unknown[], item: Spot): readonly unknown[] {
  const cleaned = list.map((each) => clean(each, item));
  return cleaned.every((each, n) => each === list[n]) ? list : cleaned;
}

function cleanMap(map: PlainMap, spot: Spot): PlainMap {
  const branches = branchesFor(spot.shape, map);
  let changed = false;
  const kept: [string, unknown][] = [];
  for (const key of Object.keys(map)) {
    const value = map[key];
    if ((value === null && !keepsNull(spot)) || isNote(key, spot.shape)) {
      changed = true;
      continue;
    }
    const below = spotBelow(spot, fieldOf(spot.shape, key, branches));
    const cleaned = below ? clean(value, below) : value;
    if (cleaned !== value) changed = true;
    kept.push([key, cleaned]);
  }
  return changed ? Object.fromEntries(kept) : map;
}
