/** Synthesizes units into an output folder. Only changed units are built, and the output is never left incomplete. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Folders } from "../../constructs/assembly/folders";
import { unmatchedOverrides } from "../../constructs/assembly/unmatched-overrides";
import type { Problem } from "../../constructs/language/problems/problem";
import type { UnitInput } from "../../constructs/platform/types/unit";
import { manifestText, stackFile, stacksOfManifest } from "../output/manifest";
import { writing } from "../output/output-error";
import { isUntouched, readRecord, recordFile, type UnitRecord } from "../output/record";
import { readIf, Stage, stagedFile } from "../output/stage";
import { codeFingerprint, fingerprint } from "./fingerprint";
import { renderAll, type SynthesizeOptions } from "./render-all";
import type { RenderedUnit } from "./render-unit";

export interface Synthesis {
  readonly built: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
  /** Overrides that could not be applied. If there are any, nothing is written. */
  readonly problems: readonly Problem[];
}

/** @throws OutputError if the folder cannot be written */
export async function synthesize(inputs: readonly UnitInput[], folders: Folders, options: SynthesizeOptions = {}): Promise<Synthesis> {
  const { output } = folders;
  const code = codeFingerprint();
  const from = new Map(inputs.map((input) => [input.unit.stack, fingerprint(input, folders, code)]));
  const manifest = manifestText(inputs.map(({ unit }) => unit));
  const target: Target = { inputs, from, manifest, options };
  const before = writing(output, () => compare(output, target));
  if (before.isCurrent && !Stage.isUnfinished(output)) {
    options.onReady?.();
    return { built: [], unchanged: Object.keys(before.kept), removed: before.removed, problems: [] };
  }
  const stage = Stage.open(output);
  try {
    // Another run may have changed the folder until now, or this run has just completed an interrupted one.
    return await build(
      stage,
      writing(output, () => compare(output, target)),
      folders,
      target,
    );
  } finally {
    stage.close();
  }
}

interface Target {
  readonly inputs: readonly UnitInput[];
  /** Fingerprints by stack. */
  readonly from: ReadonlyMap<string, string>;
  readonly manifest: string;
  readonly options: SynthesizeOptions;
}

interface Compared {
  readonly dirty: readonly UnitInput[];
  /** Records of the stacks that are current. */
  readonly kept: Readonly<Record<string, UnitRecord>>;
  readonly removed: readonly string[];
  /** Whether all of the output is current. */
  readonly isCurrent: boolean;
}

function compare(output: string, { inputs, from, manifest, options }: Target): Compared {
  const record = options.cache === false ? { units: {} as Record<string, UnitRecord> } : readRecord(output);
  const isStackCurrent = ({ unit: { stack } }: UnitInput): boolean => {
    const known = record.units[stack];
    return known !== undefined && known.from === from.get(stack) && isUntouched(output, stackFile(stack), known, options.verify ?? false);
  };
  const [current, dirty] = split(inputs, isStackCurrent);
  const names = new Set(inputs.map(({ unit }) => unit.stack));
  const known = new Set([...Object.keys(readRecord(output).units), ...stacksOfManifest(output)]);
  const removed = stacksIn(output).filter((stack) => known.has(stack) && !names.has(stack));
  const kept = Object.fromEntries(current.map(({ unit: { stack } }) => [stack, record.units[stack] as UnitRecord]));
  const isCurrent = dirty.length === 0 && removed.length === 0 && readIf(join(output, "manifest.json")) === manifest;
  return { dirty, kept, removed, isCurrent };
}

async function build(stage: Stage, { dirty, kept, removed }: Compared, folders: Folders, target: Target): Promise<Synthesis> {
  const { inputs, from, manifest, options } = target;
  const unchanged = Object.keys(kept);
  const { rendered, problems, matched: elsewhere } = await renderAll(dirty, folders, stage, options);
  const built = [...rendered, ...Object.values(kept)].flatMap(({ matchedOverrides }) => matchedOverrides);
  const all = [...problems, ...unmatchedOverrides(inputs, [...built, ...elsewhere], problems)];
  if (all.length > 0) return { built: [], unchanged, removed: [], problems: all };
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
