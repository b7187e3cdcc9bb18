/** Docker Swarm on hosts. */
import { onOwnHosts, onOwnHostsAbilities, withoutScheduling } from "./own-hosts";
import { by, type OrchestratorRecord } from "./record";

export const swarm: OrchestratorRecord = {
  ...onOwnHosts,
  product: "docker-engine",
  abilities: { ...onOwnHostsAbilities, ...withoutScheduling, backup: by("snapshots of Raft") },
};
