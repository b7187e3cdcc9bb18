/** What Azure builds: its provider and one builder a kind of unit. */
import type { CloudBuilders } from "../contracts/build";
import { lazyBuilder } from "../contracts/lazy-builder";
import { azureProvider } from "./provider/provider";

/** @public Loaded by `require`, when it is asked for. */
export const azureBuilders: CloudBuilders<"azure"> = {
  provider: azureProvider,
  location: null,
  units: {
    network: lazyBuilder(() => (require("./network/build") as typeof import("./network/build")).buildNetwork),
    registry: lazyBuilder(() => (require("./registry/build") as typeof import("./registry/build")).buildRegistry),
    hosts: lazyBuilder(() => (require("./host-pool/build") as typeof import("./host-pool/build")).buildHosts),
  },
};
