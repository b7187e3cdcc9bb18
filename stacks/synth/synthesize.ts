/** Slices → an output folder: only what changed is built, and nothing is left half written. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Folders } from "../../constructs/assembly/folders";
import { unmatchedOverrides } from "../../constructs/assembly/unmatched-overrides";
import type { Problem } from "../../constructs/language/problems/problem";
import type { Slice } from "../../constructs/platform/types/unit";
import { manifestText, stackFile } from "../output/manifest";
import { writing } from "../output/output-error";
import { isUntouched, readRecord, recordFile, type UnitRecord } from "../output/record";
import { Stage, stagedFile } from "../output/stage";
import { codeFingerprint, fingerprint } from "./fingerprint";
import { renderAll } from "./render-all";
import type { RenderedUnit } from "./render-unit";

export interface SynthesizeOptions {
  /** Processes that build. @default 1 */
  readonly jobs?: number;
  /** Whether unchanged stacks are left as they are. @default true */
  readonly cache?: boolean;
  /** Compare stacks with what was written byte by byte. @default size and time */
  readonly verify?: boolean;
  /** Called once all is built, before the first file takes its place; what it throws leaves the old output as it is. */
  readonly onReady?: () => void;
  /** Called after each stack that was built. */
  readonly onBuilt?: (stack: string, done: number, of: number) => void;
}

export interface Synthesis {
  readonly built: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
  /** Overrides that could not be applied; then nothing was written. */
  readonly problems: readonly Problem[];
}

/** @throws OutputError where the folder cannot be written. */
export async function synthesize(slices: readonly Slice[], folders: Folders, options: SynthesizeOptions = {}): Promise<Synthesis> {
  const { output } = folders;
  const code = codeFingerprint();
  const from = new Map(slices.map((slice) => [slice.unit.stack, fingerprint(slice, folders, code)]));
  const manifest = manifestText(slices.map(({ unit }) => unit));
  const wanted: Wanted = { slices, from, manifest, options };
  const before = writing(output, () => compare(output, wanted));
  if (before.isWhole && !Stage.isLeft(output)) {
    options.onReady?.();
    return { built: [], unchanged: Object.keys(before.kept), removed: before.removed, problems: [] };
  }
  const stage = Stage.open(output);
  try {
    // Whoever held the folder until now may have changed it, or this run has just finished what another began.
    return await build(
      stage,
      writing(output, () => compare(output, wanted)),
      folders,
      wanted,
    );
  } finally {
    stage.close();
  }
}

interface Wanted {
  readonly slices: readonly Slice[];
  /** Fingerprints by stack. */
  readonly from: ReadonlyMap<string, string>;
  readonly manifest: string;
  readonly options: SynthesizeOptions;
}

interface Compared {
  readonly dirty: readonly Slice[];
  /** Records of the stacks that are as they should be. */
  readonly kept: Readonly<Record<string, UnitRecord>>;
  readonly removed: readonly string[];
  /** Whether there is nothing to do. */
  readonly isWhole: boolean;
}

function compare(output: string, { slices, from, manifest, options }: Wanted): Compared {
  const record = options.cache === false ? { units: {} as Record<string, UnitRecord> } : readRecord(output);
  const isCurrent = ({ unit: { stack } }: Slice): boolean => {
    const known = record.units[stack];
    return known !== undefined && known.from === from.get(stack) && isUntouched(output, stackFile(stack), known, options.verify ?? false);
  };
  const [current, dirty] = split(slices, isCurrent);
  const names = new Set(slices.map(({ unit }) => unit.stack));
  const removed = stacksIn(output).filter((stack) => !names.has(stack));
  const kept = Object.fromEntries(current.map(({ unit: { stack } }) => [stack, record.units[stack] as UnitRecord]));
  const isWhole = dirty.length === 0 && removed.length === 0 && readIf(join(output, "manifest.json")) === manifest;
  return { dirty, kept, removed, isWhole };
}

async function build(stage: Stage, { dirty, kept, removed }: Compared, folders: Folders, wanted: Wanted): Promise<Synthesis> {
  const { slices, from, manifest, options } = wanted;
  const unchanged = Object.keys(kept);
  const { rendered, problems, matched: elsewhere } = await renderAll(dirty, folders, stage, options);
  const built = [...rendered, ...Object.values(kept)].flatMap(({ matchedOverrides }) => matchedOverrides);
  const faults = [...problems, ...unmatchedOverrides(slices, [...built, ...elsewhere], problems)];
  if (faults.length > 0) return { built: [], unchanged, removed: [], problems: faults };
  const fresh = rendered.map((unit) => [
    unit.stack,
    recordOf(unit, from.get(unit.stack) ?? "", stagedFile(stage.files, stackFile(unit.stack))),
  ]);
  stage.write("manifest.json", manifest);
  stage.write(recordFile, JSON.stringify({ format: 1, units: { ...kept, ...Object.fromEntries(fresh) } }));
  options.onReady?.();
  stage.commit(removed.map((stack) => `stacks/${stack}`));
  return { built: rendered.map(({ stack }) => stack), unchanged, removed, problems: [] };
}

function recordOf({ digest, matchedOverrides }: RenderedUnit, from: string, file: string): UnitRecord {
  const { size, mtimeMs } = statSync(file);
  return { from, digest, size, mtimeMs, matchedOverrides };
}

function split<T>(all: readonly T[], test: (one: T) => boolean): [T[], T[]] {
  const yes: T[] = [];
  const no: T[] = [];
  for (const one of all) (test(one) ? yes : no).push(one);
  return [yes, no];
}

const stacksIn = (output: string): string[] => {
  const folder = join(output, "stacks");
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
    .sort();
};

const readIf = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, "utf8") : undefined);
