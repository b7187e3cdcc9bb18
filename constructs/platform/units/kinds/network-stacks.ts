/** The stack of a unit's network, if the network has a separate stack. */
import type { NetworkUse } from "../../types/network";

export const networkStacks = (network: NetworkUse): string[] => (network.kind === "stack" ? [network.stack] : []);
