/** Decides networks on Azure: the ranges of one that is made, the ids of one that exists. */

import { zonesOf } from "../../catalog/regions";
import type { ParsedNetwork } from "../../language/schema/network";
import { shortHash } from "../../platform/naming/short-hash";
import { loadBalancerRange, privateEndpointRange } from "../../platform/network/unit-parts";
import type { CloudResolvers } from "../../platform/resolve/resolvers";
import { reporterFor } from "../../platform/resolve/resource-reporter";
import { isLiteral, valueFrom } from "../../platform/resolve/values";
import type { ResourceMeta } from "../../platform/types/shared/resource-meta";
import { azureCodes, type Report } from "../codes";
import { fitsLabels } from "../names";
import { isZoneRedundant } from "../store-redundancy";
import { resolveDns } from "./resolve-dns";

/** `networks.main`; `clusters.apps` for the network of a cluster. */
const lockPathOf = ({ path, id }: ResourceMeta): string => `${path.split(".")[0]}.${id}`;

type Resolvers = Pick<CloudResolvers<"azure">, "managedNetwork" | "existingNetwork">;
type Existing = NonNullable<ParsedNetwork["existing"]>;

export const managedNetwork: Resolvers["managedNetwork"] = ({ egress, ipv6, dns }, meta, { zones, ranges }, context) => ({
  ...meta,
  cloud: "azure",
  kind: "managed",
  namesFitLabels: !meta.path.startsWith("hypervisors.") && fitsLabels(meta, lockPathOf(meta), context),
  ranges,
  zones: zones.map((zone) => ({ zone })),
  zoneRedundantLogs: isZoneRedundant({ lockPath: lockPathOf(meta), zonesPath: lockPathOf(meta), store: "flow-logs", zones }, context),
  loadBalancerRange: loadBalancerRange(ranges),
  privateEndpointRange: privateEndpointRange(ranges),
  egress,
  ipv6,
  ipv6Range: ipv6 ? localRange(`${context.location.subscription}/${meta.name}`) : null,
  flowLogs: context.location.networkWatcher === "none" ? null : { watcher: context.location.networkWatcher },
  dns: resolveDns(dns, context.location.region, reporterFor(azureCodes, `${meta.path}.dns`, context.report)),
});

/**
 * Azure gives a network no IPv6 range, so it has a unique local one: 40 digits that no other network is likely to have.
 * @see https://www.rfc-editor.org/rfc/rfc4193
 */
function localRange(seed: string): string {
  const digits = shortHash(seed, 10);
  return `fd${digits.slice(0, 2)}:${digits.slice(2, 6)}:${digits.slice(6, 10)}::/48`;
}

/** As many as a managed network has by default: Azure's subnets are in all zones of their region. */
const ZONES = 3;

/** @throws Error if the ids are missing, which reading refuses */
export const existingNetwork: Resolvers["existingNetwork"] = (parsed, meta, { location, pin, report: problem }) => {
  const { existing } = parsed;
  if (existing?.subnet === undefined) throw new Error(`${meta.path} names no existing network`);
  const report = reporterFor(azureCodes, `${meta.path}.existing`, problem);
  checkIds(existing, location.subscription, report);
  const { region } = location;
  // Pinned: pools and host groups would move if the catalogue learned of zones.
  const zones = pin("zones", `networks.${meta.id}.zones`, { region, count: ZONES }, () =>
    [...(zonesOf("azure", region) ?? [])].slice(0, ZONES),
  );
  return {
    ...meta,
    cloud: "azure",
    kind: "existing",
    vnet: valueFrom(existing.id),
    subnet: valueFrom(existing.subnet),
    zones: zones.map((zone) => ({ zone })),
    egress: parsed.egress,
    ipv6: parsed.ipv6,
    dns: resolveDns(parsed.dns, location.region, reporterFor(azureCodes, `${meta.path}.dns`, problem)),
  };
};

const VNET = "/subscriptions/[0-9a-fA-F-]{36}/resourceGroups/[^/]+/providers/Microsoft\\.Network/virtualNetworks/[^/]+";
const forms = { id: new RegExp(`^${VNET}$`), subnet: new RegExp(`^${VNET}/subnets/[^/]+$`) } as const;

function checkIds(existing: Existing, subscription: string, report: Report): void {
  for (const key of ["id", "subnet"] as const) {
    const id = existing[key];
    if (id === undefined || !isLiteral(id)) continue;
    if (!forms[key].test(id))
      report("B4035", [key], {
        message: `existing.${key} is not the resource id of a ${key === "id" ? "virtual network" : "subnet"}`,
        value: id,
        fix: `write /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/virtualNetworks/NAME${key === "id" ? "" : "/subnets/NAME"}, or a reference to an output that contains one`,
      });
    else if (id.split("/")[2]?.toLowerCase() !== subscription.toLowerCase())
      report("B4036", [key], {
        message: `existing.${key} is in another subscription than the location of the network`,
        value: id,
        allowed: subscription,
      });
  }
  const { id, subnet } = existing;
  if (
    subnet !== undefined &&
    isLiteral(id) &&
    isLiteral(subnet) &&
    forms.id.test(id) &&
    forms.subnet.test(subnet) &&
    !subnet.startsWith(`${id}/`)
  )
    report("B4036", ["subnet"], {
      message: "existing.subnet is not a subnet of the network in existing.id",
      value: subnet,
      allowed: `${id}/subnets/…`,
    });
}
