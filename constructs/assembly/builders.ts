/** Who builds units, by cloud and by orchestrator. Bindings of a cloud are loaded when its first unit is built. */
import type { Construct } from "constructs";
import type { BuildContext, BuildUnit, CloudBuilders, Lazy, ResourceOn } from "../contracts/build";
import type { ClusterBuilders } from "../contracts/orchestrator";
import type { ChartedOrchestrator, ManagedClusters, ManagedOrchestrator } from "../platform/types/cluster";
import type { Cloud } from "../platform/types/location";
import type { ClusterAddonsOf, UnitInputOf } from "../platform/types/unit";
import { clusterBuilders } from "./cluster-builders";

export const cloudBuilders: { readonly [C in Cloud]: Lazy<CloudBuilders<C>> } = {
  aws: () => (require("../aws/builders") as typeof import("../aws/builders")).awsBuilders,
  azure: () => (require("../azure/builders") as typeof import("../azure/builders")).azureBuilders,
  google: () => (require("../google/builders") as typeof import("../google/builders")).googleBuilders,
};

const addonBuilders: { readonly [K in ChartedOrchestrator]: Lazy<BuildUnit<"addons", ClusterAddonsOf<K>>> } = {
  eks: () => (require("../aws/addons/build") as typeof import("../aws/addons/build")).buildAddons,
  gke: () => (require("../google/addons/build") as typeof import("../google/addons/build")).buildAddons,
  aks: () => (require("../azure/addons/build") as typeof import("../azure/addons/build")).buildAddons,
};

type OnClouds = keyof CloudBuilders["units"];

/** Builds a unit of a kind that every cloud has. */
export const onCloud = <K extends OnClouds, C extends Cloud>(kind: K, cloud: C): BuildUnit<K, ResourceOn<K, C>> => {
  const { units }: CloudBuilders<C> = cloudBuilders[cloud]();
  return units[kind]();
};

export function buildCluster<K extends ManagedOrchestrator>(
  orchestrator: K,
  scope: Construct,
  input: UnitInputOf<"cluster", ManagedClusters[K]>,
  context: BuildContext,
): void {
  const { build }: ClusterBuilders<K> = clusterBuilders[orchestrator];
  build()(scope, input, context);
}

export function buildAddons<K extends ChartedOrchestrator>(
  orchestrator: K,
  scope: Construct,
  input: UnitInputOf<"addons", ClusterAddonsOf<K>>,
  context: BuildContext,
): void {
  addonBuilders[orchestrator]()(scope, input, context);
}
