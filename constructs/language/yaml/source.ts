/** Reads the files of a spec: each once, what a file extends before it, depth first. */
import { readFileSync } from "node:fs";
import { dirname, isAbsolute, join, normalize } from "node:path";
import type { PlacedProblem } from "../problems/problem";
import { problem, type SpecProblem } from "../problems/reporter";
import { isMap, type PlainMap } from "./json";
import { type Places, placesIn } from "./places";
import type { TextFault } from "./text-fault";
import { readText } from "./values";

/** Access to files. */
export interface SpecIo {
  /** Throws if there is no such file. Paths are relative to the current folder. */
  read(file: string): string;
}

const fileSystem: SpecIo = { read: (file) => readFileSync(file, "utf8") };

/** One file, or the object that a program hands over. */
export interface Source {
  /** Null for an object. */
  readonly file: string | null;
  readonly value: PlainMap;
  /** Places of its values; null for an object. */
  readonly places: (() => Places) | null;
}

export interface Sources {
  /** In order of merging: later ones win. */
  readonly sources: readonly Source[];
  readonly files: readonly string[];
  /** Problems of the text of files, and of `extends`. */
  readonly problems: readonly PlacedProblem[];
  /** Problems that have a place in the values of a source. */
  readonly misplaced: readonly { readonly source: Source; readonly problem: SpecProblem }[];
}

/** Reads `files`, which one after another are merged, and what they extend. */
export function readFiles(files: readonly string[], io: SpecIo = fileSystem): Sources {
  const reading = new Reading(io);
  for (const file of files) reading.file(normalize(file), []);
  return reading.done();
}

/** An object as a source; what it extends is read from the current folder. */
export function readObject(value: unknown, io: SpecIo = fileSystem): Sources {
  const reading = new Reading(io);
  reading.value({ file: null, value: isMap(value) ? value : {}, places: null }, []);
  if (!isMap(value)) reading.problems.push({ ...problem("B1007", [], { message: "The spec must be a map", value }), place: null });
  return reading.done();
}

class Reading {
  readonly problems: PlacedProblem[] = [];
  private readonly sources: Source[] = [];
  private readonly files: string[] = [];
  private readonly misplaced: { source: Source; problem: SpecProblem }[] = [];
  private readonly met = new Set<string>();

  constructor(private readonly io: SpecIo) {}

  done(): Sources {
    return { sources: this.sources, files: this.files, problems: this.problems, misplaced: this.misplaced };
  }

  file(file: string, within: readonly string[], from?: { source: Source; path: (string | number)[] }): void {
    if (within.includes(file)) {
      const circle = [...within.slice(within.indexOf(file)), file].join(" → ");
      this.report("B1006", `Files extend each other in a circle: ${circle}`, from, file);
      return;
    }
    if (this.met.has(file)) return;
    this.met.add(file);
    const text = this.text(file, from);
    if (text === undefined) return;
    const { value, faults } = readText(text);
    for (const fault of faults) this.problems.push(placed(file, fault));
    if (faults.length > 0) return;
    let places: Places | undefined;
    const source = { file, value: isMap(value) ? value : {}, places: () => (places ??= placesIn(text)) };
    if (!isMap(value)) this.problems.push(placed(file, { code: "B1007", message: "The file must contain a map", line: 1, column: 1 }));
    this.value(source, [...within, file]);
  }

  value(source: Source, within: readonly string[]): void {
    const { extends: base } = source.value;
    const bases: [unknown, (string | number)[]][] = Array.isArray(base)
      ? base.map((each, n) => [each, ["extends", n]])
      : [[base, ["extends"]]];
    for (const [each, path] of bases) {
      if (typeof each !== "string" || each === "") continue; // the schema says what is wrong with it
      const folder = source.file === null ? "." : dirname(source.file);
      this.file(isAbsolute(each) ? normalize(each) : join(folder, each), within, { source, path });
    }
    this.sources.push(source);
    if (source.file !== null) this.files.push(source.file);
  }

  private text(file: string, from: { source: Source; path: (string | number)[] } | undefined): string | undefined {
    if (program.test(file)) {
      this.report("B1001", `${file} is a program, and programs are not run: a spec file is YAML or JSON`, from, file);
      return undefined;
    }
    try {
      return this.io.read(file);
    } catch (error) {
      this.report("B1001", `${file} cannot be read: ${reasonOf(error)}`, from, file);
      return undefined;
    }
  }

  private report(
    code: "B1001" | "B1006",
    message: string,
    from: { source: Source; path: (string | number)[] } | undefined,
    file: string,
  ): void {
    if (from) this.misplaced.push({ source: from.source, problem: problem(code, from.path, { value: file, message }) });
    else this.problems.push(placed(file, { code, message, line: 1, column: 1 }));
  }
}

/** Names of files in TypeScript or JavaScript: their object goes to the constructs, or is printed as JSON. */
const program = /\.[cm]?[jt]sx?$/;

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "the file does not exist",
  EACCES: "permission denied",
  EISDIR: "it is a folder",
};

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ""] ?? message;
}

function placed(file: string, { code, message, line, column, fix }: TextFault): PlacedProblem {
  return { ...problem(code, [], { message, fix }), place: { file, line, column, endLine: line, endColumn: column } };
}
