/** Who decides what: the tables that resolving is handed. Nothing here loads cdktf. */
import { awsResolvers } from "../aws/resolvers";
import { azureResolvers } from "../azure/resolvers";
import { kvmBootstrap } from "../engines/kvm/bootstrap";
import { googleResolvers } from "../google/resolvers";
import type { Built } from "../language/checks/not-built";
import type { ResolverTables } from "../platform/resolve/resolvers";
import { orchestrators } from "./orchestrators";

export const resolverTables: ResolverTables = {
  clouds: { aws: awsResolvers, google: googleResolvers, azure: azureResolvers },
  clusters: orchestrators,
  bootstrap: { kvm: kvmBootstrap },
};

/** What of the language's choices this version builds: reading refuses the others by name. */
export const built: Built = {
  orchestrators: Object.keys(resolverTables.clusters),
  hypervisors: Object.keys(resolverTables.bootstrap),
};
