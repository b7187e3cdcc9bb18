/** Who decides what: the tables that resolving is handed. Nothing here loads cdktf. */
import { resolveEcs } from "../aws/ecs/resolve";
import { eksResolver } from "../aws/eks/resolve";
import { awsResolvers } from "../aws/resolvers";
import { aksResolver } from "../azure/aks/resolve";
import { azureResolvers } from "../azure/resolvers";
import { newestAddon } from "../catalog/eks-addons";
import { cloudConfig } from "../engines/boot/cloud-config";
import { kvm } from "../engines/hypervisors/kvm/engine";
import { gkeResolver } from "../google/gke/resolve";
import { googleResolvers } from "../google/resolvers";
import { decideVersion } from "../platform/pools/versions";
import type { ResolveContext, ResolverTables } from "../platform/resolve/resolvers";

/** The version of a managed cluster, which is locked to its minor. */
const minorOf =
  (product: "eks" | "gke" | "aks") =>
  (id: string, written: string | undefined, context: Pick<ResolveContext, "keep" | "report">): string =>
    decideVersion({ product, locks: "minor", written, lockPath: `clusters.${id}.version`, path: ["clusters", id, "version"] }, context);

export const resolverTables: ResolverTables = {
  clouds: { aws: awsResolvers, google: googleResolvers, azure: azureResolvers },
  clusters: {
    eks: eksResolver({
      version: minorOf("eks"),
      newestAddon: (name, version) => newestAddon(name, version) ?? null,
    }),
    ecs: resolveEcs,
    gke: gkeResolver({ version: minorOf("gke") }),
    aks: aksResolver({ version: minorOf("aks") }),
  },
  hypervisors: { kvm },
  boot: { "ubuntu-24.04": cloudConfig },
};
