/** What every pool of hosts does, whichever cloud builds it: one suite, run against each implementation. */
import { describe } from "vitest";
import { accessBehaviours } from "./access";
import { hostBehaviours } from "./hosts";
import type { Implementation } from "./implementation";
import { lifeBehaviours } from "./life";

export function hostPoolContract(made: Implementation): void {
  describe(`pools of hosts on ${made.name}`, () => {
    hostBehaviours(made);
    accessBehaviours(made);
    lifeBehaviours(made);
  });
}
