/** Opens the two sides of a review, `--base` and `--head`: a synthesized folder, any Terraform JSON, a spec, or a git ref. */
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, relative, resolve } from "node:path";
import { missingBindings } from "../../constructs/assembly/bindings";
import { unitInputsOf } from "../../constructs/assembly/decide";
import { OverrideError } from "../../constructs/assembly/overrides";
import type { PlacedProblem } from "../../constructs/language/problems/problem";
import { isWithin } from "../../constructs/language/yaml/text-file";
import { canonicalJson } from "../../constructs/platform/naming/canonical-json";
import type { Platform } from "../../constructs/platform/types/platform";
import type { UnitInput } from "../../constructs/platform/types/unit";
import type { SpecSide } from "../../review/compare/spec";
import type { Side } from "../../review/input";
import type { JsonMap } from "../../review/model/json";
import type { Tree } from "../../review/model/tree";
import { stackOf } from "../../review/read/terraform-json";
import { readTree, readTrees, treeOf } from "../../review/read/tree";
import { type Prepared, prepare } from "../../stacks/prepare";
import { loadRenderer } from "../../stacks/synth/load-renderer";
import { configuredSpec, specFiles } from "../spec-file";
import { withCurrentKeys } from "./current-keys";
import { type Checkout, checkOut, GitError, isCommit, pathFromTop } from "./git";
import { synthesizedByOwn } from "./own-berth";

/** A side that cannot be synthesized. */
export class SideError extends Error {
  override readonly name = "SideError";
  constructor(
    readonly side: string,
    readonly problems: readonly PlacedProblem[],
    message = `the spec of ${side} has errors`,
  ) {
    super(message);
  }
}

type Opened =
  | { readonly kind: "tree"; readonly name: string; readonly path: string }
  | {
      readonly kind: "spec";
      readonly name: string;
      readonly prepared: Prepared;
      readonly file: string;
      readonly checkout: Checkout | null;
      /** Errors that are shown as results of the review and do not end it. */
      readonly refused: readonly PlacedProblem[];
    };

export interface SideOptions {
  /** The spec, relative to the current folder, also within a git ref. @default the one in the cdktf.json of each side, otherwise berth.yaml */
  readonly file?: string;
  /** Whether each side is synthesized by the Berth of its own project. @default false, both by the running version */
  readonly upgrade?: boolean;
  /** The day on which support is judged. @default the catalogue's date */
  readonly today?: string;
}

export interface Sides {
  readonly base: Side;
  readonly head: Side;
}

/** @throws SideError, GitError, TreeError, OwnBerthError */
export function openSides(base: string, head: string, { file, upgrade = false, today }: SideOptions = {}): Sides {
  const opened: Opened[] = [];
  try {
    for (const each of [base, head]) opened.push(open(each, { file, today: today ?? null }));
    const [one, other] = opened as [Opened, Opened];
    if (upgrade) return { base: byOwnBerth(one), head: byOwnBerth(other) };
    for (const side of [one, other])
      if (side.kind === "spec" && side.prepared.platform === null) throw new SideError(side.name, side.prepared.problems);
    return sidesOf(one, other);
  } finally {
    for (const side of opened) if (side.kind === "spec") side.checkout?.remove();
  }
}

/**
 * A name that is both a commit and a folder is the commit: a change that adds a folder named like a ref must not replace
 * what is reviewed. The folder is opened as `./NAME`.
 */
function open(written: string, how: Opening): Opened {
  if (!isPath(written) && isCommit(written)) return ofCommit(written, how);
  if (existsSync(written)) return ofFolder(written, how);
  throw new GitError(`${written} is neither an existing folder or file nor a commit of this repository`);
}

const isPath = (written: string): boolean => /^(\.{0,2}\/|\.{1,2}$)/.test(written);

interface Opening {
  readonly file: string | undefined;
  readonly today: string | null;
}

