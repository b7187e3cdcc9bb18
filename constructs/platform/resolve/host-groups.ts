/** Groups of hosts that run a hypervisor. */
import { cloudsOf, hypervisorPlace } from "../../catalog/hypervisors";
import type { ParsedHypervisor } from "../../language/schema/hypervisor";
import type { ResolvedNetworks } from "../network/resolved-networks";
import type { HostGroup, HostGroups } from "../types/host-group";
import type { Cloud, Locations } from "../types/location";
import type { NetworkUse } from "../types/network";
import type { Bootstrap } from "../types/shared/bootstrap";
import { encryptionOf } from "./clusters";
import { type Context, ifValid, resolveContextOf } from "./context";
import type { ParsedEntry } from "./entries";
import type { CloudResolvers } from "./resolvers";
import { encryptionFrom } from "./values";

/** Null where something is at fault, which is reported. */
export function resolveHosts(entry: ParsedEntry<ParsedHypervisor>, networks: ResolvedNetworks, context: Context): HostGroup | null {
  const { cloud } = entry.location;
  return ifValid(context, () => {
    const bootstrap = bootstrapOf(entry, context);
    if (bootstrap === null) return null;
    const network = networks.useOf({ entry, kind: "hosts" });
    return network && ofCloud(cloud, entry, network, bootstrap, context);
  });
}

function bootstrapOf({ parsed, meta, location }: ParsedEntry<ParsedHypervisor>, { tables, report }: Context): Bootstrap | null {
  const { hypervisor } = parsed;
  const path = [...meta.path.split("."), "hypervisor"];
  if (hypervisorPlace(hypervisor, location.cloud) === undefined) {
    report("B4033", path, { message: `does not run on ${location.cloud}`, value: hypervisor, allowed: cloudsOf(hypervisor).join(", ") });
    return null;
  }
  const bootstrap = tables.bootstrap[hypervisor];
  if (bootstrap === undefined)
    report("B4031", path, { message: "is not built yet", value: hypervisor, allowed: Object.keys(tables.bootstrap).join(", ") });
  return bootstrap?.(parsed) ?? null;
}

function ofCloud<C extends Cloud>(
  cloud: C,
  { parsed, meta, location }: ParsedEntry<ParsedHypervisor>,
  network: NetworkUse,
  bootstrap: Bootstrap,
  context: Context,
): HostGroups[C] {
  const resolvers: CloudResolvers<C> = context.tables.clouds[cloud];
  const shared = { ...meta, network, encryption: encryptionFrom(parsed.encryption, encryptionOf(location, context)) };
  const resolveContext = resolveContextOf(context, location as Locations[C], meta.path.split("."), meta.id);
  return resolvers.hosts(parsed, shared as Parameters<typeof resolvers.hosts>[1], bootstrap, resolveContext);
}
