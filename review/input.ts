/** The input of a review: two trees and everything that is known about them. */

import type { PlacedProblem } from "../constructs/language/problems/problem";
import type { Platform } from "../constructs/platform/types/platform";
import type { SpecSide } from "./compare/spec";
import type { Tree } from "./model/tree";
import type { PolicyLogs } from "./policy/result";
import type { Plans } from "./read/plan";

/** One side of a review. */
export interface Side {
  /** A folder's name or a git ref, never a path of this machine. */
  readonly name: string;
  readonly tree: Tree;
  /** Null for trees without a spec. */
  readonly spec: SpecSide | null;
  /** Null for trees without a spec. */
  readonly platform: Platform | null;
  /** Problems of the spec with their positions: errors that still allow a review, and warnings. */
  readonly problems: readonly PlacedProblem[];
  /** The version of Berth that synthesized it, if each side used its own. */
  readonly berth?: string;
}

export interface ReviewInput {
  readonly base: Side;
  readonly head: Side;
  /** By stack. */
  readonly plans: Plans;
  /** What scanners found in both sides. @default no scanner was asked */
  readonly policy?: { readonly base: PolicyLogs; readonly head: PolicyLogs };
  /** `YYYY-MM-DD`, the day for which waivers and support are checked. */
  readonly today: string;
}
