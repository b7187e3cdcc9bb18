/** What Google Cloud builds: its provider and one builder a kind of unit. */
import type { CloudBuilders } from "../contract/build";
import { buildHosts } from "./hosts/build";
import { buildNetwork } from "./network/build";
import { googleProvider } from "./provider/provider";
import { buildRegistry } from "./registry/build";

/** @public Loaded by `require`, when the first unit needs it. */
export const googleBuilders: CloudBuilders<"google"> = {
  provider: googleProvider,
  location: null,
  units: { network: buildNetwork, registry: buildRegistry, hosts: buildHosts },
};
