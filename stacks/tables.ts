/** Who decides what: the tables that resolving is handed. Nothing here loads cdktf. */
import { resolveEcs } from "../constructs/aws/ecs/resolve";
import { eksResolver } from "../constructs/aws/eks/resolve";
import { awsResolvers } from "../constructs/aws/resolvers";
import { aksResolver } from "../constructs/azure/aks/resolve";
import { azureResolvers } from "../constructs/azure/resolvers";
import { newestAddon } from "../constructs/catalog/eks-addons";
import { kvmBootstrap } from "../constructs/engines/kvm/bootstrap";
import { gkeResolver } from "../constructs/google/gke/resolve";
import { googleResolvers } from "../constructs/google/resolvers";
import type { Around, ResolverTables } from "../constructs/platform/resolvers";
import { decideVersion } from "../constructs/platform/versions";

/** The version of a managed cluster, which is locked to its minor. */
const minorOf =
  (product: "eks" | "gke" | "aks") =>
  (id: string, written: string | undefined, around: Pick<Around, "keep" | "report">): string =>
    decideVersion({ product, locks: "minor", written, lockPath: `clusters.${id}.version`, path: ["clusters", id, "version"] }, around);

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
  bootstrap: { kvm: kvmBootstrap },
};
