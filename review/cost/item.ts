/** What a resource costs, item by item. */
import type { Range } from "./range";

export interface CostItem {
  readonly address: string;
  readonly specPath: string | null;
  /** `3 to 12 × m7i.xlarge`, `control plane, standard support` */
  readonly what: string;
  /** US dollars a month; null if there is no price. */
  readonly monthly: Range | null;
  /** Why there is none. */
  readonly unpriced: string | null;
}

/** Hours per month, as the clouds calculate. */
export const HOURS = 730;
/** Days per month, for items billed by day. */
export const DAYS = HOURS / 24;
