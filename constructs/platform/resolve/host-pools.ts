/** Decides host pools for any engine on any cloud. */
import { cloudNames } from "../../catalog/cloud";
import type { HostSystem } from "../../catalog/host-system";
import type { HostPools } from "../types/host-pool";
import type { Cloud } from "../types/location";
import type { DecidedBoot } from "../types/shared/boot";
import type { HostPoolPlan, HostPoolRequest } from "../types/shared/host-pool";
import type { BootAddition, RenderBoot } from "./engine";
import { hostImage } from "./host-image";
import { hostMachine } from "./host-machine";
import type { HostPoolResolver, UndecidedUnit } from "./host-pool-resolver";
import type { Report } from "./reporter";
import type { ResolveContext } from "./resolve-context";
import type { ResolverTables } from "./resolvers";

export interface HostPoolsContext<C extends Cloud> {
  readonly resolver: HostPoolResolver<C>;
  readonly renderers: ResolverTables["boot"];
  readonly context: ResolveContext<C>;
  readonly report: Report;
}

/** The pools of a unit. Pools with an error are reported and omitted. */
export function decideHostPools<C extends Cloud>(
  requests: readonly HostPoolRequest[],
  unit: UndecidedUnit<C>,
  given: HostPoolsContext<C>,
): HostPools[C][] {
  const { network } = unit.network;
  if (network.egress === "none")
    given.report("B4804", [...unit.path.split("."), "network"], {
      message: `Hosts install packages from the internet at first boot, but network ${network.key} has egress: none`,
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
  const image = hostImage(request, resolver.limits, context, report);
  if (boot === null || found === null || image === null) return null;
  const pool = { role, name, path, ...found.decided, count, rolledBy, diskGiB: request.disks.rootGiB, boot, image, access };
  return resolver.decide(pool, { request, machine: found.known, unit }, context);
}

function checkDisk<C extends Cloud>({ path, disks: { rootGiB } }: HostPoolRequest, { resolver, report }: HostPoolsContext<C>): void {
  const [min, max] = resolver.limits.rootDiskGiB;
  if (rootGiB >= min && (max === null || rootGiB <= max)) return;
  report("B4805", [...path.split("."), "disk"], {
    message: `The disk is too ${rootGiB < min ? "small" : "large"} for a host`,
    value: `${rootGiB}Gi`,
    allowed: max === null ? `${min}Gi or more` : `${min}Gi to ${max}Gi`,
  });
}

/** Null if the cloud cannot boot the hosts, which is reported. */
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
  const isRolledByCloud = rolledBy === "cloud";
  const drainSeconds = boot.drain?.seconds ?? null;
  if (isRolledByCloud && drainSeconds !== null && drainSeconds > limits.drainSeconds)
    report("B4807", at, {
      message: `${cloud} does not wait that long for a host to drain`,
      value: `${drainSeconds}s`,
      allowed: `at most ${limits.drainSeconds}s`,
    });
  const userData = render(boot, isRolledByCloud && boot.drain !== null ? resolver.notice(name) : NO_ADDITION);
  const bytes = Buffer.byteLength(userData);
  if (bytes > limits.userDataBytes)
    report("B4806", at, {
      message: `The user data of role ${request.role} is too long for ${cloud}`,
      value: `${bytes} bytes`,
      allowed: `at most ${limits.userDataBytes} bytes`,
    });
  return { system: boot.system, userData, health: boot.health, drainSeconds };
}

/** A host program replaces hosts itself, so its hosts need no notice from the cloud. */
const NO_ADDITION: BootAddition = { files: [], commands: [] };

/** The type guarantees a renderer, but programs can pass tables of their own. */
const rendererOf = (system: HostSystem, renderers: ResolverTables["boot"]): RenderBoot<HostPoolPlan["boot"]["system"]> | undefined =>
  (renderers as Partial<Record<HostSystem, RenderBoot<HostSystem>>>)[system];
