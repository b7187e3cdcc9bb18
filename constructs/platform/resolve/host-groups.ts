/** Host groups, which run a hypervisor. */
import { cloudNames } from "../../catalog/cloud";
import { builtHypervisors, cloudsOf, type HypervisorPlace, hypervisorPlace } from "../../catalog/hypervisors";
import type { HypervisorKind, ParsedHypervisor } from "../../language/schema/hypervisor";
import type { ResolvedNetworks } from "../network/resolved-networks";
import type { HostGroup, HostGroupOn } from "../types/host-group";
import type { Cloud, Locations } from "../types/location";
import type { NetworkUse } from "../types/network";
import type { HostPoolPlan, HostPoolRequest } from "../types/shared/host-pool";
import { encryptionOf } from "./clusters";
import { type Context, ifValid, resolveContextOf } from "./context";
import type { HypervisorEngine } from "./engine";
import type { ParsedEntry } from "./entries";
import { resolveFirewall } from "./firewall";
import { decideHostPools } from "./host-pools";
import { encryptionFrom } from "./values";

/** How a hypervisor runs on machines of a cloud. */
interface Runner {
  readonly engine: HypervisorEngine;
  readonly virtualization: HostPoolRequest["virtualization"];
}

/** Null if something is invalid, which is reported. */
export function resolveHostGroup(entry: ParsedEntry<ParsedHypervisor>, networks: ResolvedNetworks, context: Context): HostGroup | null {
  const { cloud } = entry.location;
  return ifValid(context, () => {
    const runner = runnerOf(entry, context);
    if (runner === null) return null;
    const network = networks.useOf({ entry, kind: "hosts" });
    // Everything in the group is on one cloud, which the compiler cannot infer from a union.
    return network && (onCloud(cloud, entry, network, runner, context) as HostGroup);
  });
}

function runnerOf({ parsed, meta, location }: ParsedEntry<ParsedHypervisor>, context: Context): Runner | null {
  const { hypervisor } = parsed;
  const path = [...meta.path.split("."), "hypervisor"];
  const place: HypervisorPlace | undefined = hypervisorPlace(hypervisor, location.cloud);
  if (place === undefined) {
    context.report("B4033", path, {
      message: `Hypervisor ${hypervisor} does not run on ${cloudNames[location.cloud]}`,
      value: hypervisor,
      allowed: cloudsOf(hypervisor).join(", "),
    });
    return null;
  }
  const engine = engineOf(hypervisor, context);
  if (engine !== undefined && place !== "managed") return { engine, virtualization: place };
  context.report("B4031", path, {
    message: `Hypervisor ${hypervisor} is not built yet`,
    value: hypervisor,
    allowed: builtHypervisors.join(", "),
  });
  return null;
}

/** The table contains only hypervisors that are built, but the spec can name any. */
const engineOf = (hypervisor: HypervisorKind, { tables }: Context): HypervisorEngine | undefined =>
  (tables.hypervisors as { readonly [H in HypervisorKind]?: HypervisorEngine })[hypervisor];

function onCloud<C extends Cloud>(
  cloud: C,
  { parsed, meta, location }: ParsedEntry<ParsedHypervisor>,
  network: NetworkUse,
  { engine, virtualization }: Runner,
  context: Context,
): HostGroupOn<C> {
  const { report, tables } = context;
  const resolveContext = resolveContextOf(context, location as Locations[C], meta.path.split("."), meta.id);
  const { unit, pools } = engine.plan(parsed, {
    platform: resolveContext.platform,
    pin: resolveContext.pin,
    report: resolveContext.report,
    unit: meta,
  });
  const encryption = encryptionFrom(parsed.encryption, encryptionOf(location, context));
  const group = { ...meta, ...unit, cloud, network: network as NetworkUse<C>, encryption };
  const firewall = resolveFirewall(parsed.hosts.firewall, network.network.ipv6);
  const requests = pools.map(
    (plan): HostPoolRequest => ({ ...plan, ...placeOf(plan, meta), virtualization, access: { ...plan.access, firewall } }),
  );
  const given = { resolver: tables.clouds[cloud].hostPools, renderers: tables.boot, context: resolveContext, report };
  return { ...group, pools: decideHostPools(requests, group, given) };
}

/** A unit's only pool has the name of the unit. */
const placeOf = ({ role }: HostPoolPlan, { name, path, id }: { readonly name: string; readonly path: string; readonly id: string }) => ({
  name: role === HOSTS ? name : `${name}-${role}`,
  path: `${path}.hosts`,
  lockPath: lockPathOf(id, role, "machine"),
  imagePath: lockPathOf(id, role, "image"),
});

const lockPathOf = (id: string, role: string, choice: string): string =>
  role === HOSTS ? `hypervisors.${id}.${choice}` : `hypervisors.${id}.${role}.${choice}`;

/** The role of all hosts of a hypervisor. */
export const HOSTS = "hosts";
