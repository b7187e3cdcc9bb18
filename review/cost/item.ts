/** What a resource costs, item by item. */
import type { Range } from "./range";

export interface CostItem {
  readonly address: string;
  readonly specPath: string | null;
  /** `3 to 12 × m7i.xlarge`, `control plane, standard support` */
  readonly what: string;
  /** US dollars a month; null where it has no price here. */
  readonly monthly: Range | null;
  /** Why it has none, as the rest of a sentence. */
  readonly unpriced: string | null;
}

/** Hours of a month, as clouds reckon. */
export const HOURS = 730;
/** Days of a month, for what is billed by day. */
export const DAYS = HOURS / 24;
