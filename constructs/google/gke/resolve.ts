/** Decides the settings of a GKE cluster that shared code does not. */
import { holdFixed } from "../../platform/lock/fixed";
import { clusterVersion } from "../../platform/pools/versions";
import { resolveAccess } from "../../platform/resolve/access";
import { refuseFirewall } from "../../platform/resolve/firewall";
import type { ResolveCluster } from "../../platform/resolve/resolvers";
import { reporterFor } from "../../platform/resolve/resource-reporter";
import { writtenMinor } from "../../platform/resolve/written-version";
import type { GkeCluster } from "../../platform/types/google/cluster";
import { codes } from "./codes";
import { checkEndpoint, members } from "./resolving/access";
import { resolveAddons, resolveCharts } from "./resolving/addons";
import { resolveBackup } from "./resolving/backup";
import { fixedOf } from "./resolving/fixed";
import { resolveIdentities } from "./resolving/identities";
import { checkLogs } from "./resolving/logs";
import { checkExclusions, holdMinor } from "./resolving/maintenance";
import { checkPools, diskTypesOf } from "./resolving/pools";
import { resolveRanges } from "./resolving/ranges";
import { checkSettings, resolveSettings } from "./resolving/settings";

export const resolveGke: ResolveCluster<"gke"> = (parsed, shared, context) => {
  const report = reporterFor(codes, shared.path, context.report);
  const { network } = shared.network;
  const settings = resolveSettings(parsed);
  const version = clusterVersion("gke", shared, writtenMinor(parsed.version, "the release channel patches it", report), context);
  const cluster: GkeCluster = {
    ...shared,
    ...settings,
    version,
    mode: parsed.mode,
    access: resolveAccess(parsed.access, members, report),
    ...resolveRanges(parsed.ranges, shared.network, report),
    ipv6: network.ipv6,
    addons: resolveAddons(parsed.mode, parsed.addons, report),
    diskTypes: diskTypesOf(shared.pools),
    maintenance: parsed.maintenance ?? null,
    minorHeld: holdMinor({ id: shared.id, version }, context),
    backup: resolveBackup(parsed.backup, report),
    charts: resolveCharts(parsed.addons, report),
    identities: resolveIdentities(parsed.identities, report),
  };
  checkEndpoint(parsed.access, network.kind === "managed" ? network.ranges.length : 1, report);
  checkPools(cluster.pools, settings.confidentialNodes, report);
  checkExclusions(cluster, report);
  checkLogs(cluster.logs.to, report);
  checkSettings(cluster, report);
  if (network.kind === "existing") refuseFirewall(cluster.firewall, network.key, report);
  holdFixed(`clusters.${shared.id}`, fixedOf(cluster), context, report);
  return cluster;
};
