/** How long it may take until all nodes of a pool are replaced. */
import type { Pool } from "../types/shared/pool";
import { DEFAULT_ROLLOUT } from "./rollout";

/** A node starts within five minutes. */
const START_SECONDS = 300;
/**
 * EKS drains a node for at most 15 minutes and then fails; others take that long in practice.
 * @see https://docs.aws.amazon.com/eks/latest/userguide/managed-node-update-behavior.html
 */
const DRAIN_SECONDS = 900;

/** An upper bound in seconds, from the largest count and the pace: it only limits how long Terraform waits. */
export function rolloutSeconds({ count, rollout }: Pick<Pool, "count" | "rollout">): number {
  const { maxSurge, maxUnavailable, drainSeconds } = rollout;
  // With both, a vendor replaces more at once, which only shortens the rollout.
  const atOnce = Math.max(maxUnavailable > 0 ? maxUnavailable : maxSurge, 1);
  const drain = drainSeconds === DEFAULT_ROLLOUT.drainSeconds ? DRAIN_SECONDS : drainSeconds;
  return Math.ceil(count.max / atOnce) * (drain + START_SECONDS);
}
