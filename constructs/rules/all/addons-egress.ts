/** A network with `egress: none` leads to private endpoints only: not to public registries, and not to every service of the cloud. */
import { orchestratorRecord } from "../../catalog/orchestrators";
import { reachesWithoutEgress } from "../../catalog/private-registries";
import type { Platform } from "../../platform/types/platform";
import type { Chart } from "../../platform/types/shared/cluster";
import type { Finding, PlatformRule } from "../rule";

type Cluster = Extract<Platform["clusters"][number], { charts: readonly Chart[] }>;

const takesAddons = (cluster: Platform["clusters"][number]): cluster is Cluster => "charts" in cluster;

const pathOf = ({ path }: Cluster, name: string) => [...path.split("."), "addons", name];

const hostOf = (image: string): string => image.replace(/^[a-z]+:\/\//, "").split(/[/#]/)[0] ?? "";

/** All texts in the values of a chart: any of them can name the registry of its images. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Charts whose images come, for all that the spec says, from a public registry. */
function chartFindings(cluster: Cluster, { locations, registries }: Platform): Finding[] {
  const pulled = new Set(cluster.pulls.map(({ registry }) => registry));
  const nodes = {
    region: locations.find(({ key }) => key === cluster.location)?.region ?? "",
    endpoints: registries.flatMap((each) => ("registryName" in each && pulled.has(each.id) ? [each.registryName] : [])),
  };
  const isReached = ({ chart, values }: Chart): boolean =>
    [chart, ...textsIn(values)].some((text) => reachesWithoutEgress(cluster.cloud, hostOf(text), nodes));
  return cluster.charts
    .filter((chart) => !isReached(chart))
    .map(({ name, chart }) => ({
      path: pathOf(cluster, name),
      message: `Nodes cannot pull the images of chart ${name}: its values name no registry that network ${cluster.network.network.key} leads to without egress`,
      value: chart,
      fix: `push the images to a registry that the cluster reaches and name it in values of addons.${name}, write ${name}: false, or choose a network with egress`,
    }));
}

/** The managed add-ons that are installed, on orchestrators that list them. */
function managedAddonsOf(cluster: Cluster): readonly string[] {
  if (!("addons" in cluster)) return [];
  const { addons } = cluster;
  return Symbol.iterator in addons ? addons.map(({ name }) => name) : Object.keys(addons).filter((name) => addons[name]);
}

/** Managed add-ons that call a service for which the network has no private endpoint. */
function serviceFindings(cluster: Cluster): Finding[] {
  const services = orchestratorRecord(cluster.orchestrator).addonServices ?? {};
  return managedAddonsOf(cluster).flatMap((name): Finding[] => {
    const missing = Object.hasOwn(services, name) ? (services[name] ?? []) : [];
    if (missing.length === 0) return [];
    return [
      {
        path: pathOf(cluster, name),
        message: `Add-on ${name} calls ${missing.join(" and ")}, for which network ${cluster.network.network.key} has no private endpoint`,
        value: true,
        fix: `write ${name}: false, choose a network with egress, or add the private endpoints by other means and waive this`,
      },
    ];
  });
}

export const addonsEgress: PlatformRule = {
  name: "addons-egress",
  code: "B5021",
  severity: "warning",
  text: {
    title: "An add-on needs egress that its network does not have",
    explanation:
      "Whoever applies fetches a chart, but nodes pull its images. In a network with `egress: none` they reach ECR of their own region, registries of Google Cloud, or the registries on Azure that the cluster pulls from, and no public registry. A chart whose values name none of these never becomes ready, and neither does one of Berth's own charts (`cluster-autoscaler`, `nvidia-device-plugin`). Images of managed add-ons are always reached, but some of these add-ons call services for which the network has no private endpoint.",
    fix: "name a registry that the cluster reaches in the values of the chart, disable the add-on, choose a network with egress, or waive this if others provide the way",
  },
  check: (platform) =>
    platform.clusters
      .filter(takesAddons)
      .filter(({ network }) => network.network.egress === "none")
      .flatMap((cluster) => [...chartFindings(cluster, platform), ...serviceFindings(cluster)]),
};
