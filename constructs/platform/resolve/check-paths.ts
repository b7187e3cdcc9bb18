/** Checks that every cluster that may pull from a registry has a way to it. A right without a way would leave its pods without images. */
import type { ParsedCluster } from "../../language/schema/cluster";
import type { ResolvedNetworks } from "../network/resolved-networks";
import type { Cloud, Locations } from "../types/location";
import type { Context } from "./context";
import type { ParsedEntry } from "./entries";
import type { ReadRegistry } from "./pulls";
import type { CloudResolvers } from "./resolvers";

type Networks = Pick<ResolvedNetworks, "declaredOf">;

export function checkPaths(registries: readonly ReadRegistry[], networks: Networks, context: Context): void {
  for (const read of registries) for (const puller of read.pullers) checkPath(read.location.cloud, read, puller, networks, context);
}

/** A network with egress of any other kind leads to every registry that is not private. */
function checkPath<C extends Cloud>(
  cloud: C,
  { registry, location }: ReadRegistry,
  puller: ParsedEntry<ParsedCluster>,
  networks: Networks,
  { tables, locations, report }: Context,
): void {
  const network = networks.declaredOf({ entry: puller, kind: "cluster" });
  if (network?.egress !== "none") return;
  const resolvers: CloudResolvers<C> = tables.clouds[cloud];
  if (resolvers.reachedWithoutEgress(registry, location as Locations[C], puller.location as Locations[C], locations)) return;
  report("B4083", [...registry.path.split("."), "readers"], {
    message: `Cluster ${puller.meta.key} may pull from registry ${registry.key}, but its network ${network.key} has egress: none and no way to it`,
    value: puller.meta.key,
  });
}
