/** What Google Cloud builds: its provider and one builder a kind of unit. */
import type { CloudBuilders } from "../contract/build";
import { later } from "../contract/later";
import { googleProvider } from "./provider/provider";

/** @public Loaded by `require`, when the first unit needs it. */
export const googleBuilders: CloudBuilders<"google"> = {
  provider: googleProvider,
  location: null,
  units: {
    network: later(() => (require("./network/build") as typeof import("./network/build")).buildNetwork),
    registry: later(() => (require("./registry/build") as typeof import("./registry/build")).buildRegistry),
    hosts: later(() => (require("./hosts/build") as typeof import("./hosts/build")).buildHosts),
  },
};
