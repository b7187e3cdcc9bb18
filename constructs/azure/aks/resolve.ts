/** Resolves the settings of a cluster that are specific to AKS. */

import { holdFixed } from "../../platform/lock/fixed";
import { zonesOfNetwork } from "../../platform/network/network-zones";
import { addonVersions } from "../../platform/pools/addon-versions";
import { clusterVersion } from "../../platform/pools/versions";
import { resolveAccess } from "../../platform/resolve/access";
import { refuseFirewall } from "../../platform/resolve/firewall";
import type { ResolveContext } from "../../platform/resolve/resolve-context";
import type { ResolveCluster } from "../../platform/resolve/resolvers";
import { reporterFor } from "../../platform/resolve/resource-reporter";
import { writtenMinor } from "../../platform/resolve/written-version";
import type { AksCluster } from "../../platform/types/azure/cluster";
import type { Pool } from "../../platform/types/shared/pool";
import { fitsLabels } from "../names";
import { isZoneRedundant } from "../store-redundancy";
import { aksCodes, type Report } from "./codes";
import { checkEndpoint, principals } from "./resolving/access";
import { resolveCharts, resolveComponents } from "./resolving/addons";
import { checkReach } from "./resolving/endpoint-checks";
import { fixedOf } from "./resolving/fixed";
import { resolveIdentities } from "./resolving/identities";
import { resolvePools } from "./resolving/pools";
import { resolvePrivateZone } from "./resolving/private-zone";
import { resolveRanges } from "./resolving/ranges";
import { checkKey, checkLogs, checkRoles, checkTier, resolveBackup, resolveMaintenance } from "./resolving/settings";

export const resolveAks: ResolveCluster<"aks"> = (parsed, shared, context) => {
  const report = reporterFor(aksCodes, shared.path, context.report);
  const { network } = shared.network;
  const version = clusterVersion("aks", shared, writtenMinor(parsed.version, "AKS patches it by its channel", report), context);
  const pools = resolvePools({ pools: shared.pools, version, ipv6: network.ipv6 }, report);
  const cluster: AksCluster = {
    ...shared,
    namesFitLabels: fitsLabels(shared, `clusters.${shared.id}`, context),
    version,
    pools,
    access: resolveAccess(parsed.access, principals, report),
    ...resolveRanges(parsed.ranges, network, mostNodes(pools), report),
    ipv6: network.ipv6,
    dataplane: dataplaneOf(shared.id, pools, context, report),
    components: resolveComponents(parsed.addons, report),
    charts: resolveCharts(pools, parsed.addons, addonVersions({ id: shared.id, version }, context), report),
    identities: resolveIdentities(parsed.identities, report),
    backup: resolveBackup(parsed.backup, () => isBackupRedundant(shared, context), report),
    maintenance: resolveMaintenance(parsed.maintenance),
    tier: parsed.aks?.tier ?? "standard",
    channel: parsed.aks?.channel ?? "patch",
    azurePolicy: parsed.aks?.azurePolicy ?? true,
    hostEncryption: parsed.aks?.hostEncryption ?? true,
    privateZone: resolvePrivateZone(parsed, network, context.location.region, report),
  };
  checkEndpoint(parsed.access, network.kind, report);
  checkLogs(cluster.logs, report);
  checkKey(cluster, report);
  checkRoles(cluster.roles, report);
  checkTier(cluster, report);
  checkReach(cluster, report);
  if (network.kind === "existing") refuseFirewall(cluster.firewall, network.key, report);
  holdFixed(`clusters.${shared.id}`, fixedOf(cluster, context.location), context, report);
  return cluster;
};

const mostNodes = (pools: readonly Pool[]): number => pools.reduce((sum, { count }) => sum + count.max, 0);

function isBackupRedundant({ id, network }: Pick<AksCluster, "id" | "network">, context: ResolveContext<"azure">): boolean {
  const lockPath = `clusters.${id}`;
  const zonesPath = network.kind === "own" ? lockPath : `networks.${network.network.id}`;
  return isZoneRedundant({ lockPath, zonesPath, store: "backup", zones: zonesOfNetwork(network.network) }, context);
}

/** The data plane is pinned, because a change would replace the cluster. */
function dataplaneOf(id: string, pools: readonly Pool[], { pin }: ResolveContext<"azure">, report: Report): AksCluster["dataplane"] {
  const windows = pools.filter(({ os }) => os === "windows");
  const dataplane = pin(
    "dataplane",
    `clusters.${id}.dataplane`,
    null,
    (before) => before?.chosen ?? (windows.length > 0 ? "azure" : "cilium"),
  );
  if (dataplane === "cilium")
    for (const { key } of windows)
      report("B5209", ["pools", key, "os"], {
        message: "Windows nodes cannot join a cluster that was created with Cilium",
        value: "windows",
      });
  return dataplane;
}
