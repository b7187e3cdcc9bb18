/** Load balancers: the requests of engines and services, and the fields of load balancers on every cloud. */
import type { Cloud } from "../location";
import type { NetworkUse } from "../network";
import type { ResourceMeta } from "./resource-meta";
import type { Labels, ValueOrReference } from "./value";

/** Who may connect. A load balancer for the internet lists its ranges, so that an open one is always explicit. */
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
  /** Consecutive successful checks after which a target is healthy. */
  readonly healthyCount: number;
  /** Consecutive failed checks after which it is unhealthy. */
  readonly unhealthyCount: number;
}

/** A port of the load balancer, and the target port that it forwards to. */
export interface TcpListener {
  readonly port: number;
  readonly targetPort: number;
}

/** HTTP requests for some hosts, and the port of the targets that serves them. */
export interface HttpRoute<Health extends HealthRequest = HealthRequest> {
  /** Part of Terraform addresses and names; unique within the load balancer. */
  readonly id: string;
  /** Host names; a first label `*` matches any one label. Empty: all host names that no other route names. */
  readonly hosts: readonly string[];
  readonly targetPort: number;
  readonly health: Health;
}

export type BalancerTraffic<Health extends HealthRequest = HealthRequest> =
  /** Connections are forwarded unchanged. */
  | { readonly layer: "tcp"; readonly listeners: readonly TcpListener[]; readonly health: Health }
  /** TLS ends at the balancer: port 443 serves the routes, and port 80 redirects to it. `tls: null`: port 80 serves them. */
  | {
      readonly layer: "http";
      readonly tls: { readonly certificates: readonly [ValueOrReference, ...ValueOrReference[]] } | null;
      readonly routes: readonly [HttpRoute<Health>, ...HttpRoute<Health>[]];
    };

export interface BalancerRequest {
  /** Its role within the unit: `api`. Part of its names and Terraform addresses. */
  readonly role: string;
  /** From 0; unique within the unit and never reused. On clouds that require an explicit private IP address, it determines the address. */
  readonly slot: number;
  readonly clients: BalancerClients;
  readonly traffic: BalancerTraffic;
  /** Idle time-out of connections and HTTP requests; null: the cloud's default. */
  readonly idleSeconds: number | null;
  /** How long existing connections to a removed target may continue. */
  readonly drainSeconds: number;
  /** Null: no access logs. `to` is the bucket on AWS; null on clouds that store the logs themselves. */
  readonly accessLogs: { readonly to: ValueOrReference | null } | null;
}

/** The cluster or host group that a balancer belongs to. */
export type BalancerOwner<C extends Cloud> = ResourceMeta & { readonly network: NetworkUse<C> };

/** Fields of resolved load balancers on every cloud. */
export interface BalancerMeta<C extends Cloud> {
  readonly cloud: C;
  readonly role: string;
  /** Path in the spec of the unit that it belongs to. */
  readonly path: string;
  /** `<platform>-<environment>-<id>-<role>`, not yet shortened to a vendor's limit. */
  readonly name: string;
  readonly labels: Labels;
  readonly deletionProtection: boolean;
  readonly clients: BalancerClients;
  readonly drainSeconds: number;
}