function ofCommit(ref: string, { file, today }: Opening): Opened {
  const below = pathFromTop();
  const checkout = checkOut(ref);
  try {
    const path = file ?? configuredSpec(join(checkout.folder, below), checkout.folder);
    const spec = join(checkout.folder, below, path);
    if (!existsSync(spec)) throw new GitError(`${ref} has no ${path}; set the path of the spec with -f`);
    if (!isWithin(checkout.folder, spec)) throw new GitError(`${ref}: ${path} is outside the commit; a spec must be a file of the commit`);
    return { kind: "spec", name: ref, file: spec, ...inCommit(prepareSide(spec, today, checkout.folder), checkout.folder), checkout };
  } catch (error) {
    checkout.remove();
    throw error;
  }
}

/** What the lock file refuses, and findings of rules: the review shows them together with the rest of the change. */
const isRefusal = (problem: PlacedProblem): boolean => isRefusedByLock(problem) || problem.code.startsWith("B5");
/** What is protected and left the spec, and what a vendor fixes at creation. */
const isRefusedByLock = ({ code }: PlacedProblem): boolean => code === "B4080" || code === "B4086" || code === "B4089";

type PreparedSide = Pick<Extract<Opened, { kind: "spec" }>, "prepared" | "refused">;

/** @param within the folder of a commit's files, which nothing that the spec names may leave */
function prepareSide(spec: string, today: string | null, within?: string): PreparedSide {
  const options = { files: [spec], today, ...(within !== undefined && { within }) };
  const prepared = prepare(options);
  const errors = prepared.problems.filter(({ severity }) => severity === "error");
  if (errors.length === 0 || !errors.every(isRefusal)) return { prepared, refused: [] };
  // A dry run reports findings of rules again, but not what the lock file refuses.
  return { prepared: prepare({ ...options, dryRun: true }), refused: errors.filter(isRefusedByLock) };
}

/** Problems by the files of the commit: its temporary folder is gone when they are read. */
function inCommit({ prepared, refused }: PreparedSide, folder: string): PreparedSide {
  const within = (all: readonly PlacedProblem[]): PlacedProblem[] =>
    all.map((problem) => ({
      ...problem,
      message: problem.message.replaceAll(`${folder}/`, ""),
      ...(typeof problem.value === "string" && { value: problem.value.replaceAll(`${folder}/`, "") }),
      place: problem.place === null ? null : { ...problem.place, file: problem.place.file.replace(`${folder}/`, "") },
    }));
  const { read } = prepared;
  return {
    prepared: {
      ...prepared,
      problems: within(prepared.problems),
      read: { ...read, place: (problems) => within(read.place(problems)) },
    },
    refused: within(refused),
  };
}

/** A YAML file, or a folder with a spec and without output, is synthesized; anything else is read as Terraform JSON. */
function ofFolder(path: string, { file, today }: Opening): Opened {
  const name = basename(resolve(path));
  const isFile = statSync(path).isFile();
  const spec = isFile ? path : file === undefined ? specOfFolder(path) : join(path, basename(file));
  const isSpec = isFile ? /\.ya?ml$/.test(path) : existsSync(spec) && !existsSync(join(path, "manifest.json"));
  return isSpec ? { kind: "spec", name, file: spec, ...prepareSide(spec, today), checkout: null } : { kind: "tree", name, path };
}

/** The current folder may be one below that of its spec, unless it contains Terraform JSON of its own. */
function specOfFolder(path: string): string {
  const own = join(path, configuredSpec(path));
  if (existsSync(own) || resolve(path) !== process.cwd() || readdirSync(path).some((name) => name.endsWith(".tf.json"))) return own;
  return specFiles([]).files[0] ?? own;
}

function sidesOf(base: Opened, head: Opened): Sides {
  if (base.kind === "spec" && head.kind === "spec") return ofSpecs(base, head);
  if (base.kind === "tree" && head.kind === "tree") {
    const trees = readTrees(base.path, head.path);
    return { base: ofTree(base.name, trees.base), head: ofTree(head.name, trees.head) };
  }
  const whole = (side: Opened): Side => (side.kind === "tree" ? ofTree(side.name, readTree(side.path)) : sideOf(side, inputs(side)));
  return { base: whole(base), head: whole(head) };
}

