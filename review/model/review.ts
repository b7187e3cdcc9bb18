/** The result of a review: what renderers print. */
import type { ChangeModel } from "./change";
import type { Finding } from "./finding";
import type { Trees } from "./graph";

export type Verdict = "blocked" | "review" | "safe" | "no change";

export interface Counts {
  readonly create: number;
  readonly update: number;
  readonly replace: number;
  readonly delete: number;
  readonly move: number;
}

export interface Review {
  readonly verdict: Verdict;
  /** Reasons as sentences, the most important first. */
  readonly reasons: readonly string[];
  readonly counts: Counts;
  readonly model: ChangeModel;
  /** Both trees, for pictures (`graphOf`). Never printed as they are, because they contain secrets. */
  readonly trees: Trees;
  /** Sorted by weight, topic, stack and address. */
  readonly findings: readonly Finding[];
  /** What was compared: names of folders or git refs, never paths of this machine. */
  readonly sides: { readonly base: string; readonly head: string };
  /** Whether both sides have a spec; without it causes are unknown. */
  readonly hasSpecs: boolean;
  /** Date of prices and support dates. */
  readonly catalogDate: string;
  /** The day for which waivers and support are checked: `YYYY-MM-DD`. */
  readonly today: string;
}
