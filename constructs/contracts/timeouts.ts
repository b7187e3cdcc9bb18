/** Timeouts of resources as Terraform writes them. */
import { rolloutSeconds } from "../platform/pools/rollout-time";
import type { Timeouts } from "../platform/types/shared/cluster";
import type { Pool } from "../platform/types/shared/pool";

type Operation = keyof Timeouts;

/** `timeouts` of a resource: empty if the provider's own times hold. */
export interface TimeoutBlock {
  readonly timeouts?: { readonly [O in Operation]?: string };
}

/** Of a control plane, or of another resource without nodes of its own. @param has operations for which the resource has a timeout */
export function timeoutsOf(written: Timeouts, has: readonly Operation[] = ["create", "update", "delete"]): TimeoutBlock {
  const entries = has.flatMap((operation) => {
    const seconds = written[operation];
    return seconds === null ? [] : [[operation, text(seconds)] as const];
  });
  return entries.length === 0 ? {} : { timeouts: Object.fromEntries(entries) };
}

/**
 * Of a pool: an update replaces its nodes, so it waits for the whole rollout if that can take longer than the provider waits.
 * @param ownSeconds how long the provider waits for an update by itself
 */
export function poolTimeouts(written: Timeouts, pool: Pick<Pool, "count" | "rollout">, ownSeconds: number): TimeoutBlock {
  const reckoned = rolloutSeconds(pool);
  return timeoutsOf({ ...written, update: written.update ?? (reckoned > ownSeconds ? reckoned : null) });
}

const text = (seconds: number): string => (seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`);
