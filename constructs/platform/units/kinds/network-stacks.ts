/** The stack of the network that a unit is in, if the network has one of its own. */
import type { NetworkUse } from "../../types/network";

export const networkStacks = (network: NetworkUse): string[] => (network.kind === "stack" ? [network.stack] : []);
