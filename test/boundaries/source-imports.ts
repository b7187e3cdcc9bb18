/** Imports between source files, as they are written: those of types vanish when compiled. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";

const root = join(__dirname, "../..");
const rooms = ["constructs", "stacks", "cli", "emulator", "review"];

/** Imports that vanish when compiled: the check of compiled output cannot see them. */
export const typeImport = /^(?:import|export) (?:type [^;]*?|\{[^;]*?\}) from "([^"]+)";/gms;
/** Every import and export of another module, and every `require`. */
export const anyImport = /\b(?:from|require\(|import\() ?"([^"]+)"/g;

export interface Edge {
  readonly from: string;
  readonly to: string;
}

/** Paths are those of the compiled files, which the rules name. */
export function edges(written: RegExp): Edge[] {
  const files = readdirSync(root)
    .filter((name) => rooms.includes(name))
    .flatMap((room) => sources(join(root, room)));
  return files.flatMap((file) => {
    const from = relative(root, file);
    const targets = [...readFileSync(file, "utf8").matchAll(written)].map(([, target]) => target!);
    return targets.map((target) => ({
      from: compiled(from),
      to: target.startsWith(".") ? compiled(`${posix.join(dirname(from), target)}.ts`) : target,
    }));
  });
}

const compiled = (source: string): string => `dist/${source.replace(/\.ts$/, ".js")}`;

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name));
