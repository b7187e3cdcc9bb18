/** What Azure builds: its provider and one builder a kind of unit. */
import type { CloudBuilders } from "../contract/build";
import { buildHosts } from "./hosts/build";
import { buildNetwork } from "./network/build";
import { azureProvider } from "./provider/provider";
import { buildRegistry } from "./registry/build";

/** @public Loaded by `require`, when it is asked for. */
export const azureBuilders: CloudBuilders<"azure"> = {
  provider: azureProvider,
  location: null,
  units: { network: buildNetwork, registry: buildRegistry, hosts: buildHosts },
};
