/** Two specs of one repository → both sides of a review: head keeps base's lock, as a branch does. */
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { hasErrors } from "../../../constructs/language/problems/problem";
import type { Review } from "../../../review/model/review";
import type { Plans } from "../../../review/read/plan";

/** Compiled: clouds are loaded by `require`, when the first unit needs them. */
const load = createRequire(__filename);
const { openSides } = load("../../../dist/cli/review/sides.js") as typeof import("../../../cli/review/sides");
const { review } = load("../../../dist/review/review.js") as typeof import("../../../review/review");
const { prepare, keepLock } = load("../../../dist/stacks/prepare.js") as typeof import("../../../stacks/prepare");

export interface TwoSpecs {
  readonly base: string;
  readonly head: string;
  /** Other files next to both specs, by name: one that only head has is under `head/`. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Writes both below a folder, each with its lock. @returns the folders of base and head */
export function written(folder: string, { base, head, files = {} }: TwoSpecs): { readonly base: string; readonly head: string } {
  const at = { base: join(folder, "base"), head: join(folder, "head") };
  for (const side of ["base", "head"] as const) {
    mkdirSync(at[side], { recursive: true });
    for (const [name, text] of Object.entries(files)) {
      const [, only, file = name] = /^(base|head)\/(.*)$/.exec(name) ?? [];
      if (only === undefined || only === side) writeFileSync(join(at[side], file), text);
    }
    writeFileSync(join(at[side], "berth.yaml"), side === "base" ? base : head);
  }
  lock(at.base);
  if (existsSync(join(at.base, "berth.lock.json"))) copyFileSync(join(at.base, "berth.lock.json"), join(at.head, "berth.lock.json"));
  return at;
}

function lock(folder: string): void {
  const prepared = prepare({ files: [join(folder, "berth.yaml")] });
  if (hasErrors(prepared.problems)) throw new Error(`base: ${JSON.stringify(prepared.problems, null, 1)}`);
  keepLock(prepared);
}

interface Options {
  readonly today?: string;
  readonly plans?: Plans;
}

export const reviewOfSpecs = (folder: string, specs: TwoSpecs, options?: Options): Review =>
  reviewOfFolders(written(folder, specs), options);

/** @param at folders with a spec each */
export function reviewOfFolders(at: ReturnType<typeof written>, { today = "2026-09-01", plans = new Map() }: Options = {}): Review {
  const sides = openSides(at.base, at.head);
  return review({ base: sides.base, head: sides.head, plans, today });
}
