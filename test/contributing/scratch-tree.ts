/** A copy of this tree to which something is added as CONTRIBUTING says, compiled and run: what it costs is counted. */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const root = join(__dirname, "../..");

export interface Addition {
  /** New files, by path. */
  readonly files: Readonly<Record<string, string>>;
  /** Lines of existing files: `add` comes after the first line that contains `after`; both are by path. */
  readonly edits: Readonly<Record<string, readonly { readonly after: string; readonly add: string }[]>>;
}

export interface ScratchTree {
  readonly folder: string;
  /** What the compiler says; empty if it accepts everything. Writes `dist`, from which specs are synthesized. */
  compile(): string;
  /** What the compiler says, without writing. */
  judge(): string;
  /** Synthesizes a spec. @returns the text of each stack by its name */
  synth(spec: string): Readonly<Record<string, string>>;
  remove(): void;
}

/** @throws Error if a new file exists already or a line is not found: then the addition is not what it says */
export function scratchTree({ files, edits }: Addition): ScratchTree {
  const folder = mkdtempSync(join(tmpdir(), "berth-toy-"));
  for (const part of ["constructs", "stacks", "cli", "review", "emulator", "facts", "schema", "package.json", "tsconfig.json"])
    if (existsSync(join(root, part))) cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  for (const [path, text] of Object.entries(files)) {
    if (existsSync(join(folder, path))) throw new Error(`${path} exists already`);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const [path, inserts] of Object.entries(edits)) writeFileSync(join(folder, path), edited(path, inserts, folder));
  return {
    folder,
    compile: () => compile(folder),
    judge: () => compile(folder, "--noEmit"),
    synth: (spec) => synth(folder, spec),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function edited(path: string, inserts: Addition["edits"][string], folder: string): string {
  return inserts.reduce(
    (text, { after, add }) => {
      const at = text.indexOf(after);
      if (at < 0) throw new Error(`${path} has no line with ${after}`);
      const end = text.indexOf("\n", at) + 1;
      return `${text.slice(0, end)}${add}\n${text.slice(end)}`;
    },
    readFileSync(join(folder, path), "utf8"),
  );
}

function compile(folder: string, ...more: readonly string[]): string {
  try {
    execFileSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", ".", "--incremental", "false", ...more], {
      cwd: folder,
      encoding: "utf8",
      stdio: "pipe",
    });
    return "";
  } catch (error) {
    return String((error as { stdout?: unknown }).stdout);
  }
}

function synth(folder: string, spec: string): Record<string, string> {
  writeFileSync(join(folder, "berth.yaml"), spec);
  execFileSync(process.execPath, ["dist/cli/berth.js", "synth", "-o", "out"], { cwd: folder, encoding: "utf8", stdio: "pipe" });
  const manifest = JSON.parse(readFileSync(join(folder, "out/manifest.json"), "utf8")) as { stacks: Record<string, unknown> };
  const stackOf = (stack: string) => readFileSync(join(folder, "out/stacks", stack, "cdk.tf.json"), "utf8");
  return Object.fromEntries(Object.keys(manifest.stacks).map((stack) => [stack, stackOf(stack)]));
}
