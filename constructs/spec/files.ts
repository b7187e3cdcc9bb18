/** A spec's files in the order in which they are merged, each with what it `extends` before it. */
import { readFileSync } from "node:fs";
import { dirname, isAbsolute, join, relative } from "node:path";
import type { SpecCode } from "./codes";
import { isMap } from "./merge";
import type { PlacedProblem } from "./problem";
import { readYaml } from "./yaml";

export interface SpecFile {
  /** As it is shown: relative to the working folder. */
  readonly name: string;
  readonly text: string;
  readonly value: Readonly<Record<string, unknown>>;
}

export type ReadText = (path: string) => string;

export interface FilesRead {
  /** Base first. A file that two others extend stands once, at its first place. */
  readonly files: readonly SpecFile[];
  readonly problems: readonly PlacedProblem[];
}

export function readFiles(names: readonly string[], readText: ReadText = (path) => readFileSync(path, "utf8")): FilesRead {
  const files = new Map<string, SpecFile>();
  const problems: PlacedProblem[] = [];
  const report = (code: SpecCode, file: string, message: string, place: PlacedProblem["place"] = null, fix?: string): void => {
    problems.push({
      code,
      severity: "error",
      path: [],
      message,
      place: place ?? { file, line: 1, column: 1, endLine: 1, endColumn: 1 },
      ...(fix !== undefined && { fix }),
    });
  };
  const visit = (name: string, above: readonly string[]): void => {
    if (above.includes(name)) {
      report(
        "B1003",
        above.at(-1) ?? name,
        `extends ${name}, which extends it: ${[...above.slice(above.indexOf(name)), name].join(" → ")}`,
      );
      return;
    }
    if (files.has(name)) return;
    const file = readOne(name, above.at(-1) ?? name, readText, report);
    if (file === undefined) return;
    for (const base of extendsOf(file.value)) visit(isAbsolute(base) ? base : relative(".", join(dirname(name), base)), [...above, name]);
    files.set(name, file);
  };
  for (const name of names) visit(name, []);
  return { files: [...files.values()], problems };
}

type Report = (code: SpecCode, file: string, message: string, place?: PlacedProblem["place"], fix?: string) => void;

function readOne(name: string, from: string, readText: ReadText, report: Report): SpecFile | undefined {
  let text: string;
  try {
    text = readText(name);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code === "ENOENT" ? "is not there" : `cannot be read (${(error as Error).message})`;
    report(
      "B1001",
      from,
      `${name} ${reason}`,
      null,
      from === name ? "name the spec with -f, or make one with berth.yaml's name" : "correct the path in extends",
    );
    return undefined;
  }
  const read = readYaml(text, name);
  if ("faults" in read) {
    for (const { message, place } of read.faults) report("B1002", name, message, place);
    return undefined;
  }
  if (!isMap(read.value)) {
    report("B1004", name, "is not a map of keys", null, "begin with apiVersion: berth/v1");
    return undefined;
  }
  return { name, text, value: read.value };
}

function extendsOf({ extends: bases }: Readonly<Record<string, unknown>>): string[] {
  if (typeof bases === "string") return [bases];
  return Array.isArray(bases) ? bases.filter((base): base is string => typeof base === "string") : [];
}
