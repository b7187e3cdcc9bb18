/** What Azure builds: its provider and one builder a kind of unit. */
import type { CloudBuilders } from "../contracts/build";
import { azureProvider } from "./provider/provider";

/** @public Loaded by `require`, when it is asked for. */
export const azureBuilders: CloudBuilders<"azure"> = {
  provider: azureProvider,
  units: {
    location: () => (require("./location/build") as typeof import("./location/build")).buildLocation,
    network: () => (require("./network/build") as typeof import("./network/build")).buildNetwork,
    registry: () => (require("./registry/build") as typeof import("./registry/build")).buildRegistry,
    hosts: () => (require("./host-pool/build") as typeof import("./host-pool/build")).buildHosts,
  },
};
