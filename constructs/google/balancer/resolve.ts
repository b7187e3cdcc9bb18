/** Decides everything about a load balancer on Google Cloud. */
import type { BalancerProvider } from "../../contracts/balancer";
import { type BalancerReport, balancerMeta, balancerReport, healthCheck, otherHostsRoute } from "../../platform/resolve/balancers";
import type { GooglePassthroughBalancer, GoogleProxyBalancer } from "../../platform/types/google/balancer";
import type { BalancerOwner, BalancerRequest, BalancerTraffic } from "../../platform/types/shared/balancer";

type Traffic<L extends BalancerTraffic["layer"]> = Extract<BalancerTraffic, { layer: L }>;

/** Ports of one forwarding rule. @see https://cloud.google.com/load-balancing/docs/forwarding-rule-concepts#port_specifications */
const PORTS = 5;
const LONGEST_DRAIN = 3600;
/** Seconds: as the other clouds have it. */
const REQUEST_TIMEOUT = 60;
const LONGEST_REQUEST = 86_400;

export const resolveBalancer: BalancerProvider<"google">["resolve"] = (request, owner, context) => {
  const report = balancerReport(owner, context);
  const { role, traffic, drainSeconds, accessLogs } = request;
  if (drainSeconds > LONGEST_DRAIN)
    report("B4095", [], {
      message: `Load balancer ${role} cannot drain connections for ${drainSeconds} seconds on Google Cloud`,
      allowed: `0 to ${LONGEST_DRAIN}`,
    });
  if (accessLogs !== null && accessLogs.to !== null)
    report("B4095", [], {
      message: `Access logs of load balancer ${role} name a destination, and Google Cloud writes them to Cloud Logging`,
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
  if (ports.length > PORTS)
    report("B4095", [], { message: `Load balancer ${role} has ${ports.length} ports`, allowed: `at most ${PORTS} on Google Cloud` });
  for (const { port, targetPort } of listeners)
    if (port !== targetPort)
      report("B4095", [], {
        message: `Load balancer ${role} leads port ${port} to ${targetPort}, and Google Cloud does not translate ports of TCP`,
        allowed: `${port}`,
      });
  if (request.idleSeconds !== null)
    report("B4095", [], { message: `Load balancer ${role} has an idle time-out, which Google Cloud does not let anyone set for TCP` });
  return { ...shared(request, owner), type: "passthrough", ports, health: healthCheck(health) } satisfies GooglePassthroughBalancer;
}

function proxy(request: BalancerRequest, { tls, routes }: Traffic<"http">, owner: BalancerOwner<"google">, report: BalancerReport) {
  const { role, clients } = request;
  const timeout = request.idleSeconds ?? REQUEST_TIMEOUT;
  if (timeout > LONGEST_REQUEST)
    report("B4095", [], {
      message: `Load balancer ${role} cannot wait ${timeout} seconds for an answer on Google Cloud`,
      allowed: `1 to ${LONGEST_REQUEST}`,
    });
  if (clients.scheme === "internal" && clients.sources !== null)
    report("B4095", [], { message: `Load balancer ${role} restricts its clients, which Google Cloud does not do for internal HTTP` });
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

/** A global proxy takes a certificate map, a regional one certificates: Certificate Manager has no maps for regions. */
function tlsOf({ role, clients }: BalancerRequest, certificates: Certificates, report: BalancerReport): GoogleProxyBalancer["tls"] {
  if (clients.scheme === "internal") return { kind: "certificates", certificates };
  const [map, ...others] = certificates;
  if (others.length > 0)
    report("B4095", [], {
      message: `Load balancer ${role} has ${certificates.length} certificates for the internet, and Google Cloud takes one certificate map`,
    });
  return { kind: "certificate-map", map };
}

/** Node ports that pools declare by name once, so that a service that comes later changes no pool. */
const NODE_PORTS = { first: 30_000, last: 30_063 } as const;

export const portName = (port: number): string =>
  port >= NODE_PORTS.first && port <= NODE_PORTS.last ? `np${port - NODE_PORTS.first}` : `port-${port}`;
