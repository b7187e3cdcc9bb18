/** A change and what its review must say of it. */
import type { Certainty } from "../../../review/model/change";
import type { Counts, Verdict } from "../../../review/model/review";

/** Text of a spec, and its replacement in head. */
export type Edit = readonly [before: string, after: string];

export interface Expected {
  readonly verdict: Verdict;
  /** `+1 ~2 ±3 -4 →5`, what is none left out; empty where no resource changes. */
  readonly counts: string;
  /** Kinds of findings, each once and sorted. Those of order and cost are left out: they come with nearly everything. */
  readonly kinds?: readonly string[];
  /** Resources that are replaced, by `stack/address`: how sure, and by which attributes. */
  readonly replaced?: Readonly<Record<string, { readonly certainty: Certainty; readonly by: readonly string[] }>>;
  /** Lines to write that the review names. */
  readonly fixes?: readonly string[];
}

export interface Scenario {
  /** What is changed, in a few words. */
  readonly name: string;
  readonly edits: readonly Edit[];
  /** Of the spec before any edit, where it is not the theme's platform. */
  readonly base?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly today?: string;
  /** Codes with which the spec's own check refuses head. */
  readonly refused?: readonly string[];
  readonly expected?: Expected;
  /** Its forecast is compared with a real plan too. */
  readonly isPlanned?: true;
}

/** @throws Error where an edit finds nothing to change */
export function edited(base: string, edits: readonly Edit[]): string {
  return edits.reduce((text, [before, after]) => {
    if (!text.includes(before)) throw new Error(`the spec has no ${JSON.stringify(before)}`);
    return text.replace(before, () => after);
  }, base);
}

export function countsText({ create, update, replace, delete: gone, move }: Counts): string {
  const parts = [
    ["+", create],
    ["~", update],
    ["±", replace],
    ["-", gone],
    ["→", move],
  ] as const;
  return parts.flatMap(([sign, count]) => (count === 0 ? [] : [`${sign}${count}`])).join(" ");
}
