/** A resource group can contain one private DNS zone per name, and each network creates its own zones. */
import type { Platform } from "../../platform/types/platform";
import type { PlatformRule } from "../rule";

/** The location's existing resource group with its subscription; null if each unit has its own group. */
function groupsOf({ locations }: Platform): ReadonlyMap<string, string> {
  return new Map(
    locations.flatMap((location) =>
      "resourceGroup" in location && location.resourceGroup !== null
        ? [[location.key, `${location.resourceGroup} of ${location.subscription}`] as const]
        : [],
    ),
  );
}

const managedNetworks = ({ networks, clusters, hostGroups }: Platform) => [
  ...networks.filter(({ kind }) => kind === "managed"),
  ...[...clusters, ...hostGroups].filter(({ network }) => network.kind === "own"),
];

export const networksInGroup: PlatformRule = {
  name: "networks-in-group",
  code: "B5011",
  severity: "error",
  text: {
    title: "Two networks in one existing resource group",
    explanation:
      "Each network on Azure has its own private DNS zones, which resolve service names to its private endpoints, and a resource group can contain only one zone with the same name. With `resourceGroup`, a second network in the same group fails at apply.",
    fix: "set the same network in the clusters and host groups, or remove the location's resourceGroup",
  },
  check: (platform) => {
    const groups = groupsOf(platform);
    const firsts = new Map<string, string>();
    return managedNetworks(platform).flatMap(({ path, location }) => {
      const group = groups.get(location);
      const first = group === undefined ? undefined : firsts.get(group);
      if (group !== undefined && first === undefined) firsts.set(group, path);
      if (first === undefined) return [];
      return [
        {
          path: path.split("."),
          message: `Resource group ${group} already contains the network of ${first}`,
          fix: "set the same network in both, or remove the location's resourceGroup",
        },
      ];
    });
  },
};
