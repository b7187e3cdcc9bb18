/** What each orchestrator can keep of a pool's `rollout`. */
import type { Orchestrator } from "../../language/schema/cluster";
import type { ParsedPool } from "../../language/schema/pool";
import type { Pool } from "../types/shared/pool";

type Rollout = ParsedPool["rollout"];

/** What a pool's rollout is if none is written: it means the orchestrator's own way, whatever that is. */
export const DEFAULT_ROLLOUT: Pool["rollout"] = { maxSurge: 1, maxUnavailable: 0, drainSeconds: 1800 };

interface Limit {
  readonly allowed: string;
  keeps(rollout: Rollout): boolean;
}

const limits: Partial<Record<Orchestrator, Limit>> = {
  eks: {
    allowed: "maxUnavailable of 0 to 100 alone: EKS itself decides how many nodes it adds first and how long one may drain",
    keeps: ({ maxSurge, maxUnavailable, drain }) =>
      maxSurge === DEFAULT_ROLLOUT.maxSurge && drain === DEFAULT_ROLLOUT.drainSeconds && maxUnavailable <= 100,
  },
  gke: {
    allowed: "maxSurge and maxUnavailable of 1 to 20 in all: GKE itself gives a node an hour to drain",
    keeps: ({ maxSurge, maxUnavailable, drain }) => drain === DEFAULT_ROLLOUT.drainSeconds && maxSurge + maxUnavailable <= 20,
  },
  aks: {
    allowed: "maxSurge with maxUnavailable: 0, or maxUnavailable with maxSurge: 0",
    keeps: ({ maxSurge, maxUnavailable }) => maxUnavailable === 0 || maxSurge === 0 || maxSurge === DEFAULT_ROLLOUT.maxSurge,
  },
};

const isStuck = ({ maxSurge, maxUnavailable }: Rollout): boolean => maxSurge === 0 && maxUnavailable === 0;

/** Whether the orchestrator can do as it says. With neither surge nor nodes that may be missing, nothing could roll. */
export const isKept = (orchestrator: Orchestrator, rollout: Rollout): boolean =>
  !isStuck(rollout) && (limits[orchestrator]?.keeps(rollout) ?? true);

export const rolloutAllowed = (orchestrator: Orchestrator): string =>
  limits[orchestrator]?.allowed ?? "maxSurge or maxUnavailable of 1 or more";
