/** The backend of a stack of this platform: its location's own state, or the platform's. */
import type { Context } from "../resolve/context";
import type { Backend } from "../types/shared/state";
import { stackBackend } from "./state-keys";

export function backendOf({ spec, platform }: Pick<Context, "spec" | "platform">, location: string, stack: string): Backend {
  const own = Object.hasOwn(spec.locations, location) ? spec.locations[location]?.state : undefined;
  return stackBackend(own ?? spec.state, platform, stack);
}
