/** Checks every `{ from, output }`: `from` is a key of `outside`. */
import type { PlainSections } from "../entries";
import type { Path } from "../problems/problem";
import type { Report } from "../problems/reporter";
import { type Section, sections } from "../schema/spec";
import { branchesFor, fieldOf, type Shape, shapeOf } from "../schema-shape/shape";
import { isMap } from "../yaml/json";
import type { Names } from "./known-names";

export function checkOutside(plain: PlainSections, names: Names, report: Report): void {
  const walk = (value: unknown, shape: Shape, path: Path): void => {
    if (typeof value !== "object" || value === null || shape.free) return;
    if (Array.isArray(value)) {
      if (shape.item) for (const [n, item] of value.entries()) walk(item, shape.item, [...path, n]);
      return;
    }
    if (!isMap(value)) return;
    if (shape.ids.includes("reference") && typeof value.from === "string") {
      if (!names.named("outside", value.from)) names.unknown("outside", value.from, [...path, "from"], report);
      return;
    }
    const branches = branchesFor(shape, value);
    for (const [key, inner] of Object.entries(value)) {
      const field = typeof inner === "object" ? fieldOf(shape, key, branches) : undefined;
      if (field) walk(inner, field.shape, [...path, key]);
    }
  };
  for (const [section, schema] of Object.entries(sections))
    for (const [key, entry] of plain[section as Section]) walk(entry, shapeOf(schema), [section, key]);
}
