/** Who decides what: the tables that resolving is handed. Nothing here loads cdktf. */
import { resolveEcs } from "../constructs/aws/ecs/resolve";
import { eksResolver } from "../constructs/aws/eks/resolve";
import { awsResolvers } from "../constructs/aws/resolvers";
import { aksResolver } from "../constructs/azure/aks/resolve";
import { azureResolvers } from "../constructs/azure/resolvers";
import { newestAddon } from "../constructs/catalog/eks-addons";
import { kvmBootstrap } from "../constructs/engines/kvm/bootstrap";
import type { ResolverTables } from "../constructs/platform/resolvers";
import { decideVersion } from "../constructs/platform/versions";

export const resolverTables: ResolverTables = {
  clouds: { aws: awsResolvers, azure: azureResolvers },
  clusters: {
    eks: eksResolver({
      version: (id, written, around) =>
        decideVersion(
          { product: "eks", locks: "minor", written, lockPath: `clusters.${id}.version`, path: ["clusters", id, "version"] },
          around,
        ),
      newestAddon: (name, version) => newestAddon(name, version) ?? null,
    }),
    ecs: resolveEcs,
    aks: aksResolver({
      version: (id, written, around) =>
        decideVersion(
          { product: "aks", locks: "minor", written, lockPath: `clusters.${id}.version`, path: ["clusters", id, "version"] },
          around,
        ),
    }),
  },
  bootstrap: { kvm: kvmBootstrap },
};
