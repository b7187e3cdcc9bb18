/** Mesos with Marathon on hosts. */
import { onOwnHosts, onOwnHostsAbilities, withoutScheduling } from "./own-hosts";
import { instead, type OrchestratorRecord } from "./record";

export const mesos: OrchestratorRecord = {
  ...onOwnHosts,
  ended: true,
  product: "mesos",
  abilities: {
    ...onOwnHostsAbilities,
    ...withoutScheduling,
    backup: instead("leave backup out, and keep what must last outside: Marathon's state is in ZooKeeper, which is replicated only"),
  },
};
