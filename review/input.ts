/** Everything that a review is made of: two trees, and what is there beside them. */

import type { PlacedProblem } from "../constructs/language/problems/problem";
import type { Platform } from "../constructs/platform/types/platform";
import type { SpecSide } from "./compare/spec";
import type { Tree } from "./model/tree";
import type { PolicyLogs } from "./policy/result";
import type { Plans } from "./read/plan";

/** One side of a review. */
export interface Side {
  /** What it is called: a folder's name or a git ref, never a path of a machine. */
  readonly name: string;
  readonly tree: Tree;
  /** Null for trees without a spec. */
  readonly spec: SpecSide | null;
  /** Null for trees without a spec. */
  readonly platform: Platform | null;
  /** What the spec's own check found, each at its place: errors that do not keep the change from being looked at, and warnings. */
  readonly problems: readonly PlacedProblem[];
  /** The version of Berth that synthesized it, where each side was by its own. */
  readonly berth?: string;
}

export interface ReviewInput {
  readonly base: Side;
  readonly head: Side;
  /** By stack. */
  readonly plans: Plans;
  /** What scanners found in both sides. @default no scanner was asked */
  readonly policy?: { readonly base: PolicyLogs; readonly head: PolicyLogs };
  /** `YYYY-MM-DD`: waivers and support are judged by it. */
  readonly today: string;
}
