/** `--base` and `--head` → the two sides: a synthesized folder, any Terraform JSON, a spec, or a git ref. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, relative, resolve } from "node:path";
import { unitInputsOf } from "../../constructs/assembly/decide";
import { OverrideError } from "../../constructs/assembly/overrides";
import type { PlacedProblem } from "../../constructs/language/problems/problem";
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
import { checkOut, GitError, isCommit, type Worktree, wayFromTop } from "./git";
import { synthesizedByOwn } from "./own-berth";
import { withTodaysKeys } from "./todays-keys";

/** A side whose spec has an error. */
export class SideError extends Error {
  override readonly name = "SideError";
  constructor(
    readonly side: string,
    readonly problems: readonly PlacedProblem[],
  ) {
    super(`the spec of ${side} has errors`);
  }
}

type Opened =
  | { readonly kind: "tree"; readonly name: string; readonly path: string }
  | {
      readonly kind: "spec";
      readonly name: string;
      readonly prepared: Prepared;
      readonly file: string;
      readonly worktree: Worktree | null;
      /** Errors that are a result of the review, not its end. */
      readonly refused: readonly PlacedProblem[];
    };

export interface SideOptions {
  /** Whether each side is synthesized by the Berth of its own project. @default false: both by the one that runs */
  readonly upgrade?: boolean;
}

export interface Sides {
  readonly base: Side;
  readonly head: Side;
}

/**
 * @param file the spec, relative to the current folder, also within a git ref
 * @throws SideError, GitError, TreeError, OwnBerthError
 */
export function openSides(base: string, head: string, file: string, { upgrade = false }: SideOptions = {}): Sides {
  const opened: Opened[] = [];
  try {
    for (const each of [base, head]) opened.push(open(each, file));
    const [one, other] = opened as [Opened, Opened];
    if (upgrade) return { base: byOwn(one), head: byOwn(other) };
    for (const side of [one, other])
      if (side.kind === "spec" && side.prepared.platform === null) throw new SideError(side.name, side.prepared.problems);
    return sidesOf(one, other);
  } finally {
    for (const side of opened) if (side.kind === "spec") side.worktree?.remove();
  }
}

function open(written: string, file: string): Opened {
  if (existsSync(written)) return ofFolder(written, file);
  if (!isCommit(written)) throw new GitError(`${written} is neither a folder or file that exists nor a commit that git knows`);
  const way = wayFromTop();
  const worktree = checkOut(written);
  try {
    const spec = join(worktree.folder, way, file);
    if (!existsSync(spec)) throw new GitError(`${written} has no ${file}; name the spec by -f`);
    return { kind: "spec", name: written, file: spec, ...prepareSide(spec), worktree };
  } catch (error) {
    worktree.remove();
    throw error;
  }
}

/** Something protected that left the spec, and what a rule forbids: whoever reviews wants to see the refusal, and all else of the change. */
const isRefusal = ({ code }: PlacedProblem): boolean => code === PROTECTED_LEFT || code.startsWith("B5");
const PROTECTED_LEFT = "B4080";

function prepareSide(spec: string): Pick<Extract<Opened, { kind: "spec" }>, "prepared" | "refused"> {
  const prepared = prepare({ files: [spec] });
  const errors = prepared.problems.filter(({ severity }) => severity === "error");
  if (errors.length === 0 || !errors.every(isRefusal)) return { prepared, refused: [] };
  // Rules say so again where they stop nothing; what left is unprotected then, and says nothing.
  return { prepared: prepare({ files: [spec], dryRun: true }), refused: errors.filter(({ code }) => code === PROTECTED_LEFT) };
}

