/** Decides everything about an EKS cluster that shared code leaves to it. */
import { newestAddon } from "../../catalog/eks-addons";
import { clusterVersion } from "../../platform/pools/versions";
import type { ResolveCluster } from "../../platform/resolve/resolvers";
import { reporterFor } from "../../platform/resolve/resource-reporter";
import { codes } from "./codes";
import { resolveAccess } from "./resolving/access";
import { resolveAddons } from "./resolving/addons";
import { resolveCharts } from "./resolving/charts";
import { resolveIdentities } from "./resolving/identities";
import { checkLogs } from "./resolving/logs";
import { resolvePools } from "./resolving/pools";
import { checkZones, resolveServices } from "./resolving/ranges";
import { writtenVersion } from "./resolving/version";

export const resolveEks: ResolveCluster<"eks"> = (parsed, shared, context) => {
  const report = reporterFor(codes, shared.path, context.report);
  const { network } = shared.network;
  const version = clusterVersion("eks", shared, writtenVersion(parsed.version, report), context);
  const pools = resolvePools(parsed, shared.pools, network.ipv6, report);
  const lockPath = (addon: string) => `clusters.${shared.id}.addons.${addon}`;
  const addons = resolveAddons(
    {
      mode: parsed.mode,
      metrics: shared.metrics,
      written: parsed.addons,
      newest: (addon) => context.pin(lockPath(addon), { version }, () => newestAddon(addon, version) ?? null),
    },
    report,
  );
  const charts = resolveCharts(
    {
      pools,
      written: parsed.addons,
      context: { clusterName: shared.name, clusterVersion: version, region: context.location.region },
      locked: (chart, newest) => context.pin(lockPath(chart), { version }, () => newest),
    },
    report,
  );
  checkZones(network, report);
  checkLogs(shared.logs, report);
  const present = { addons: addons.map((addon) => addon.name), charts: charts.map((chart) => chart.name) };
  return {
    ...shared,
    version,
    mode: parsed.mode,
    pools,
    access: resolveAccess(parsed.access, context.location.partition, network.ipv6, report),
    serviceRange: resolveServices(parsed.ranges, network, report),
    ipv6: network.ipv6,
    addons,
    charts,
    identities: resolveIdentities(parsed.identities, present, report),
    backup: parsed.backup === undefined ? null : { every: parsed.backup.every, keepDays: parsed.backup.keep },
    support: parsed.eks?.support ?? "standard",
    zonalShift: parsed.eks?.zonalShift ?? true,
    controlPlaneTier: parsed.eks?.controlPlaneTier ?? "standard",
  };
};
