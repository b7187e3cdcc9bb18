/** What Azure decides for itself when a spec is resolved. */
import type { CloudResolvers } from "../platform/resolve/resolvers";
import { hostPools } from "./host-pool/resolve";
import { resolveLocation, resolveLocationSettings } from "./location/resolve";
import { existingNetwork, managedNetwork } from "./network/resolve";
import { reachedWithoutEgress, repositoryIds } from "./registry/repository-ids";
import { resolveRegistry } from "./registry/resolve";
import { prerequisites } from "./services/prerequisites";

export const azureResolvers: CloudResolvers<"azure"> = {
  location: resolveLocation,
  managedNetwork,
  existingNetwork,
  registry: resolveRegistry,
  repositoryIds,
  reachedWithoutEgress,
  locationSettings: resolveLocationSettings,
  prerequisites,
  hostPools,
};
