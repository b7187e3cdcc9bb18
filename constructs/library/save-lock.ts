/** Writes the lock file of a platform when the app is synthesized: all of its constructs exist then. */
import { Aspects, TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import { BerthError, ofConstruct } from "./error";
import type { PlatformSession } from "./platform-session";

const watched = new WeakMap<TerraformStack, Set<PlatformSession>>();

export function saveAtSynthesis(construct: IConstruct, session: PlatformSession): void {
  const stack = TerraformStack.of(construct);
  const sessions = watched.get(stack) ?? new Set<PlatformSession>();
  watched.set(stack, sessions);
  if (sessions.has(session)) return;
  sessions.add(session);
  Aspects.of(stack).add({
    visit: (node) => {
      if (node !== stack) return;
      const refused = session.save();
      if (refused !== null) throw new BerthError([ofConstruct(refused, stack.node.path)]);
    },
  });
}
