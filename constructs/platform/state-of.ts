/** The backend of a stack of this platform: its location's own state, or the platform's. */
import type { Context } from "./context";
import { stackBackend } from "./state-keys";
import type { Backend } from "./types/state";

export function backendOf({ spec, platform }: Pick<Context, "spec" | "platform">, location: string, stack: string): Backend {
  const own = Object.hasOwn(spec.locations, location) ? spec.locations[location]?.state : undefined;
  return stackBackend(own ?? spec.state, platform, stack);
}
