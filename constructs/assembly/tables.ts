/** The tables that `resolve` uses: the resolvers of each cloud and orchestrator, the hypervisor engines and the bootstrap formats. Loads no cdktf. */
import { resolveEcs } from "../aws/ecs/resolve";
import { resolveEks } from "../aws/eks/resolve";
import { awsResolvers } from "../aws/resolvers";
import { resolveAks } from "../azure/aks/resolve";
import { azureResolvers } from "../azure/resolvers";
import { cloudConfig } from "../engines/boot/cloud-config";
import { kvm } from "../engines/hypervisors/kvm/engine";
import { resolveGke } from "../google/gke/resolve";
import { googleResolvers } from "../google/resolvers";
import type { Built } from "../language/checks/not-built";
import type { ClusterTable, ResolverTables } from "../platform/resolve/resolvers";

const clusterResolvers: ClusterTable = {
  eks: resolveEks,
  ecs: resolveEcs,
  gke: resolveGke,
  aks: resolveAks,
};

export const resolverTables: ResolverTables = {
  clouds: { aws: awsResolvers, google: googleResolvers, azure: azureResolvers },
  clusters: clusterResolvers,
  hypervisors: { kvm },
  boot: { "ubuntu-24.04": cloudConfig },
};

/** The choices of the language that this version builds. Reading reports any other. */
export const built: Built = {
  orchestrators: Object.keys(resolverTables.clusters),
};
