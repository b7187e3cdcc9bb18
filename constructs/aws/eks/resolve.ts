/** Resolves the settings of a cluster that are specific to EKS. */
import { holdFixed } from "../../platform/lock/fixed";
import { addonVersions } from "../../platform/pools/addon-versions";
import { clusterVersion } from "../../platform/pools/versions";
import { resolveAccess } from "../../platform/resolve/access";
import type { ResolveCluster } from "../../platform/resolve/resolvers";
import { reporterFor } from "../../platform/resolve/resource-reporter";
import { writtenMinor } from "../../platform/resolve/written-version";
import type { EksCluster } from "../../platform/types/aws/cluster";
import { principalsOf } from "../iam/principals";
import { checkLogTarget } from "../logs/target";
import { codes } from "./codes";
import { checkEndpoint } from "./resolving/access";
import { resolveAddons } from "./resolving/addons";
import { resolveCharts } from "./resolving/charts";
import { controlPlaneZones } from "./resolving/control-plane-zones";
import { fixedOf } from "./resolving/fixed";
import { resolveIdentities } from "./resolving/identities";
import { pinImages } from "./resolving/images";
import { checkPools } from "./resolving/pools";
import { resolveServices } from "./resolving/ranges";
import { checkRegion } from "./resolving/region";
import { neededSupport } from "./resolving/support";

/** Without controllerManager and scheduler, whose logs are large and rarely useful. */
const DEFAULT_LOG_TYPES = ["api", "audit", "authenticator"];

export const resolveEks: ResolveCluster<"eks"> = (parsed, shared, context) => {
  const report = reporterFor(codes, shared.path, context.report);
  const { network } = shared.network;
  const version = clusterVersion("eks", shared, writtenMinor(parsed.version, "EKS patches it itself", report), context);
  checkEndpoint(parsed.access, network.ipv6, report);
  const addonVersion = addonVersions({ id: shared.id, version }, context);
  checkPools(shared.pools, { ipv6: network.ipv6, hasPodSubnets: network.kind === "existing" && network.podSubnets.length > 0 }, report);
  const addons = resolveAddons(
    {
      mode: parsed.mode,
      metrics: shared.metrics,
      specified: parsed.addons,
      clusterVersion: version,
      addonVersion,
    },
    report,
  );
  const charts = resolveCharts(
    {
      pools: shared.pools,
      specified: parsed.addons,
      context: { clusterName: shared.name, clusterVersion: version, region: context.location.region },
      addonVersion,
    },
    report,
  );
  if (parsed.mode === "automatic" && parsed.firewall !== undefined)
    report("B4060", ["firewall"], {
      message: "Nodes of EKS Auto Mode use a security group of EKS, which lets the control plane in on all ports and everything out",
      value: parsed.firewall,
      fix: "remove firewall: load balancers of Auto Mode open their own ports; or write mode: pools",
    });
  checkLogTarget(shared.logs.to, report);
  checkRegion(parsed, context.location.region, report);
  const present = { addons: addons.map((addon) => addon.name), charts: charts.map((chart) => chart.name) };
  const cluster: EksCluster = {
    ...shared,
    version,
    controlPlaneZones: controlPlaneZones(shared.id, shared.network, context, report),
    mode: parsed.mode,
    access: resolveAccess(parsed.access, principalsOf(context.location.partition), report),
    serviceRange: resolveServices(parsed.ranges, network, report),
    ipv6: network.ipv6,
    addons,
    charts,
    identities: resolveIdentities(parsed.identities, present, report),
    backup: parsed.backup === undefined ? null : { every: parsed.backup.every, keepDays: parsed.backup.keep },
    support: parsed.eks?.support ?? neededSupport(version),
    zonalShift: parsed.eks?.zonalShift ?? true,
    controlPlaneTier: parsed.eks?.controlPlaneTier ?? "standard",
    nodeImages: pinImages({ id: shared.id, version, pools: shared.pools }, context),
    logTypes: [...new Set(parsed.eks?.logTypes ?? DEFAULT_LOG_TYPES)].sort(),
  };
  holdFixed(`clusters.${shared.id}`, fixedOf(cluster, context.location), context, report);
  return cluster;
};
