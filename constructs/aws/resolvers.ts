/** The AWS part of resolving a spec. */
import type { CloudResolvers } from "../platform/resolve/resolvers";
import { hostPools } from "./host-pool/resolve";
import { resolveLocation, resolveLocationSettings } from "./location/resolve";
import { existingNetwork, managedNetwork } from "./network/resolve";
import { reachedWithoutEgress, repositoryIds } from "./registry/repository-ids";
import { resolveRegistry } from "./registry/resolve";

export const awsResolvers: CloudResolvers<"aws"> = {
  location: resolveLocation,
  managedNetwork,
  existingNetwork,
  registry: resolveRegistry,
  repositoryIds,
  reachedWithoutEgress,
  locationSettings: resolveLocationSettings,
  prerequisites: () => [],
  hostPools,
};
