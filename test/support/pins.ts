/** What a resolver finds where no lock file is there yet: each choice is made when it is asked for. */
import { emptyLock, type Lock } from "../../constructs/platform/lock/lock";
import { createPinnedChoices } from "../../constructs/platform/lock/pinned-choices";
import type { ResolveContext } from "../../constructs/platform/resolve/resolve-context";

type Pins = Pick<ResolveContext, "pin" | "locked">;

export function pins(choices: Lock["choices"] = {}): Pins {
  const { pin, locked } = createPinnedChoices({ ...emptyLock(), choices });
  return { pin, locked };
}
