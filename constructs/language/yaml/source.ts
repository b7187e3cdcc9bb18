/** Reads the files of a spec, each once, depth first: files that a file extends come before it. */
import { dirname, isAbsolute, join, normalize, relative, resolve, sep } from "node:path";
import type { PlacedProblem } from "../problems/problem";
import { problem, type SpecProblem } from "../problems/reporter";
import { isMap, type PlainMap } from "./json";
import { type Places, placesIn } from "./places";
import type { TextError } from "./text-error";
import { readTextFile } from "./text-file";
import { readText } from "./values";

/** Access to files. */
export interface SpecIo {
  /** Throws if there is no such file. Paths are relative to the current folder. */
  read(file: string): string;
}

/** Far more than a specification of thousands of clusters. */
const MAX_MIB = 16;

const fileSystem: SpecIo = { read: (file) => readTextFile(file, { maxMiB: MAX_MIB }) };

/** Files of a folder alone: what a commit names must be a file of the commit. */
export const filesWithin = (folder: string): SpecIo => ({
  read: (file) => {
    if (leaves(folder, file)) throw new Error("it is outside the commit");
    return readTextFile(file, { maxMiB: MAX_MIB, within: folder });
  },
});

/** By its path alone, so that nobody learns which files there are outside. */
function leaves(folder: string, file: string): boolean {
  const below = relative(resolve(folder), resolve(file));
  return below === ".." || below.startsWith(`..${sep}`);
}

/** One file, or the object that a program passes. */
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
  /** Problems of values, whose places are found by the path in their source. */
  readonly valueProblems: readonly { readonly source: Source; readonly problem: SpecProblem }[];
}

/** Reads `files`, which are merged in this order, and the files that they extend. */
export function readFiles(files: readonly string[], io: SpecIo = fileSystem): Sources {
  const reading = new Reading(io);
  for (const file of files) reading.file(normalize(file), []);
  return reading.result();
}

/** An object as a source. Paths in its `extends` are relative to the current folder. */
export function readObject(value: unknown, io: SpecIo = fileSystem): Sources {
  const reading = new Reading(io);
  reading.value({ file: null, value: isMap(value) ? value : {}, places: null }, []);
  if (!isMap(value)) reading.problems.push({ ...problem("B1007", [], { message: "The spec must be a map", value }), place: null });
  return reading.result();
}

/** Where `extends` names a file. */
interface ExtendsPlace {
  readonly source: Source;
  readonly path: (string | number)[];
}

class Reading {
  readonly problems: PlacedProblem[] = [];
  private readonly sources: Source[] = [];
  private readonly files: string[] = [];
  private readonly valueProblems: { source: Source; problem: SpecProblem }[] = [];
  private readonly filesSeen = new Set<string>();

  constructor(private readonly io: SpecIo) {}

  result(): Sources {
    return { sources: this.sources, files: this.files, problems: this.problems, valueProblems: this.valueProblems };
  }

  /** @param chain the files that extend this one, the outermost first */
  file(file: string, chain: readonly string[], from?: ExtendsPlace): void {
    if (chain.includes(file)) {
      const circle = [...chain.slice(chain.indexOf(file)), file].join(" → ");
      this.report("B1006", `Files extend each other in a circle: ${circle}`, from, file);
      return;
    }
    if (this.filesSeen.has(file)) return;
    this.filesSeen.add(file);
    const text = this.text(file, from);
    if (text === undefined) return;
    const { value, errors } = readText(text);
    for (const error of errors) this.problems.push(placed(file, error));
    if (errors.length > 0) return;
    let places: Places | undefined;
    const source = { file, value: isMap(value) ? value : {}, places: () => (places ??= placesIn(text)) };
    if (!isMap(value)) this.problems.push(placed(file, { code: "B1007", message: "The file must contain a map", line: 1, column: 1 }));
    this.value(source, [...chain, file]);
  }

  value(source: Source, chain: readonly string[]): void {
    const { extends: base } = source.value;
    const bases: [unknown, (string | number)[]][] = Array.isArray(base)
      ? base.map((each, n) => [each, ["extends", n]])
      : [[base, ["extends"]]];
    for (const [each, path] of bases) {
      if (typeof each !== "string" || each === "") continue; // the schema reports it
      const folder = source.file === null ? "." : dirname(source.file);
      this.file(isAbsolute(each) ? normalize(each) : join(folder, each), chain, { source, path });
    }
    this.sources.push(source);
    if (source.file !== null) this.files.push(source.file);
  }

  private text(file: string, from: ExtendsPlace | undefined): string | undefined {
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

  private report(code: "B1001" | "B1006", message: string, from: ExtendsPlace | undefined, file: string): void {
    if (from) this.valueProblems.push({ source: from.source, problem: problem(code, from.path, { value: file, message }) });
    else this.problems.push(placed(file, { code, message, line: 1, column: 1 }));
  }
}

/** Names of files in TypeScript or JavaScript. Berth does not run them; such a program uses the constructs, or prints JSON. */
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

function placed(file: string, { code, message, line, column, fix }: TextError): PlacedProblem {
  return { ...problem(code, [], { message, fix }), place: { file, line, column, endLine: line, endColumn: column } };
}
