/** Names of what belongs to a network. */
import { vendorName } from "../../platform/naming/names";

/** Names are unique in a project, so each resource of a network carries the network's name and its own part. */
export const partName = (network: { readonly name: string }, part: string): string =>
  vendorName("google-network", `${network.name}-${part}`);
