/** The rollout of a pool that the spec says nothing of. */
import { poolRollout } from "../../language/schema/pool";
import type { Rollout } from "./record";

/** Accepted by every orchestrator, whatever it does by itself. */
export const defaultRollout: Rollout = poolRollout.parse({});
