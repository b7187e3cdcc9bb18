/** Who builds what: one table a kind of unit. Bindings of a cloud are loaded when its first unit is built. */
import type { BuildUnit, CloudBuilders } from "../contracts/build";
import { lazyBuilder } from "../contracts/lazy-builder";
import type { ManagedOrchestrator } from "../platform/types/cluster";
import type { Cloud } from "../platform/types/location";
import type { UnitKind } from "../platform/types/unit";

export const cloudBuilders: { readonly [C in Cloud]: () => CloudBuilders<C> } = {
  aws: () => (require("../aws/builders") as typeof import("../aws/builders")).awsBuilders,
  azure: () => (require("../azure/builders") as typeof import("../azure/builders")).azureBuilders,
  google: () => (require("../google/builders") as typeof import("../google/builders")).googleBuilders,
};

export const clusterBuilders: { readonly [K in ManagedOrchestrator]: () => BuildUnit<"cluster"> } = {
  eks: () => (require("../aws/eks/build") as typeof import("../aws/eks/build")).buildEks,
  ecs: () => (require("../aws/ecs/build") as typeof import("../aws/ecs/build")).buildEcs,
  gke: () => (require("../google/gke/build") as typeof import("../google/gke/build")).buildGke,
  aks: () => (require("../azure/aks/build") as typeof import("../azure/aks/build")).buildAks,
};

const buildAddons = lazyBuilder(() => (require("./build-addons") as typeof import("./build-addons")).buildAddons);

/** The builder of each kind, found by what its contents say of themselves. */
export const builders: { readonly [K in UnitKind]: BuildUnit<K> } = {
  location: (scope, input, context) => cloudBuilders[input.resource.cloud]().location(scope, input, context),
  network: (scope, input, context) => cloudBuilders[input.resource.cloud]().units.network(scope, input, context),
  registry: (scope, input, context) => cloudBuilders[input.resource.cloud]().units.registry(scope, input, context),
  hosts: (scope, input, context) => cloudBuilders[input.resource.cloud]().units.hosts(scope, input, context),
  cluster: (scope, input, context) => clusterBuilders[input.resource.orchestrator]()(scope, input, context),
  addons: buildAddons,
  tombstone: () => undefined,
};
