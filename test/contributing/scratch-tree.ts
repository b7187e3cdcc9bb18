/** A copy of this tree that is extended as CONTRIBUTING says, compiled and run. */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const root = join(__dirname, "../..");
const parts = ["constructs", "stacks", "cli", "review", "emulator", "facts", "schema", "scripts", "docs/reference"];
const settings = ["package.json", "tsconfig.json", "README.md"];

/** One change of an existing file: `add` follows the first line that contains `after`, or `becomes` replaces `text`. */
export type Edit = { readonly after: string; readonly add: string } | { readonly text: string; readonly becomes: string };

export interface Addition {
  /** New files, by path. */
  readonly files: Readonly<Record<string, string>>;
  /** Changes of existing files, by path. */
  readonly edits: Readonly<Record<string, readonly Edit[]>>;
}

export interface ScratchTree {
  /** What the compiler says; empty if it accepts everything. Writes `dist`, from which specs are synthesized. */
  compile(): string;
  /** What the compiler says if an addition leaves out its changes of one file. Writes nothing. */
  compileWithout(addition: Addition, file: string): string;
  /** Synthesizes a spec. @returns the parsed stacks by their names */
  synth(spec: string): Readonly<Record<string, unknown>>;
  /** @returns the exit code of `berth check` and what it prints */
  check(spec: string): { readonly status: number | null; readonly output: string };
  /** Runs `npm run docs`. @returns the generated files that it rewrote */
  docs(): string[];
  remove(): void;
}

/** @throws Error if a new file exists already or a text to change is not found: then the addition is not what it says */
export function scratchTree(additions: readonly Addition[]): ScratchTree {
  const folder = mkdtempSync(join(tmpdir(), "berth-toy-"));
  for (const part of [...parts, ...settings]) cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  for (const [path, text] of additions.flatMap(({ files }) => Object.entries(files))) {
    if (existsSync(join(folder, path))) throw new Error(`${path} exists already`);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const edit = (path: string, included: readonly Addition[]) => writeFileSync(join(folder, path), edited(path, included));
  for (const path of new Set(additions.flatMap(({ edits }) => Object.keys(edits)))) edit(path, additions);
  return {
    compile: () => compile(folder),
    compileWithout: (addition, file) => {
      edit(
        file,
        additions.filter((each) => each !== addition),
      );
      const said = compile(folder, "--noEmit");
      edit(file, additions);
      return said;
    },
    synth: (spec) => synth(folder, spec),
    check: (spec) => check(folder, spec),
    docs: () => run(folder, "scripts/make-docs.mjs").split("\n").filter(Boolean),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The text of a file of this tree with all changes that additions make of it. */
const edited = (path: string, additions: readonly Addition[]): string =>
  additions
    .flatMap(({ edits }) => edits[path] ?? [])
    .reduce((text, edit) => changed(path, text, edit), readFileSync(join(root, path), "utf8"));

function changed(path: string, text: string, edit: Edit): string {
  const wanted = "after" in edit ? edit.after : edit.text;
  const at = text.indexOf(wanted);
  if (at < 0) throw new Error(`${path} does not contain ${wanted}`);
  if ("text" in edit) return `${text.slice(0, at)}${edit.becomes}${text.slice(at + wanted.length)}`;
  const end = text.indexOf("\n", at) + 1;
  return `${text.slice(0, end)}${edit.add}\n${text.slice(end)}`;
}

const run = (folder: string, ...command: readonly string[]): string =>
  execFileSync(process.execPath, command, { cwd: folder, encoding: "utf8", stdio: "pipe" });

function compile(folder: string, ...more: readonly string[]): string {
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const { stdout } = spawnSync(process.execPath, [compiler, "-p", ".", ...more], { cwd: folder, encoding: "utf8" });
  return stdout;
}

/** An empty folder with one spec: no lock file of another. */
function specFolder(folder: string, spec: string): string {
  const empty = mkdtempSync(join(folder, "spec-"));
  writeFileSync(join(empty, "berth.yaml"), spec);
  return empty;
}

function synth(folder: string, spec: string): Record<string, unknown> {
  const at = specFolder(folder, spec);
  run(at, "../dist/cli/berth.js", "synth", "-o", "out");
  const manifest = JSON.parse(readFileSync(join(at, "out/manifest.json"), "utf8")) as { stacks: Record<string, unknown> };
  const stackOf = (stack: string): unknown => JSON.parse(readFileSync(join(at, "out/stacks", stack, "cdk.tf.json"), "utf8"));
  return Object.fromEntries(Object.keys(manifest.stacks).map((stack) => [stack, stackOf(stack)]));
}

function check(folder: string, spec: string): { readonly status: number | null; readonly output: string } {
  const command = ["../dist/cli/berth.js", "check"];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: specFolder(folder, spec), encoding: "utf8" });
  return { status, output: stdout + stderr };
}
