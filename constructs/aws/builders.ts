/** What AWS builds: its provider and one builder a kind of unit. */
import type { CloudBuilders } from "../contract/build";
import { later } from "../contract/later";
import { awsProvider } from "./provider/provider";

/** @public Loaded by `require`, when the first unit needs it. */
export const awsBuilders: CloudBuilders<"aws"> = {
  provider: awsProvider,
  location: later(() => (require("./location/build") as typeof import("./location/build")).buildLocation),
  units: {
    network: later(() => (require("./network/build") as typeof import("./network/build")).buildNetwork),
    registry: later(() => (require("./registry/build") as typeof import("./registry/build")).buildRegistry),
    hosts: later(() => (require("./hosts/build") as typeof import("./hosts/build")).buildHosts),
  },
};
