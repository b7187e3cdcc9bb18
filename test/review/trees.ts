/** Trees of Terraform JSON written in a test → their review. */
import type { JsonMap } from "../../review/model/json";
import type { Review } from "../../review/model/review";
import { stackOf } from "../../review/read/terraform-json";
import { treeOf } from "../../review/read/tree";
import { review } from "../../review/review";

/** Type → name → body. */
type Resources = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export interface StackJson {
  readonly resource?: Resources;
  readonly data?: Resources;
  readonly provider?: unknown;
  readonly output?: unknown;
  readonly moved?: unknown;
  readonly terraform?: unknown;
  readonly module?: unknown;
  readonly locals?: unknown;
  readonly variable?: unknown;
}

const side = (name: string, stacks: Readonly<Record<string, StackJson>>) => ({
  name,
  tree: treeOf(Object.entries(stacks).map(([stack, json]) => stackOf(stack, json as JsonMap, []))),
  spec: null,
  platform: null,
  problems: [],
});

/** @returns the review of the change between two trees, each by stack */
export const reviewedTrees = (base: Readonly<Record<string, StackJson>>, head: Readonly<Record<string, StackJson>>): Review =>
  review({ base: side("base", base), head: side("head", head), plans: new Map(), today: "2026-09-01" });

/** The same of one stack. */
export const reviewedStack = (base: StackJson, head: StackJson): Review => reviewedTrees({ app: base }, { app: head });
