/** What Azure decides for itself when a spec is resolved. */
import type { CloudResolvers } from "../platform/resolvers";
import { resolveHosts } from "./hosts/resolve";
import { resolveLocation, resolveLocationSettings } from "./location/resolve";
import { existingNetwork, madeNetwork } from "./network/resolve";
import { repositoryIds } from "./registry/repository-ids";
import { resolveRegistry } from "./registry/resolve";

export const azureResolvers: CloudResolvers<"azure"> = {
  location: resolveLocation,
  madeNetwork,
  existingNetwork,
  registry: resolveRegistry,
  repositoryIds,
  locationSettings: resolveLocationSettings,
  hosts: resolveHosts,
};
