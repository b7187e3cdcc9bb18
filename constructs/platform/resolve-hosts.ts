/** Groups of hosts that run a hypervisor. */
import { cloudsOf, hypervisorPlace } from "../catalog/hypervisors";
import type { ParsedHypervisor } from "../spec/schema/hypervisor";
import { aroundOf, type Context, isBuiltCloud, sound } from "./context";
import type { NetworkBook } from "./network-use";
import { encryptionOf } from "./resolve-clusters";
import type { CloudResolvers } from "./resolvers";
import { isBuilt, type Located } from "./things";
import type { Bootstrap, HostGroup, HostGroups } from "./types/hosts";
import type { Locations } from "./types/location";
import type { NetworkCloud, NetworkUse } from "./types/network";
import { encryptionFrom } from "./value";

/** Null where something is at fault, which is reported. */
export function resolveHosts(located: Located<ParsedHypervisor>, networks: NetworkBook, context: Context): HostGroup | null {
  const { cloud } = located.location;
  return sound(context, () => {
    const bootstrap = bootstrapOf(located, context);
    if (bootstrap === null || !isBuilt(located, context) || !isBuiltCloud(cloud, context)) return null;
    const network = networks.useOf({ located, kind: "hosts" });
    return network && ofCloud(cloud, located, network, bootstrap, context);
  });
}

function bootstrapOf({ parsed, thing, location }: Located<ParsedHypervisor>, { tables, report }: Context): Bootstrap | null {
  const { hypervisor } = parsed;
  const path = [...thing.path.split("."), "hypervisor"];
  if (hypervisorPlace(hypervisor, location.cloud) === undefined) {
    report("B4033", path, { message: `does not run on ${location.cloud}`, value: hypervisor, allowed: cloudsOf(hypervisor).join(", ") });
    return null;
  }
  const bootstrap = tables.bootstrap[hypervisor];
  if (bootstrap === undefined)
    report("B4031", path, { message: "is not built yet", value: hypervisor, allowed: Object.keys(tables.bootstrap).join(", ") });
  return bootstrap?.(parsed) ?? null;
}

function ofCloud<C extends NetworkCloud>(
  cloud: C,
  { parsed, thing, location }: Located<ParsedHypervisor>,
  network: NetworkUse,
  bootstrap: Bootstrap,
  context: Context,
): HostGroups[C] {
  const resolvers: CloudResolvers<C> = context.tables.clouds[cloud];
  const shared = { ...thing, network, encryption: encryptionFrom(parsed.encryption, encryptionOf(location, context)) };
  const around = aroundOf(context, location as Locations[C], thing.path.split("."), thing.id);
  return resolvers.hosts(parsed, shared as Parameters<typeof resolvers.hosts>[1], bootstrap, around);
}
