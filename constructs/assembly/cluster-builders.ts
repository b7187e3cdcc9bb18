/** The builders of clusters by orchestrator. Bindings are loaded when the first cluster is built. */

import { ecsAccess } from "../aws/ecs/cluster-access";
import { eksAccess } from "../aws/eks/cluster-access";
import { aksAccess } from "../azure/aks/cluster-access";
import type { ClusterBuilders } from "../contracts/orchestrator";
import { gkeAccess } from "../google/gke/cluster-access";
import type { ManagedOrchestrator } from "../platform/types/cluster";

export const clusterBuilders: { readonly [K in ManagedOrchestrator]: ClusterBuilders<K> } = {
  eks: {
    build: () => (require("../aws/eks/build") as typeof import("../aws/eks/build")).buildEks,
    access: eksAccess,
    mockOutputs: () => (require("../aws/eks/outputs") as typeof import("../aws/eks/outputs")).mockOutputs,
  },
  ecs: {
    build: () => (require("../aws/ecs/build") as typeof import("../aws/ecs/build")).buildEcs,
    access: ecsAccess,
    mockOutputs: () => (require("../aws/ecs/outputs") as typeof import("../aws/ecs/outputs")).mockOutputs,
  },
  gke: {
    build: () => (require("../google/gke/build") as typeof import("../google/gke/build")).buildGke,
    access: gkeAccess,
    mockOutputs: () => (require("../google/gke/outputs") as typeof import("../google/gke/outputs")).mockOutputs,
  },
  aks: {
    build: () => (require("../azure/aks/build") as typeof import("../azure/aks/build")).buildAks,
    access: aksAccess,
    mockOutputs: () => (require("../azure/aks/outputs") as typeof import("../azure/aks/outputs")).mockOutputs,
  },
};
