/** The rollout of a pool without `rollout` in the spec. */
import { poolRollout } from "../../language/schema/pool";
import type { Rollout } from "./record";

/** Every orchestrator supports it: it means the orchestrator's own way of replacing nodes. */
export const defaultRollout: Rollout = poolRollout.parse({});
