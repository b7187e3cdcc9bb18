/** Waivers are valid until the end of their last day. Synthesis ignores dates; check and review compare them with the current day. */

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
            message: `The waiver of ${rule}${owner === undefined ? "" : ` (owner ${owner})`} has expired: today is ${today}`,
            value: expires,
            fix: "fix the finding, or agree on a later day",
          },
        ],
  );
}
