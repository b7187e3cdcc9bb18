/** Findings of a review: typed data, formatted last. */
import type { Place } from "../../constructs/language/problems/problem";
import type { Json } from "./json";

/** `block`: must not be merged; `review`: a person has to look; `info`: no effect on the verdict. */
export type Weight = "block" | "review" | "info";

/** Under which heading it is shown. */
export const topics = [
  "destroy",
  "replace",
  "access",
  "exposure",
  "protection",
  "rename",
  "policy",
  "waiver",
  "override",
  "order",
  "cost",
  "capacity",
  "support",
  "plan",
] as const;
export type Topic = (typeof topics)[number];

export interface Finding {
  /** Stable name of the finding: `access-broadened`. */
  readonly kind: string;
  readonly topic: Topic;
  readonly weight: Weight;
  /** One sentence, plain text: renderers escape the values in it. */
  readonly message: string;
  /** Further sentences, one per line. */
  readonly details?: readonly string[];
  /** What to do, if possible as a line to type. */
  readonly fix?: string;
  /** Stack and address; absent if it is about the whole change. */
  readonly at?: { readonly stack: string; readonly address: string | null };
  readonly specPath?: string | null;
  readonly place?: Place | null;
  /** Machine-readable data: rows of a table, numbers. */
  readonly data?: Json;
}
