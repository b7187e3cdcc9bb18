import { expect, it } from "vitest";
import { anyImport, edges } from "./source-imports";

it("no circle of files, types included", () => {
  const targets = new Map<string, Set<string>>();
  for (const { from, to } of edges(anyImport)) targets.set(from, (targets.get(from) ?? new Set()).add(to));
  expect(circleIn(targets)).toBeNull();
});

it("a circle is found", () => {
  const circle = new Map([
    ["a", new Set(["b"])],
    ["b", new Set(["c"])],
    ["c", new Set(["b"])],
  ]);
  expect(circleIn(circle)).toEqual(["b", "c", "b"]);
});

/** The first circle, as its files in order; null if there is none. */
function circleIn(targets: ReadonlyMap<string, ReadonlySet<string>>): string[] | null {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] | null => {
    const start = path.indexOf(file);
    if (start >= 0) return [...path.slice(start), file];
    if (done.has(file)) return null;
    for (const target of targets.get(file) ?? []) {
      const circle = visit(target, [...path, file]);
      if (circle !== null) return circle;
    }
    done.add(file);
    return null;
  };
  for (const file of targets.keys()) {
    const circle = visit(file, []);
    if (circle !== null) return circle;
  }
  return null;
}