/** A file of YAML, or a folder that holds the spec and no output, is synthesized; anything else is read as it is. */
function ofFolder(path: string, file: string): Opened {
  const name = basename(resolve(path));
  const isFile = statSync(path).isFile();
  const spec = isFile ? path : join(path, basename(file));
  const isSpec = isFile ? /\.ya?ml$/.test(path) : existsSync(spec) && !existsSync(join(path, "manifest.json"));
  return isSpec ? { kind: "spec", name, file: spec, ...prepareSide(spec), worktree: null } : { kind: "tree", name, path };
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

/** By its own Berth; what the running one makes of the spec serves to lead changes back to it, where it understands it. */
function byOwn(side: Opened): Side {
  if (side.kind === "tree") return ofTree(side.name, readTree(side.path));
  const { name, prepared, worktree, refused, file } = side;
  const { tree, version } = synthesizedByOwn(name, file, worktree !== null);
  const isUnderstood = prepared.platform !== null;
  return {
    name,
    tree,
    spec: isUnderstood ? specOf(prepared, worktree?.folder ?? null) : null,
    platform: prepared.platform,
    problems: isUnderstood ? [...refused, ...prepared.problems] : [],
    berth: version,
  };
}

const ofTree = (name: string, tree: Tree): Side => ({ name, tree, spec: null, platform: null, problems: [] });

type OfSpec = Extract<Opened, { kind: "spec" }>;

const inputs = ({ prepared: { platform } }: OfSpec): UnitInput[] => (platform === null ? [] : unitInputsOf(platform));

/** Only what differs is rendered, with what depends on it: an unchanged unit of an unchanged network says nothing. */
function ofSpecs(base: OfSpec, head: OfSpec): Sides {
  const [old, now] = [inputs(base), inputs(head)];
  const texts = (all: readonly UnitInput[]): Map<string, string> => new Map(all.map((slice) => [slice.unit.stack, canonicalJson(slice)]));
  const [before, after] = [texts(old), texts(now)];
  const wanted = new Set([...before.keys(), ...after.keys()].filter((stack) => before.get(stack) !== after.get(stack)));
  for (const { unit } of [...old, ...now]) if (unit.needs.some((need) => wanted.has(need))) wanted.add(unit.stack);
  const only = (all: readonly UnitInput[]): UnitInput[] => all.filter(({ unit }) => wanted.has(unit.stack));
  return { base: sideOf(base, only(old)), head: sideOf(head, only(now)) };
}

function sideOf({ name, prepared, worktree, refused }: OfSpec, wanted: readonly UnitInput[]): Side {
  const problems = [...refused, ...prepared.problems];
  return {
    name,
    tree: treeOf(withTodaysKeys(renderedOf(name, prepared, wanted), prepared.platform)),
    spec: specOf(prepared, worktree?.folder ?? null),
    platform: prepared.platform as Platform,
    problems,
  };
}

/** @throws SideError where an override cannot be applied: that is known when what it patches is there */
function renderedOf(name: string, { read }: Prepared, wanted: readonly UnitInput[]): ReturnType<typeof stackOf>[] {
  try {
    return rendered(wanted);
  } catch (error) {
    if (error instanceof OverrideError) throw new SideError(name, read.place(error.problems));
    throw error;
  }
}

/** Rendered as if into the spec's own cdktf.out, wherever the spec stands. */
function rendered(wanted: readonly UnitInput[]): ReturnType<typeof stackOf>[] {
  if (wanted.length === 0) return [];
  const scratch = mkdtempSync(join(tmpdir(), "berth-review-"));
  try {
    // cdktf is loaded here, and only where something differs
    const { UnitRenderer } = require("../../stacks/synth/render-unit") as typeof import("../../stacks/synth/render-unit");
    const renderer = new UnitRenderer({ spec: "/spec", output: "/spec/cdktf.out" }, scratch);
    return wanted.map((slice) => stackOf(slice.unit.stack, JSON.parse(renderer.render(slice).text) as JsonMap, slice.unit.needs));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Files are named as in the checkout: a worktree's own folder says nothing to anybody. */
function specOf({ read }: Prepared, root: string | null): SpecSide {
  return {
    spec: read.written as JsonMap,
    locate: (path) => {
      const place = read.locate(path);
      return place === null ? null : { ...place, file: relative(root ?? process.cwd(), place.file) };
    },
    written: (path) => read.place([{ code: "", severity: "warning", path, message: "" }])[0]?.path ?? path,
  };
}

/** The spec that `cdktf` would read here. @default berth.yaml */
export function configuredSpec(): string {
  try {
    const { context } = JSON.parse(readFileSync("cdktf.json", "utf8")) as { context?: { berth?: { spec?: string } } };
    return context?.berth?.spec ?? "berth.yaml";
  } catch {
    return "berth.yaml";
  }
}
