/** What the units of a location need of its subscription beyond resource providers, which the provider registers itself. */
import type { LocatedUnits } from "../../platform/resolve/resolvers";
import { hostEncryption } from "./service-table";

/** Features that are not registered by default, sorted. */
export function featureNeeds(location: string, { clusters, hostGroups }: LocatedUnits): readonly string[] {
  const encryptsHosts =
    clusters.some((cluster) => cluster.location === location && "hostEncryption" in cluster && cluster.hostEncryption) ||
    hostGroups.some((hosts) => hosts.location === location && hosts.cloud === "azure");
  return encryptsHosts ? [hostEncryption.feature] : [];
}

/** Whether the location has a unit that is deployed. */
export const hasUnits = (location: string, { networks, registries, clusters, hostGroups }: LocatedUnits): boolean =>
  [...networks, ...registries].some((each) => each.location === location && each.kind === "managed") ||
  [...clusters, ...hostGroups].some((each) => each.location === location);
