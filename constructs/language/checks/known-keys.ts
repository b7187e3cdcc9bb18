/** Checks of one file: every key is part of the language, and no text contains expressions of another program. */

import { nearest } from "../problems/nearest";
import type { Path } from "../problems/problem";
import type { Report } from "../problems/reporter";
import { authoringShape } from "../schema-shape/authoring";
import { branchesFor, fieldOf, keysOf, type Shape, takesNotes } from "../schema-shape/shape";
import { has, isMap, type PlainMap } from "../yaml/json";

/** Keys whose text is passed to a shell or a program, which may use `${…}` itself. */
const programText: ReadonlySet<string> = new Set(["command", "env", "provision"]);

/** Reports unknown keys, merge keys and `${…}` of one file's value. */
export function checkKeys(value: PlainMap, report: Report): void {
  walk(value, authoringShape(), [], report);
}

function walk(value: unknown, shape: Shape, path: Path, report: Report): void {
  if (Array.isArray(value)) {
    if (shape.item) for (const [n, item] of value.entries()) walk(item, shape.item, [...path, n], report);
    return;
  }
  checkText(value, path, report);
  if (shape.free) checkFree(value, path, report);
  if (!isMap(value) || shape.free) return;
  const branches = branchesFor(shape, value);
  if (branches.length === 0 && !shape.record) return;
  const notes = takesNotes(shape);
  for (const key of Object.keys(value)) {
    if (notes && key.startsWith("x-")) continue;
    const field = key === "__proto__" ? undefined : fieldOf(shape, key, branches);
    if (key === "<<") report("B1008", [...path, key], { message: "YAML 1.2 does not have the merge key <<" });
    else if (field && !programText.has(key)) walk(value[key], field.shape, [...path, key], report);
    else if (!field) unknownKey([...path, key], keysOf(branches), report, value);
  }
}

/** Terraform evaluates both in every argument, and CDKTF its own marks. */
const expression = /[$%]\{|TfToken\[/;

function checkText(text: unknown, path: Path, report: Report): void {
  if (typeof text === "string" && expression.test(text))
    report("B2010", path, {
      message: "A spec must not contain ${…} or %{…}: it has no variables and no Terraform expressions",
      value: text,
    });
}

/** In maps with any keys one cannot be kept, which for JavaScript is not a key, and keys and texts are evaluated as everywhere. */
function checkFree(value: unknown, path: Path, report: Report): void {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    if (key === "__proto__") {
      report("B2005", at, { message: "The key __proto__ cannot be used in any map", fix: "write another key" });
      continue;
    }
    checkText(key, at, report);
    checkText(inner, at, report);
    checkFree(inner, at, report);
  }
}

/** Reports one unknown key, with the nearest known key as the fix. @param context the map, whose present keys are not suggested */
export function unknownKey(path: Path, known: readonly string[], report: Report, context: PlainMap = {}): void {
  const key = String(path.at(-1));
  const meant = nearest(
    key,
    known.filter((each) => !has(context, each)),
  );
  report("B2001", path, {
    message: `${key} is not a known key`,
    allowed: known.join(", "),
    fix: meant ? `write ${meant}` : undefined,
  });
}
