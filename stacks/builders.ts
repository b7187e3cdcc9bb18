/** Who builds what: one table a kind of unit. Bindings of a cloud are loaded when its first unit is built. */
import type { BuildUnit, CloudBuilders } from "../constructs/contract/build";
import type { BuiltOrchestrator, ChartedOrchestrator } from "../constructs/platform/types/cluster";
import type { NetworkCloud } from "../constructs/platform/types/network";
import type { UnitKind } from "../constructs/platform/types/unit";

export const cloudBuilders: { readonly [C in NetworkCloud]: () => CloudBuilders<C> } = {
  aws: () => (require("../constructs/aws/builders") as typeof import("../constructs/aws/builders")).awsBuilders,
  azure: () => (require("../constructs/azure/builders") as typeof import("../constructs/azure/builders")).azureBuilders,
  google: () => (require("../constructs/google/builders") as typeof import("../constructs/google/builders")).googleBuilders,
};

export const clusterBuilders: { readonly [K in BuiltOrchestrator]: () => BuildUnit<"cluster"> } = {
  eks: () => (require("../constructs/aws/eks/build") as typeof import("../constructs/aws/eks/build")).buildEks,
  ecs: () => (require("../constructs/aws/ecs/build") as typeof import("../constructs/aws/ecs/build")).buildEcs,
  gke: () => (require("../constructs/google/gke/build") as typeof import("../constructs/google/gke/build")).buildGke,
  aks: () => (require("../constructs/azure/aks/build") as typeof import("../constructs/azure/aks/build")).buildAks,
};

const addonBuilders: { readonly [K in ChartedOrchestrator]: () => BuildUnit<"addons"> } = {
  eks: () => (require("../constructs/aws/addons/build") as typeof import("../constructs/aws/addons/build")).buildAddons,
  gke: () => (require("../constructs/google/addons/build") as typeof import("../constructs/google/addons/build")).buildAddons,
  aks: () => (require("../constructs/azure/addons/build") as typeof import("../constructs/azure/addons/build")).buildAddons,
};

/** The builder of each kind, found by what its contents say of themselves. */
export const builders: { readonly [K in UnitKind]: BuildUnit<K> } = {
  location: (scope, slice, context) => cloudBuilders[slice.contents.cloud]().location(scope, slice, context),
  network: (scope, slice, context) => cloudBuilders[slice.contents.cloud]().units.network(scope, slice, context),
  registry: (scope, slice, context) => cloudBuilders[slice.contents.cloud]().units.registry(scope, slice, context),
  hosts: (scope, slice, context) => cloudBuilders[slice.contents.cloud]().units.hosts(scope, slice, context),
  cluster: (scope, slice, context) => clusterBuilders[slice.contents.orchestrator]()(scope, slice, context),
  addons: (scope, slice, context) => addonBuilders[slice.contents.orchestrator]()(scope, slice, context),
  tombstone: () => undefined,
};
