/** A load balancer on Google Cloud: a passthrough one for TCP, a proxy for HTTP. */
import type { BalancerMeta, HealthCheck, HttpRoute } from "../shared/balancer";
import type { ValueOrReference } from "../shared/value";

interface GoogleBalancerShared extends BalancerMeta<"google"> {
  readonly accessLogs: boolean;
}

/** Regional. Packets reach the targets with the client's address and the original port. */
export interface GooglePassthroughBalancer extends GoogleBalancerShared {
  readonly type: "passthrough";
  readonly ports: readonly number[];
  readonly health: HealthCheck;
}

export interface GoogleRoute extends HttpRoute<HealthCheck> {
  /** Name of the port in the targets' instance group. */
  readonly portName: string;
}

/** Global for the internet, regional within a network. */
export interface GoogleProxyBalancer extends GoogleBalancerShared {
  readonly type: "proxy";
  readonly tls:
    | { readonly kind: "certificate-map"; readonly map: ValueOrReference }
    | { readonly kind: "certificates"; readonly certificates: readonly ValueOrReference[] }
    | null;
  readonly routes: readonly GoogleRoute[];
  /** Id of the route for every other host; null: 404. */
  readonly otherHosts: string | null;
  readonly requestTimeoutSeconds: number;
}

export type GoogleBalancer = GooglePassthroughBalancer | GoogleProxyBalancer;
