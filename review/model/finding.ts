/** What review finds in a change: typed, formatted last. */
import type { Place } from "../../constructs/language/problems/problem";
import type { Json } from "./json";

/** `block`: must not be merged so; `review`: a person decides; `info`: worth knowing. */
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
  /** One sentence, plain text: values in it are data and are escaped by whoever prints. */
  readonly message: string;
  /** More sentences, each on a line of its own. */
  readonly details?: readonly string[];
  /** What to do, word for word where it is a line to write. */
  readonly fix?: string;
  /** Stack and address; absent for what is about the whole. */
  readonly at?: { readonly stack: string; readonly address: string | null };
  readonly specPath?: string | null;
  readonly place?: Place | null;
  /** For machines: rows of a table, figures. */
  readonly data?: Json;
}
