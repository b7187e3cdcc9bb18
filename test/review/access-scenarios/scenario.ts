/** A change of a spec, and what its review says of access, exposure and protection. */
import type { Finding } from "../../../review/model/finding";
import type { Verdict } from "../../../review/model/review";

export interface Scenario {
  readonly name: string;
  readonly base: string;
  readonly next: string;
  readonly verdict: Verdict;
  /** One of the findings. */
  readonly finding?: Partial<Record<keyof Finding, unknown>>;
}
