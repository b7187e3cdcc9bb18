/** The shape of what a user writes in a file: the language with lists of locations, exceptions (`per`) and everything optional. */
import { fleetSections, spec } from "../schema/spec";
import { locationKey } from "../schema/values";
import { type Field, nothing, type ObjectShape, type Shape, shapeOf } from "./shape";

const listOrOne: Shape = { ...nothing, scalars: ["string"], item: { ...nothing, scalars: ["string"] } };
const exceptions = (shape: Shape): Shape => ({ ...nothing, record: { key: locationKey, entry: { shape, whole: false, exception: true } } });

const changed = (shape: Shape, change: (fields: Map<string, Field>) => void): Shape => ({
  ...shape,
  objects: shape.objects.map((branch): ObjectShape => {
    const fields = new Map(branch.fields);
    change(fields);
    return { ...branch, fields };
  }),
});

/** An entry of a section whose entries may list locations: what `per` holds has neither. */
function fleetEntry(entry: Shape): Shape {
  const exception = changed(entry, (fields) => fields.delete("location"));
  return changed(entry, (fields) => {
    fields.set("location", { shape: listOrOne, whole: false });
    fields.set("per", { shape: exceptions(exception), whole: false });
  });
}

/** A service: exceptions by cluster, where it runs apart. */
function serviceEntry(entry: Shape): Shape {
  const exception = changed(entry, (fields) => {
    fields.delete("clusters");
    fields.delete("renamedFrom");
  });
  return changed(entry, (fields) => fields.set("per", { shape: exceptions(exception), whole: false }));
}

let compiled: Shape | undefined;

/** What a file may hold. */
export function authoringShape(): Shape {
  compiled ??= changed(shapeOf(spec), (fields) => {
    const replace = (section: string, make: (entry: Shape) => Shape) => {
      const field = fields.get(section);
      const { record } = field?.shape ?? nothing;
      if (!field || !record) throw new Error(`section ${section} is no map of entries`);
      const entry = { shape: make(record.entry.shape), whole: false };
      fields.set(section, { ...field, shape: { ...field.shape, record: { ...record, entry } } });
    };
    for (const section of fleetSections) replace(section, fleetEntry);
    replace("services", serviceEntry);
  });
  return compiled;
}
