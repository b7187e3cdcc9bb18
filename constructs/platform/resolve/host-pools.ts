/** Decides pools of hosts for any engine on any cloud. */
import { cloudNames } from "../../catalog/cloud";
import type { HostSystem } from "../../catalog/host-system";
import type { HostPools } from "../types/host-pool";
import type { Cloud } from "../types/location";
import type { DecidedBoot } from "../types/shared/boot";
import type { HostPoolPlan, HostPoolRequest } from "../types/shared/host-pool";
import type { BootAddition, RenderBoot } from "./engine";
import { hostMachine } from "./host-machine";
import type { HostPoolResolver, UndecidedUnit } from "./host-pool-resolver";
import type { Report } from "./reporter";
import type { ResolveContext, ResolverTables } from "./resolvers";

export interface HostPoolsContext<C extends Cloud> {
  readonly resolver: HostPoolResolver<C>;
  readonly renderers: ResolverTables["boot"];
  readonly context: ResolveContext<C>;
  readonly report: Report;
}

/** All of a unit's pools, without those that cannot be had, which are reported. */
export function decideHostPools<C extends Cloud>(
  requests: readonly HostPoolRequest[],
  unit: UndecidedUnit<C>,
  given: HostPoolsContext<C>,
): HostPools[C][] {
  const { network } = unit.network;
  if (network.egress === "none")
    given.report("B4804", [...unit.path.split("."), "network"], {
      message: `Network ${network.key} has egress: none, and hosts install packages at first boot`,
      value: network.key,
    });
  given.resolver.checkUnit(unit, given.context);
  return requests.flatMap((request) => decidePool(request, unit, given) ?? []);
}

function decidePool<C extends Cloud>(request: HostPoolRequest, unit: UndecidedUnit<C>, given: HostPoolsContext<C>): HostPools[C] | null {
  const { resolver, context, report } = given;
  const { role, name, path, count, rolledBy, access } = request;
  checkDisk(request, given);
  const boot = decideBoot(request, given);
  const found = hostMachine(request, resolver.limits, context, report);
  if (boot === null || found === null) return null;
  const pool = { role, name, path, ...found.decided, count, rolledBy, diskGiB: request.disks.rootGiB, boot, access };
  return resolver.decide(pool, { request, machine: found.known, unit }, context);
}

function checkDisk<C extends Cloud>({ path, disks: { rootGiB } }: HostPoolRequest, { resolver, report }: HostPoolsContext<C>): void {
  const [least, most] = resolver.limits.rootDiskGiB;
  if (rootGiB >= least && (most === null || rootGiB <= most)) return;
  report("B4805", [...path.split("."), "disk"], {
    message: `The disk is too ${rootGiB < least ? "small" : "large"} for the disk of a host`,
    value: `${rootGiB}Gi`,
    allowed: most === null ? `${least}Gi or more` : `${least}Gi to ${most}Gi`,
  });
}

/** Null if the hosts cannot boot there, which is reported. */
function decideBoot<C extends Cloud>(
  request: HostPoolRequest,
  { resolver, renderers, context, report }: HostPoolsContext<C>,
): DecidedBoot | null {
  const { boot, path, name, rolledBy } = request;
  const { limits } = resolver;
  const at = path.split(".");
  const cloud = cloudNames[context.location.cloud];
  const render = rendererOf(boot.system, renderers);
  if (render === undefined || !limits.systems.includes(boot.system)) {
    report("B4808", at, { message: `Hosts cannot run ${boot.system} on ${cloud}`, value: boot.system, allowed: limits.systems.join(", ") });
    return null;
  }
  const byCloud = rolledBy === "cloud";
  const drainSeconds = boot.drain?.seconds ?? null;
  if (byCloud && drainSeconds !== null && drainSeconds > limits.drainSeconds)
    report("B4807", at, {
      message: `${cloud} does not wait ${drainSeconds}s for a host to drain`,
      value: `${drainSeconds}s`,
      allowed: `at most ${limits.drainSeconds}s`,
    });
  const userData = render(boot, byCloud && boot.drain !== null ? resolver.notice(name) : NOTHING);
  const bytes = Buffer.byteLength(userData);
  if (bytes > limits.userDataBytes)
    report("B4806", at, {
      message: `The user data of role ${request.role} is too long for ${cloud}`,
      value: `${bytes} bytes`,
      allowed: `at most ${limits.userDataBytes} bytes`,
    });
  return { system: boot.system, userData, health: boot.health, drainSeconds };
}

/** A program that moves healthy hosts learns of it by itself. */
const NOTHING: BootAddition = { files: [], commands: [] };

/** The type of a plan says that there is one, unless a program handed in tables of its own. */
const rendererOf = (system: HostSystem, renderers: ResolverTables["boot"]): RenderBoot<HostPoolPlan["boot"]["system"]> | undefined =>
  (renderers as Partial<Record<HostSystem, RenderBoot<HostSystem>>>)[system];
