/** Self-hosted Docker Swarm. */

import { by, type OrchestratorRecord } from "./record";
import { selfHosted, selfHostedAbilities, withoutScheduling } from "./self-hosted";

export const swarm: OrchestratorRecord = {
  name: "Swarm",
  ...selfHosted,
  product: "docker-engine",
  abilities: { ...selfHostedAbilities, ...withoutScheduling, backup: by("Raft snapshots") },
};
