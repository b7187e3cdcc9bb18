/** Whether an orchestrator supports the `rollout` of a pool. */
import { orchestratorRecord } from "../../catalog/orchestrators";
import type { Rollout } from "../../catalog/orchestrators/record";
import type { Orchestrator } from "../../language/schema/cluster";
import type { Pool } from "../types/shared/pool";

/** The rollout of a pool without `rollout`: the orchestrator then replaces nodes in its own way. */
export const DEFAULT_ROLLOUT: Pool["rollout"] = { maxSurge: 1, maxUnavailable: 0, drainSeconds: 1800 };

/** Without extra nodes and without unavailable nodes, no node can be replaced. */
const replacesNothing = ({ maxSurge, maxUnavailable }: Rollout): boolean => maxSurge === 0 && maxUnavailable === 0;

export const isSupported = (orchestrator: Orchestrator, rollout: Rollout): boolean =>
  !replacesNothing(rollout) && (orchestratorRecord(orchestrator).rollout?.supports(rollout) ?? true);

export const rolloutAllowed = (orchestrator: Orchestrator): string =>
  orchestratorRecord(orchestrator).rollout?.allowed ?? "maxSurge or maxUnavailable of 1 or more";
