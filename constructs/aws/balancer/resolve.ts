/** Resolves load balancers on AWS. */
import type { BalancerProvider } from "../../contracts/balancer";
import { type BalancerReport, balancerMeta, balancerReport, healthCheck, otherHostsRoute } from "../../platform/resolve/balancers";
import type { AwsApplicationBalancer, AwsNetworkBalancer } from "../../platform/types/aws/balancer";
import type { BalancerOwner, BalancerRequest, BalancerTraffic, HealthRequest } from "../../platform/types/shared/balancer";
import { balancerName, targetGroupName } from "./names";
import { rulePriorities } from "./priorities";

type Traffic<L extends BalancerTraffic["layer"]> = Extract<BalancerTraffic, { layer: L }>;

/** Seconds. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/update-idle-timeout.html */
const NETWORK_IDLE = { min: 60, max: 6000, standard: 350 } as const;
/** Seconds. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html */
const APPLICATION_IDLE = { min: 1, max: 4000, standard: 60 } as const;
const MAX_DRAIN_SECONDS = 3600;
/** Limit of condition values in one rule. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html */
const MAX_HOSTS_OF_RULE = 5;
/** TLS 1.2 and 1.3, without ciphers that lack forward secrecy. */
const TLS_POLICY = "ELBSecurityPolicy-TLS13-1-2-2021-06";

export const resolveBalancer: BalancerProvider<"aws">["resolve"] = (request, owner, context) => {
  const report = balancerReport(owner, context);
  checkSubnets(request, owner, report);
  if (request.drainSeconds > MAX_DRAIN_SECONDS)
    report("B4095", [], {
      message: `Load balancer ${request.role} cannot drain connections for ${request.drainSeconds} seconds on AWS`,
      allowed: `0 to ${MAX_DRAIN_SECONDS}`,
    });
  const { traffic } = request;
  return traffic.layer === "tcp" ? network(request, traffic, owner, report) : application(request, traffic, owner, report);
};

function checkSubnets({ role, clients, traffic }: BalancerRequest, { network: { network } }: BalancerOwner<"aws">, report: BalancerReport) {
  const zones = network.kind === "managed" ? network.zones : network.privateSubnets;
  const publicZones = network.kind === "managed" ? network.zones.filter(({ publicRange }) => publicRange !== null) : network.publicSubnets;
  const count = new Set((clients.scheme === "internet" ? publicZones : zones).map(({ zone }) => zone)).size;
  if (count === 0) report("B4096", [], { message: `Network ${network.key} has no public subnets for load balancer ${role}` });
  else if (count === 1 && traffic.layer === "http")
    report("B4096", [], { message: `Network ${network.key} has one zone, but HTTP load balancer ${role} requires two on AWS` });
}

const shared = (request: BalancerRequest, owner: BalancerOwner<"aws">) => {
  const meta = balancerMeta("aws", request, owner);
  const isDual = request.clients.scheme === "internet" && owner.network.network.ipv6;
  return { ...meta, balancerName: balancerName(meta.name), addresses: isDual ? ("dualstack" as const) : ("ipv4" as const) };
};

/** The network's identity is part of a target group's name: another VPC replaces the group. */
const targetGroup = (whole: string, id: string, port: number, protocol: "TCP" | "HTTP", health: HealthRequest, network: string) => ({
  id,
  name: targetGroupName(`${whole}-${id}`, [port, protocol, network]),
  port,
  health: healthCheck(health),
});

function network(request: BalancerRequest, { listeners, health }: Traffic<"tcp">, owner: BalancerOwner<"aws">, report: BalancerReport) {
  const meta = shared(request, owner);
  checkHealth(request, health, report);
  if (request.accessLogs !== null)
    report("B4095", [], { message: `Load balancer ${request.role} has access logs, which AWS does not support for TCP` });
  return {
    ...meta,
    type: "network",
    idleSeconds: idleSeconds(request, NETWORK_IDLE, report),
    listeners: listeners.map(({ port }) => ({ port, targetGroup: String(port) })),
    targetGroups: listeners.map(({ port, targetPort }) =>
      targetGroup(meta.name, String(port), targetPort, "TCP", health, owner.network.network.id),
    ),
    preservesClientAddress: request.clients.scheme === "internet",
  } satisfies AwsNetworkBalancer;
}

function application(request: BalancerRequest, { tls, routes }: Traffic<"http">, owner: BalancerOwner<"aws">, report: BalancerReport) {
  const meta = shared(request, owner);
  for (const { health } of routes) checkHealth(request, health, report);
  for (const { id, hosts } of routes)
    if (hosts.length > MAX_HOSTS_OF_RULE)
      report("B4095", [], {
        message: `Route ${id} of load balancer ${request.role} has ${hosts.length} hosts`,
        allowed: `at most ${MAX_HOSTS_OF_RULE} on AWS`,
      });
  const named = routes.filter(({ hosts }) => hosts.length > 0);
  const priorities = rulePriorities(named);
  return {
    ...meta,
    type: "application",
    idleSeconds: idleSeconds(request, APPLICATION_IDLE, report),
    targetGroups: routes.map(({ id, targetPort, health }) =>
      targetGroup(meta.name, id, targetPort, "HTTP", health, owner.network.network.id),
    ),
    tls: tls === null ? null : { policy: TLS_POLICY, certificates: tls.certificates },
    routes: named.map(({ id, hosts }) => ({ id, hosts, priority: priorities.get(id) as number })),
    otherHosts: otherHostsRoute(routes),
    accessLogBucket: accessLogBucket(request, report),
  } satisfies AwsApplicationBalancer;
}

function accessLogBucket({ role, accessLogs }: BalancerRequest, report: BalancerReport): AwsApplicationBalancer["accessLogBucket"] {
  if (accessLogs === null || accessLogs.to !== null) return accessLogs?.to ?? null;
  report("B4095", [], { message: `Access logs of load balancer ${role} have no bucket, which AWS requires` });
  return null;
}

function idleSeconds(
  { role, idleSeconds: requested }: BalancerRequest,
  { min, max, standard }: { readonly min: number; readonly max: number; readonly standard: number },
  report: BalancerReport,
): number {
  if (requested === null) return standard;
  if (requested < min || requested > max)
    report("B4095", [], {
      message: `Load balancer ${role} cannot have an idle time-out of ${requested} seconds on AWS`,
      allowed: `${min} to ${max}`,
    });
  return requested;
}

const HEALTH_INTERVAL = { min: 5, max: 300 } as const;

function checkHealth({ role }: BalancerRequest, { everySeconds }: HealthRequest, report: BalancerReport): void {
  if (everySeconds < HEALTH_INTERVAL.min || everySeconds > HEALTH_INTERVAL.max)
    report("B4095", [], {
      message: `Load balancer ${role} cannot check health every ${everySeconds} seconds on AWS`,
      allowed: `${HEALTH_INTERVAL.min} to ${HEALTH_INTERVAL.max}`,
    });
}
