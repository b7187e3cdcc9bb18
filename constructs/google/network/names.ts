/** Names of a network's resources. */
import { vendorName } from "../../platform/naming/names";

/** Names are unique in a project, so each resource of a network has the network's name as a prefix. */
export const partName = (network: { readonly name: string }, part: string): string =>
  vendorName("google-network", `${network.name}-${part}`);
