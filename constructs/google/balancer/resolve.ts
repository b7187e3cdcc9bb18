/** Decides everything about a load balancer on Google Cloud. */
import type { BalancerProvider } from "../../contracts/balancer";
import { type BalancerReport, balancerMeta, balancerReport, healthCheck, otherHostsRoute } from "../../platform/resolve/balancers";
import type { GooglePassthroughBalancer, GoogleProxyBalancer } from "../../platform/types/google/balancer";
import type { BalancerOwner, BalancerRequest, BalancerTraffic } from "../../platform/types/shared/balancer";

type Traffic<L extends BalancerTraffic["layer"]> = Extract<BalancerTraffic, { layer: L }>;

/** The most ports of one forwarding rule. @see https://cloud.google.com/load-balancing/docs/forwarding-rule-concepts#port_specifications */
const MAX_PORTS = 5;
const MAX_DRAIN_SECONDS = 3600;
/** The default of the other clouds too. */
const DEFAULT_TIMEOUT_SECONDS = 60;
const MAX_TIMEOUT_SECONDS = 86_400;

export const resolveBalancer: BalancerProvider<"google">["resolve"] = (request, owner, context) => {
  const report = balancerReport(owner, context);
  const { role, traffic, drainSeconds, accessLogs } = request;
  if (drainSeconds > MAX_DRAIN_SECONDS)
    report("B4095", [], {
      message: `Google Cloud cannot drain connections of load balancer ${role} for ${drainSeconds} seconds`,
      allowed: `0 to ${MAX_DRAIN_SECONDS}`,
    });
  if (accessLogs !== null && accessLogs.to !== null)
    report("B4095", [], {
      message: `Access logs of load balancer ${role} cannot have a destination: Google Cloud writes them to Cloud Logging`,
    });
  return traffic.layer === "tcp" ? passthrough(request, traffic, owner, report) : proxy(request, traffic, owner, report);
};

const shared = (request: BalancerRequest, owner: BalancerOwner<"google">) => ({
  ...balancerMeta("google", request, owner),
  accessLogs: request.accessLogs !== null,
});

function passthrough(
  request: BalancerRequest,
  { listeners, health }: Traffic<"tcp">,
  owner: BalancerOwner<"google">,
  report: BalancerReport,
) {
  const { role } = request;
  const ports = listeners.map(({ port }) => port);
  if (ports.length > MAX_PORTS)
    report("B4095", [], {
      message: `Google Cloud does not support ${ports.length} ports on load balancer ${role}`,
      allowed: `1 to ${MAX_PORTS} ports`,
    });
  for (const { port, targetPort } of listeners)
    if (port !== targetPort)
      report("B4095", [], {
        message: `Load balancer ${role} forwards port ${port} to port ${targetPort}, but Google Cloud does not translate TCP ports`,
        allowed: `${port}`,
      });
  if (request.idleSeconds !== null)
    report("B4095", [], { message: `Google Cloud does not support an idle timeout for TCP load balancer ${role}` });
  return { ...shared(request, owner), type: "passthrough", ports, health: healthCheck(health) } satisfies GooglePassthroughBalancer;
}

function proxy(request: BalancerRequest, { tls, routes }: Traffic<"http">, owner: BalancerOwner<"google">, report: BalancerReport) {
  const { role, clients } = request;
  const timeout = request.idleSeconds ?? DEFAULT_TIMEOUT_SECONDS;
  if (timeout > MAX_TIMEOUT_SECONDS)
    report("B4095", [], {
      message: `Google Cloud does not support a request timeout of ${timeout} seconds on load balancer ${role}`,
      allowed: `1 to ${MAX_TIMEOUT_SECONDS}`,
    });
  if (clients.scheme === "internal" && clients.sources !== null)
    report("B4095", [], { message: `Google Cloud cannot restrict the clients of internal HTTP load balancer ${role}` });
  return {
    ...shared(request, owner),
    type: "proxy",
    tls: tls === null ? null : tlsOf(request, tls.certificates, report),
    routes: routes.map((route) => ({ ...route, health: healthCheck(route.health), portName: portName(route.targetPort) })),
    otherHosts: otherHostsRoute(routes),
    requestTimeoutSeconds: timeout,
  } satisfies GoogleProxyBalancer;
}

type Certificates = NonNullable<Traffic<"http">["tls"]>["certificates"];

/** A global proxy takes a certificate map, a regional one takes certificates: Certificate Manager has no regional maps. */
function tlsOf({ role, clients }: BalancerRequest, certificates: Certificates, report: BalancerReport): GoogleProxyBalancer["tls"] {
  if (clients.scheme === "internal") return { kind: "certificates", certificates };
  const [map, ...others] = certificates;
  if (others.length > 0)
    report("B4095", [], {
      message: `Load balancer ${role} has ${certificates.length} certificates, but Google Cloud takes one certificate map for an internet-facing load balancer`,
    });
  return { kind: "certificate-map", map };
}

/** Node ports that every pool declares in advance, so that a service that is added later changes no pool. */
const NODE_PORTS = { first: 30_000, last: 30_063 } as const;

export const portName = (port: number): string =>
  port >= NODE_PORTS.first && port <= NODE_PORTS.last ? `np${port - NODE_PORTS.first}` : `port-${port}`;
