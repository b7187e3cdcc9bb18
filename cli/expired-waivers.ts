/** Waivers hold until the end of their last day. Synthesis ignores days; check and review judge them. */

import type { Problem } from "../constructs/language/problems/problem";
import type { Platform } from "../constructs/platform/types/platform";
import type { CommandCode } from "./command-codes";

/** @param today a day such as `2027-06-30` */
export function expiredWaivers(waivers: Platform["waivers"], today: string): (Problem & { readonly code: CommandCode })[] {
  return waivers.flatMap(({ expires, rule, owner }, index) =>
    expires === undefined || expires >= today
      ? []
      : [
          {
            code: "B7001" as const,
            severity: "error" as const,
            path: ["waivers", index, "expires"],
            message: `ended the waiver of ${rule}${owner === undefined ? "" : ` (owner ${owner})`}; today is ${today}`,
            value: expires,
            fix: "mend what it waives, or agree on a later day",
          },
        ],
  );
}
