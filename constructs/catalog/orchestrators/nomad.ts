/** Nomad on hosts. */
import { onOwnHosts, onOwnHostsAbilities } from "./own-hosts";
import { by, type OrchestratorRecord } from "./record";

export const nomad: OrchestratorRecord = {
  ...onOwnHosts,
  product: "nomad",
  abilities: {
    ...onOwnHostsAbilities,
    "count as a range": by("nomad-autoscaler"),
    backup: by("snapshots of Raft"),
    "editors and viewers": by("ACL policies"),
    scale: by("nomad-autoscaler"),
    permissions: by("OIDC"),
    gpu: by("pools with a GPU"),
  },
};
