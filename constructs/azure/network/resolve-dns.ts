/** Resolves the private DNS zones that a network names: each is the one whose names the service's endpoints have. */
import type { ParsedNetwork } from "../../language/schema/network";
import type { ReportOf } from "../../platform/resolve/resource-reporter";
import { isLiteral, valueFrom, valueOrNull } from "../../platform/resolve/values";
import type { DnsService, NetworkDns } from "../../platform/types/azure/network";
import { aksZoneForm, zoneNameOf } from "./zone-names";

const services = ["azmk8s", "azurecr", "blob"] as const satisfies readonly DnsService[];

const VNET = /^\/subscriptions\/[0-9a-fA-F-]{36}\/resourceGroups\/[^/]+\/providers\/Microsoft\.Network\/virtualNetworks\/[^/]+$/;

export function resolveDns(parsed: ParsedNetwork["dns"], region: string, report: ReportOf<never>): NetworkDns {
  const { links = [], zones = {} } = parsed ?? {};
  links.forEach((link, index) => {
    if (isLiteral(link) && !VNET.test(link))
      report("B4035", ["links", index], {
        message: "The link is not the resource id of a virtual network",
        value: link,
        fix: "write /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/virtualNetworks/NAME",
      });
  });
  for (const service of services) {
    const zone = zones[service];
    if (zone !== undefined && isLiteral(zone)) checkZone(zone, service, region, ["zones", service], report);
  }
  const idOf = (service: DnsService) => valueOrNull(zones[service]);
  return { links: links.map(valueFrom), zones: { azmk8s: idOf("azmk8s"), azurecr: idOf("azurecr"), blob: idOf("blob") } };
}

const ZONE = /^\/subscriptions\/[0-9a-fA-F-]{36}\/resourceGroups\/[^/]+\/providers\/Microsoft\.Network\/privateDnsZones\/([^/]+)$/;

/** Whether the id is that of a zone in which the service's names can be, which is otherwise reported. */
export function checkZone(id: string, service: DnsService, region: string, path: readonly string[], report: ReportOf<never>): void {
  const name = ZONE.exec(id)?.[1];
  const expected = zoneNameOf(service, region);
  const isRight = name !== undefined && (service === "azmk8s" ? aksZoneForm(region).test(name) : name === expected);
  if (!isRight)
    report("B4035", path, {
      message: `The value is not the resource id of the private DNS zone ${expected}`,
      value: id,
      fix: `write /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/privateDnsZones/${expected}`,
    });
}
