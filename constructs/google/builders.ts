/** The provider of Google Cloud and one builder per unit kind. */
import type { CloudBuilders } from "../contracts/build";
import { googleProvider } from "./provider/provider";

/** @public Loaded with `require` for the first unit on Google Cloud. */
export const googleBuilders: CloudBuilders<"google"> = {
  provider: googleProvider,
  units: {
    location: () => (require("./location/build") as typeof import("./location/build")).buildLocation,
    network: () => (require("./network/build") as typeof import("./network/build")).buildNetwork,
    registry: () => (require("./registry/build") as typeof import("./registry/build")).buildRegistry,
    hosts: () => (require("./host-pool/build") as typeof import("./host-pool/build")).buildHosts,
  },
};