/** Synthesizes a side by its own Berth. If the running version can read the spec, changes are still traced to their places in it. */
function byOwnBerth(side: Opened): Side {
  if (side.kind === "tree") return ofTree(side.name, readTree(side.path));
  const { name, prepared, checkout, refused, file } = side;
  const { tree, version } = synthesizedByOwn(name, file, checkout !== null);
  const isReadable = prepared.platform !== null;
  return {
    name,
    tree,
    spec: isReadable ? specOf(prepared, checkout?.folder ?? null) : null,
    platform: prepared.platform,
    problems: isReadable ? [...refused, ...prepared.problems] : [],
    berth: version,
  };
}

const ofTree = (name: string, tree: Tree): Side => ({ name, tree, spec: null, platform: null, problems: [] });

type OfSpec = Extract<Opened, { kind: "spec" }>;

const inputs = ({ prepared: { platform } }: OfSpec): UnitInput[] => (platform === null ? [] : unitInputsOf(platform));

/** Renders only units that differ, and units that depend on one that does. */
function ofSpecs(base: OfSpec, head: OfSpec): Sides {
  const [baseInputs, headInputs] = [inputs(base), inputs(head)];
  const texts = (all: readonly UnitInput[]): Map<string, string> => new Map(all.map((input) => [input.unit.stack, canonicalJson(input)]));
  const [before, after] = [texts(baseInputs), texts(headInputs)];
  const affected = new Set([...before.keys(), ...after.keys()].filter((stack) => before.get(stack) !== after.get(stack)));
  for (const { unit } of [...baseInputs, ...headInputs]) if (unit.needs.some((need) => affected.has(need))) affected.add(unit.stack);
  const onlyAffected = (all: readonly UnitInput[]): UnitInput[] => all.filter(({ unit }) => affected.has(unit.stack));
  return { base: sideOf(base, onlyAffected(baseInputs)), head: sideOf(head, onlyAffected(headInputs)) };
}

function sideOf({ name, prepared, checkout, refused }: OfSpec, affected: readonly UnitInput[]): Side {
  const problems = [...refused, ...prepared.problems];
  return {
    name,
    tree: treeOf(withCurrentKeys(renderedOf(name, prepared, affected), prepared.platform)),
    spec: specOf(prepared, checkout?.folder ?? null),
    platform: prepared.platform as Platform,
    problems,
  };
}

/** @throws SideError if a binding is missing, or if an override cannot be applied, which only rendering can tell */
function renderedOf(name: string, { read }: Prepared, units: readonly UnitInput[]): ReturnType<typeof stackOf>[] {
  const missing = missingBindings(units);
  if (missing.length > 0) throw new SideError(name, read.place(missing), `${name} cannot be synthesized`);
  try {
    return rendered(units);
  } catch (error) {
    if (error instanceof OverrideError) throw new SideError(name, read.place(error.problems));
    throw error;
  }
}

/** Renders as if into cdktf.out next to the spec, whatever the folder of the spec is. */
function rendered(units: readonly UnitInput[]): ReturnType<typeof stackOf>[] {
  if (units.length === 0) return [];
  // cdktf is loaded only here, and only if units differ
  const { UnitRenderer } = loadRenderer();
  let renderer: InstanceType<typeof UnitRenderer>;
  const scratch = mkdtempSync(join(tmpdir(), "berth-review-"));
  try {
    renderer = new UnitRenderer({ spec: "/spec", output: "/spec/cdktf.out" }, scratch, units.length);
  } finally {
    // CDKTF creates its folders with the app; rendering reads and writes no file.
    rmSync(scratch, { recursive: true, force: true });
  }
  return units.map((input) => stackOf(input.unit.stack, JSON.parse(renderer.render(input).text) as JsonMap, input.unit.needs));
}

/** Paths of files are relative to the checkout: the temporary folder of a checkout means nothing to a reader. */
function specOf({ read }: Prepared, root: string | null): SpecSide {
  return {
    spec: read.written as JsonMap,
    locate: (path) => {
      const place = read.locate(path);
      return place === null ? null : { ...place, file: relative(root ?? process.cwd(), place.file) };
    },
    written: (path) => read.writtenPath(path),
  };
}
