/** Merges values of several files, and exceptions into their entries: later values win, key by key. */

import { branchesFor, type Field, fieldOf, type Shape, takesNotes } from "../schema-shape/shape";
import { isMap, type PlainMap } from "../yaml/json";

/** The field of a value, and how null is merged there. */
type MergedField = Field & {
  /** Null is kept inside an exception, whose base is not known yet, and in free JSON. */
  readonly keepsNull: boolean;
};

/**
 * `over` merged over `base`. Maps merge key by key; lists, and maps that are one value, are replaced as a whole. `null` removes a key, so that
 * its default applies again; in an exception it is kept until the exception is merged over its entry, and in free JSON (`values` of a chart) it
 * is a value. `x-` keys are left out. Neither argument is changed; the result shares unchanged parts with them.
 */
export const merge = (base: unknown, over: unknown, shape: Shape): unknown =>
  mergeAt(base, over, { shape, whole: false, keepsNull: false });

function mergeAt(base: unknown, over: unknown, field: MergedField): unknown {
  if (!isMap(over) || field.whole || !isMap(base)) return clean(over, field);
  const branches = branchesFor(field.shape, over);
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(over)) {
    if (isNote(key, field.shape)) continue;
    if (value === null && !keepsNull(field)) merged.delete(key);
    else {
      const below = fieldBelow(field, fieldOf(field.shape, key, branches));
      merged.set(key, below ? mergeAt(merged.get(key), value, below) : value);
    }
  }
  return Object.fromEntries(merged);
}

const keepsNull = ({ keepsNull: kept, shape }: MergedField): boolean => kept || shape.free;

const fieldBelow = (parent: MergedField, field: Field | undefined): MergedField | undefined =>
  field && { ...field, keepsNull: parent.keepsNull || field.exception === true };

const isNote = (key: string, shape: Shape): boolean => key.startsWith("x-") && takesNotes(shape);

/** A value without `x-` keys, and without keys that null removes. */
function clean(value: unknown, field: MergedField): unknown {
  if (field.shape.free) return value;
  if (Array.isArray(value)) return field.shape.item ? cleanList(value, { ...field, shape: field.shape.item }) : value;
  return isMap(value) ? cleanMap(value, field) : value;
}

function cleanList(list: readonly unknown[], item: MergedField): readonly unknown[] {
  const cleaned = list.map((each) => clean(each, item));
  return cleaned.every((each, n) => each === list[n]) ? list : cleaned;
}

function cleanMap(map: PlainMap, field: MergedField): PlainMap {
  const branches = branchesFor(field.shape, map);
  let changed = false;
  const kept: [string, unknown][] = [];
  for (const key of Object.keys(map)) {
    const value = map[key];
    if ((value === null && !keepsNull(field)) || isNote(key, field.shape)) {
      changed = true;
      continue;
    }
    const below = fieldBelow(field, fieldOf(field.shape, key, branches));
    const cleaned = below ? clean(value, below) : value;
    if (cleaned !== value) changed = true;
    kept.push([key, cleaned]);
  }
  return changed ? Object.fromEntries(kept) : map;
}
