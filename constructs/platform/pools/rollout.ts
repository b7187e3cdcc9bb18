/** Whether an orchestrator can replace a pool's nodes as its `rollout` says. */
import { orchestratorRecord } from "../../catalog/orchestrators";
import type { Rollout } from "../../catalog/orchestrators/record";
import type { Orchestrator } from "../../language/schema/cluster";
import type { Pool } from "../types/shared/pool";

/** The rollout of a pool if none is written. It means the orchestrator's own way of replacing nodes. */
export const DEFAULT_ROLLOUT: Pool["rollout"] = { maxSurge: 1, maxUnavailable: 0, drainSeconds: 1800 };

/** With neither surge nor nodes that may be missing, nothing could be replaced. */
const isStuck = ({ maxSurge, maxUnavailable }: Rollout): boolean => maxSurge === 0 && maxUnavailable === 0;

export const isKept = (orchestrator: Orchestrator, rollout: Rollout): boolean =>
  !isStuck(rollout) && (orchestratorRecord(orchestrator).rollout?.supports(rollout) ?? true);

export const rolloutAllowed = (orchestrator: Orchestrator): string =>
  orchestratorRecord(orchestrator).rollout?.allowed ?? "maxSurge or maxUnavailable of 1 or more";
