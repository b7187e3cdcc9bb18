/** Self-hosted Mesos with Marathon. */

import { instead, type OrchestratorRecord } from "./record";
import { selfHosted, selfHostedAbilities, withoutScheduling } from "./self-hosted";

export const mesos: OrchestratorRecord = {
  name: "Mesos",
  ...selfHosted,
  ended: true,
  product: "mesos",
  abilities: {
    ...selfHostedAbilities,
    ...withoutScheduling,
    backup: instead(
      "remove backup, and store data outside the cluster: Marathon's state is in ZooKeeper, which is replicated but not backed up",
    ),
  },
};
