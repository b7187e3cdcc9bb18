/** A registry that is closed to the internet can be pushed to only from networks in which it has a private endpoint. */
import type { Platform } from "../../platform/types/platform";
import type { PlatformRule } from "../rule";

type Registry = Platform["registries"][number];

/** Whether only private endpoints lead to it; null for registries that are reached by rights alone. */
const endpointsOf = (registry: Registry): readonly { readonly network: string }[] | null =>
  "endpoints" in registry && registry.from.length === 0 ? registry.endpoints : null;

export const registryClosed: PlatformRule = {
  name: "registry-closed",
  code: "B5018",
  severity: "warning",
  text: {
    title: "Nothing outside of networks reaches a registry",
    explanation:
      "Azure Container Registry is reached by its private endpoints and from the ranges of `from`. Without `from`, CI outside of these networks cannot push images, whatever its rights.",
    fix: "write from with the public addresses of CI, or push from inside one of the networks and waive this with a reason",
  },
  check: ({ registries, networks, clusters }) => {
    const keys = new Map(networks.map(({ id, key }) => [id, key]));
    return registries.flatMap((registry) => {
      const endpoints = endpointsOf(registry);
      if (endpoints === null) return [];
      const own = clusters.filter(({ network, pulls }) => network.kind === "own" && pulls.some((pull) => pull.registry === registry.id));
      const places = [...endpoints.map(({ network }) => keys.get(network) ?? network), ...own.map(({ key }) => `that of cluster ${key}`)];
      const message =
        places.length === 0
          ? "Nothing reaches the registry: no network has a private endpoint of it, and from is empty"
          : `Only machines in ${places.length === 1 ? "network" : "networks"} ${places.join(", ")} reach the registry, so CI elsewhere cannot push images`;
      return [
        {
          path: [...registry.path.split("."), "from"],
          message,
          value: [],
          fix: "write from: [203.0.113.0/24] with the public addresses of CI, or waive this if images are pushed from inside",
        },
      ];
    });
  },
};
