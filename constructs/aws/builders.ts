/** What AWS builds: its provider and one builder a kind of unit. */
import type { CloudBuilders } from "../contract/build";
import { buildHosts } from "./hosts/build";
import { buildLocation } from "./location/build";
import { buildNetwork } from "./network/build";
import { awsProvider } from "./provider/provider";
import { buildRegistry } from "./registry/build";

/** @public Loaded by `require`, when the first unit needs it. */
export const awsBuilders: CloudBuilders<"aws"> = {
  provider: awsProvider,
  location: buildLocation,
  units: { network: buildNetwork, registry: buildRegistry, hosts: buildHosts },
};
