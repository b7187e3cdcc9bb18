/** Self-hosted Nomad. */

import { by, type OrchestratorRecord } from "./record";
import { selfHosted, selfHostedAbilities } from "./self-hosted";

export const nomad: OrchestratorRecord = {
  name: "Nomad",
  ...selfHosted,
  product: "nomad",
  abilities: {
    ...selfHostedAbilities,
    "a range of counts": by("nomad-autoscaler"),
    backup: by("Raft snapshots"),
    "editors and viewers": by("ACL policies"),
    scale: by("nomad-autoscaler"),
    permissions: by("OIDC"),
    gpu: by("pools with a GPU"),
  },
};
