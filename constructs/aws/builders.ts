/** The builders of AWS: the provider, and one builder for each kind of unit. */
import type { CloudBuilders } from "../contracts/build";
import { awsProvider } from "./provider/provider";

/** @public Loaded by `require`, for the first unit that uses it. */
export const awsBuilders: CloudBuilders<"aws"> = {
  provider: awsProvider,
  units: {
    location: () => (require("./location/build") as typeof import("./location/build")).buildLocation,
    network: () => (require("./network/build") as typeof import("./network/build")).buildNetwork,
    registry: () => (require("./registry/build") as typeof import("./registry/build")).buildRegistry,
    hosts: () => (require("./host-pool/build") as typeof import("./host-pool/build")).buildHosts,
  },
};
