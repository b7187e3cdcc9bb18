/** Resolves where a registry has private endpoints: in every network from which it is used, wherever that is. */
import type { ParsedRegistry } from "../../language/schema/registry";
import type { RegistryResolveContext, UsingNetwork } from "../../platform/resolve/resolvers";
import type { AzureLocation } from "../../platform/types/azure/location";
import type { AcrEndpoint } from "../../platform/types/azure/registry";
import type { Report } from "../codes";

export function resolveEndpoints(
  { replicas }: Pick<ParsedRegistry, "replicas">,
  { networks, location: home, locations }: RegistryResolveContext<"azure">,
  report: Report,
): AcrEndpoint[] {
  return networks.flatMap(({ network, state }) => {
    const location = locations.get(network.location);
    // The network of a cluster that pulls is on the cloud of its registry, which shared code checks.
    if (location?.cloud !== "azure") return [];
    checkTenant(network, location, home, report);
    if (network.kind === "existing" && network.dns.zones.azurecr === null && replicas.length > 0) reportOwnZone(network, report);
    return [{ network: network.id, location: location.key, place: placeOf({ network, state }) }];
  });
}

function placeOf({ network, state }: UsingNetwork<"azure">): AcrEndpoint["place"] {
  if (network.kind === "existing") return { kind: "existing", vnet: network.vnet, subnet: network.subnet, dns: network.dns };
  if (state === null) throw new Error(`${network.path} has no stack`);
  return { kind: "stack", ...state };
}

type Using = UsingNetwork<"azure">["network"];

function checkTenant({ key }: Using, location: AzureLocation, home: AzureLocation, report: Report): void {
  if (location.tenant === null || home.tenant === null || location.tenant === home.tenant) return;
  report("B4083", ["readers"], {
    message: `Network ${key} is in another tenant than the registry, so a private endpoint cannot lead there`,
    value: key,
    fix: `add a registry in location ${location.key}, and push the images to it as well`,
  });
}

/** Names of an endpoint's replicas are known only after the first apply, so a zone of the registry's own cannot contain them. */
const reportOwnZone = ({ key }: Using, report: Report): void =>
  report("B5118", ["replicas"], {
    message: `The registry has replicas, but existing network ${key} names no private zone of registries`,
    value: key,
    fix: `add dns: { zones: { azurecr: ID } } to networks.${key}, with the id of the zone privatelink.azurecr.io that the network reads`,
  });
