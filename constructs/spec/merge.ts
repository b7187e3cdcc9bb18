/** Merges what files, and exceptions within them, say: later ones win, key by key. */
import { isMap, type PlainMap } from "./plain";
import { branchesFor, type Field, fieldOf, type Shape, takesNotes } from "./shape";

/**
 * `over` merged over `base`. Maps merge key by key; lists, and maps that are one value, are replaced whole. `null` removes a key, so that its
 * default returns. `x-` keys are left out. In free JSON (`values` of a chart) null
 * is a value like others. Neither argument is changed; what needs no change is shared with them.
 */
export function merge(base: unknown, over: unknown, shape: Shape, whole = false): unknown {
  if (!isMap(over) || whole || !isMap(base)) return clean(over, shape);
  const branches = branchesFor(shape, over);
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(over)) {
    if (isNote(key, shape)) continue;
    if (value === null && !shape.free) merged.delete(key);
    else {
      const field = fieldOf(shape, key, branches);
      merged.set(key, field ? merge(merged.get(key), value, field.shape, field.whole) : value);
    }
  }
  return Object.fromEntries(merged);
}

/** A value without `x-` keys, and without keys whose value is null. */
export function clean(value: unknown, shape: Shape): unknown {
  if (shape.free) return value;
  if (Array.isArray(value)) return shape.item ? cleanList(value, shape.item) : value;
  return isMap(value) ? cleanMap(value, shape) : value;
}

const isNote = (key: string, shape: Shape): boolean => key.startsWith("x-") && takesNotes(shape);

function cleanList(list: readonly unknown[], item: Shape): readonly unknown[] {
  const cleaned = list.map((each) => clean(each, item));
  return cleaned.every((each, n) => each === list[n]) ? list : cleaned;
}

function cleanMap(map: PlainMap, shape: Shape): PlainMap {
  const branches = branchesFor(shape, map);
  let changed = false;
  const kept: [string, unknown][] = [];
  for (const key of Object.keys(map)) {
    const value = map[key];
    if (value === null || isNote(key, shape)) {
      changed = true;
      continue;
    }
    const field: Field | undefined = fieldOf(shape, key, branches);
    const cleaned = field ? clean(value, field.shape) : value;
    if (cleaned !== value) changed = true;
    kept.push([key, cleaned]);
  }
  return changed ? Object.fromEntries(kept) : map;
}
