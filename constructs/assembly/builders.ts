/** The builders of units by cloud and by orchestrator. Bindings of a cloud are loaded when its first unit is built. */
import type { Construct } from "constructs";
import type { BuildContext, BuildUnit, CloudBuilders, Lazy, ResourceOn } from "../contracts/build";
import type { ClusterBuilders } from "../contracts/orchestrator";
import type { ManagedClusters, ManagedOrchestrator } from "../platform/types/cluster";
import type { Cloud } from "../platform/types/location";
import type { UnitInputOf } from "../platform/types/unit";
import { clusterBuilders } from "./cluster-builders";

export const cloudBuilders: { readonly [C in Cloud]: Lazy<CloudBuilders<C>> } = {
  aws: () => (require("../aws/builders") as typeof import("../aws/builders")).awsBuilders,
  azure: () => (require("../azure/builders") as typeof import("../azure/builders")).azureBuilders,
  google: () => (require("../google/builders") as typeof import("../google/builders")).googleBuilders,
};

type CloudUnitKind = keyof CloudBuilders["units"];

/** The builder of a unit kind that every cloud has. */
export const onCloud = <K extends CloudUnitKind, C extends Cloud>(kind: K, cloud: C): BuildUnit<K, ResourceOn<K, C>> => {
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
