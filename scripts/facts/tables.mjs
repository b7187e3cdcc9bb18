/** Reads tab-separated tables with a header line; quotes in cells are plain characters. */
import { readFileSync } from "node:fs";

/** @returns one object a row, keyed by the header */
export function readTable(file) {
  const [header, ...lines] = readFileSync(file, "utf8").replace(/\n$/, "").split("\n");
  const names = header.split("\t");
  return lines.map((line, i) => {
    const cells = line.split("\t");
    if (cells.length !== names.length) throw new Error(`${file}:${i + 2} has ${cells.length} cells, the header ${names.length}`);
    return Object.fromEntries(names.map((name, column) => [name, cells[column]]));
  });
}
