/** A spec on the whole road, in this process and without files: read, resolved with a lock, rendered. */
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PlacedProblem } from "../../constructs/language/problems/problem";
import type { Lock } from "../../constructs/platform/lock/lock";
import type { UnitInput } from "../../constructs/platform/types/unit";

/** Compiled: clouds are loaded by `require`, when the first unit needs them. */
const load = createRequire(__filename);
const { decide, unitInputsOf } = load("../../dist/constructs/assembly/decide.js") as typeof import("../../constructs/assembly/decide");
const { built } = load("../../dist/constructs/assembly/tables.js") as typeof import("../../constructs/assembly/tables");
const { readSpec } = load("../../dist/constructs/language/read.js") as typeof import("../../constructs/language/read");
const { formatProblems } = load(
  "../../dist/constructs/language/problems/format-problems.js",
) as typeof import("../../constructs/language/problems/format-problems");
const { emptyLock } = load("../../dist/constructs/platform/lock/lock.js") as typeof import("../../constructs/platform/lock/lock");
const { UnitRenderer } = load("../../dist/stacks/synth/render-unit.js") as typeof import("../../stacks/synth/render-unit");
export type Files = Readonly<Record<string, string>>;

export interface Run {
  readonly problems: readonly PlacedProblem[];
  /** Null if the spec has an error. */
  readonly units: readonly UnitInput[] | null;
  readonly lock: Lock;
}

/** @param names of the files to read, in order */
export function runSpec(
  files: Files,
  { lock = emptyLock(), names = ["berth.yaml"] }: { lock?: Lock; names?: readonly string[] } = {},
): Run {
  const read = readSpec(names, built, {
    read(file) {
      const text = files[file];
      if (text === undefined) throw Object.assign(new Error(`no ${file}`), { code: "ENOENT" });
      return text;
    },
  });
  const decided = decide(read, lock, { locked: false, update: null, lockFile: "berth.lock.json" });
  return { problems: decided.problems, lock: decided.lock, units: decided.platform === null ? null : unitInputsOf(decided.platform) };
}

let renderer: InstanceType<typeof UnitRenderer> | undefined;

/** The text of each stack. @throws Error if an override cannot be applied */
export function rendered(units: readonly UnitInput[]): Record<string, string> {
  const scratch = mkdtempSync(join(tmpdir(), "berth-render-"));
  try {
    renderer ??= new UnitRenderer({ spec: "/spec", output: "/spec/cdktf.out" }, scratch, 1);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  const made = renderer;
  return Object.fromEntries(units.map((input) => [input.unit.stack, made.render(input).text]));
}

/** What is wrong with messages whatever the spec: unreadable values, characters that move a terminal's cursor. */
export function faultsOfMessages(problems: readonly PlacedProblem[]): string[] {
  const text = formatProblems(problems);
  return [
    ...(text.includes("[object ") ? [`a message shows [object …]: ${text}`] : []),
    ...(/undefined|NaN/.test(text) && !/undefined|NaN/.test(JSON.stringify(problems.map(({ value }) => value ?? null)))
      ? [`a message shows undefined: ${text}`]
      : []),
    ...(/(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}]/u.test(text) ? ["a message contains control characters"] : []),
    ...problems.filter(({ severity, fix }) => severity === "error" && fix === undefined).map(({ code }) => `${code} has no fix`),
  ];
}
