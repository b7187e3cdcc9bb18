/** The resolvers of Google Cloud. */
import type { CloudResolvers } from "../platform/resolve/resolvers";
import { hostPools } from "./host-pool/resolve";
import { resolveLocation, resolveLocationSettings } from "./location/resolve";
import { existingNetwork, managedNetwork } from "./network/resolve";
import { reachedWithoutEgress, repositoryIds } from "./registry/repository-ids";
import { resolveRegistry } from "./registry/resolve";
import { prerequisites } from "./services/prerequisites";

export const googleResolvers: CloudResolvers<"google"> = {
  location: resolveLocation,
  managedNetwork,
  existingNetwork,
  registry: resolveRegistry,
  repositoryIds,
  locationSettings: resolveLocationSettings,
  prerequisites,
  reachedWithoutEgress,
  hostPools,
};
