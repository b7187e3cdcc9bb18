/** Load balancers as an engine or a service requests them, for tests of what clouds make of them. */
import type { BalancerRequest, HttpRoute } from "../../constructs/platform/types/shared/balancer";

type Traffic<L extends BalancerRequest["traffic"]["layer"]> = Extract<BalancerRequest["traffic"], { layer: L }>;

const health = { port: 8719, path: "/readyz", everySeconds: 10 } as const;

const common = { slot: 0, clients: { scheme: "internal", sources: null }, idleSeconds: null, drainSeconds: 60, accessLogs: null } as const;

/** The private API of a cluster: two ports, whose health one program tells. */
export const apiRequest = ({
  traffic,
  ...changed
}: Partial<Omit<BalancerRequest, "traffic">> & { traffic?: Partial<Traffic<"tcp">> } = {}): BalancerRequest => ({
  ...common,
  role: "api",
  traffic: {
    layer: "tcp",
    listeners: [
      { port: 6443, targetPort: 6443 },
      { port: 9345, targetPort: 9345 },
    ],
    health,
    ...traffic,
  },
  ...changed,
});

export const route = (id: string, changed: Partial<HttpRoute> = {}): HttpRoute => ({
  id,
  hosts: [`${id}.example.org`],
  targetPort: 30_000,
  health,
  ...changed,
});

/** Web services of a cluster, for the internet unless it is changed. */
export const webRequest = ({
  traffic,
  ...changed
}: Partial<Omit<BalancerRequest, "traffic">> & { traffic?: Partial<Traffic<"http">> } = {}): BalancerRequest => ({
  ...common,
  role: "web",
  clients: { scheme: "internet", sources: ["0.0.0.0/0"] },
  traffic: {
    layer: "http",
    tls: { certificates: ["certificate-1"] },
    routes: [route("shop"), route("blog", { targetPort: 30_001 })],
    ...traffic,
  },
  ...changed,
});
