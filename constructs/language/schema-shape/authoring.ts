/** The shape of a file: the schema of the spec, with lists of locations and exceptions (`per`) added. */
import { fleetSections, spec } from "../schema/spec";
import { locationKey } from "../schema/values";
import { emptyShape, type Field, type ObjectShape, type Shape, shapeOf } from "./shape";

const listOrOne: Shape = { ...emptyShape, scalars: ["string"], item: { ...emptyShape, scalars: ["string"] } };
const exceptions = (shape: Shape): Shape => ({
  ...emptyShape,
  record: { key: locationKey, entry: { shape, whole: false, exception: true } },
});

const changed = (shape: Shape, change: (fields: Map<string, Field>) => void): Shape => ({
  ...shape,
  objects: shape.objects.map((branch): ObjectShape => {
    const fields = new Map(branch.fields);
    change(fields);
    return { ...branch, fields };
  }),
});

/** An entry of a section whose entries may list locations. The exceptions in `per` have neither `location` nor `per`. */
function fleetEntry(entry: Shape): Shape {
  const exception = changed(entry, (fields) => fields.delete("location"));
  return changed(entry, (fields) => {
    fields.set("location", { shape: listOrOne, whole: false });
    fields.set("per", { shape: exceptions(exception), whole: false });
  });
}

/** A service, whose exceptions are by cluster. */
function serviceEntry(entry: Shape): Shape {
  const exception = changed(entry, (fields) => {
    fields.delete("clusters");
    fields.delete("renamedFrom");
  });
  return changed(entry, (fields) => fields.set("per", { shape: exceptions(exception), whole: false }));
}

let compiled: Shape | undefined;

/** Everything that a file may contain. */
export function authoringShape(): Shape {
  compiled ??= changed(shapeOf(spec), (fields) => {
    const replace = (section: string, make: (entry: Shape) => Shape) => {
      const field = fields.get(section);
      const { record } = field?.shape ?? emptyShape;
      if (!field || !record) throw new Error(`section ${section} is not a map of entries`);
      const entry = { shape: make(record.entry.shape), whole: false };
      fields.set(section, { ...field, shape: { ...field.shape, record: { ...record, entry } } });
    };
    for (const section of fleetSections) replace(section, fleetEntry);
    replace("services", serviceEntry);
  });
  return compiled;
}
