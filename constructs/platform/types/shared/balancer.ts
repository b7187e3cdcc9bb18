/** Load balancers: what an engine or a service requests, and what balancers of every cloud have. */
import type { Cloud } from "../location";
import type { NetworkUse } from "../network";
import type { ResourceMeta } from "./resource-meta";
import type { Labels, ValueOrReference } from "./value";

/** Who may connect. A balancer for the internet states its ranges, so that an open one is always written down. */
export type BalancerClients =
  | {
      readonly scheme: "internal";
      /** IPv4 ranges in CIDR form; null: the ranges of its network. */
      readonly sources: readonly string[] | null;
    }
  | { readonly scheme: "internet"; readonly sources: readonly [string, ...string[]] };

/** A target is healthy while it answers this HTTP request with status 200. */
export interface HealthRequest {
  readonly port: number;
  /** Begins with `/`. */
  readonly path: string;
  /** Seconds between two checks. */
  readonly everySeconds: number;
}

export interface HealthCheck extends HealthRequest {
  readonly timeoutSeconds: number;
  /** Good answers in a row that make a target healthy. */
  readonly healthyCount: number;
  /** Bad ones in a row that make it unhealthy. */
  readonly unhealthyCount: number;
}

/** A port of the balancer, and the port of the targets that it leads to. */
export interface TcpListener {
  readonly port: number;
  readonly targetPort: number;
}

/** HTTP requests for some hosts, and the port of the targets that serves them. */
export interface HttpRoute<Health extends HealthRequest = HealthRequest> {
  /** Names the route in addresses and names; unique within the balancer. */
  readonly id: string;
  /** Host names; a first label `*` matches any one. Empty: all that no other route names. */
  readonly hosts: readonly string[];
  readonly targetPort: number;
  readonly health: Health;
}

export type BalancerTraffic<Health extends HealthRequest = HealthRequest> =
  /** Connections are passed on as they are. */
  | { readonly layer: "tcp"; readonly listeners: readonly TcpListener[]; readonly health: Health }
  /** TLS ends at the balancer: port 443 serves the routes, and port 80 redirects to it. `tls: null`: port 80 serves them. */
  | {
      readonly layer: "http";
      readonly tls: { readonly certificates: readonly [ValueOrReference, ...ValueOrReference[]] } | null;
      readonly routes: readonly [HttpRoute<Health>, ...HttpRoute<Health>[]];
    };

export interface BalancerRequest {
  /** What it is within its unit: `api`. Part of its names and addresses. */
  readonly role: string;
  /** From 0; unique within its unit and never reused. A cloud that has to be told private addresses derives them from it. */
  readonly slot: number;
  readonly clients: BalancerClients;
  readonly traffic: BalancerTraffic;
  /** How long a quiet connection, or an unanswered HTTP request, is kept; null: as the cloud does by itself. */
  readonly idleSeconds: number | null;
  /** How long connections to a target that leaves may go on. */
  readonly drainSeconds: number;
  /** Null: no access logs. `to` is the bucket on AWS; null on a cloud that stores them itself. */
  readonly accessLogs: { readonly to: ValueOrReference | null } | null;
}

/** The cluster or host group that a balancer belongs to. */
export type BalancerOwner<C extends Cloud> = ResourceMeta & { readonly network: NetworkUse<C> };

/** What resolved balancers of every cloud have. */
export interface BalancerMeta<C extends Cloud> {
  readonly cloud: C;
  readonly role: string;
  /** Path in the spec of the unit that it belongs to. */
  readonly path: string;
  /** `<platform>-<environment>-<id>-<role>`, not yet cut to a vendor's limit. */
  readonly name: string;
  readonly labels: Labels;
  readonly deletionProtection: boolean;
  readonly clients: BalancerClients;
  readonly drainSeconds: number;
}
