/** A load balancer on AWS: a Network Load Balancer for TCP, an Application Load Balancer for HTTP. */
import type { BalancerMeta, HealthCheck, HttpRoute } from "../shared/balancer";
import type { ValueOrReference } from "../shared/value";

export interface AwsTargetGroup {
  /** Construct id: the port of the listener, or the id of the route. */
  readonly id: string;
  /** Name in ELB. It depends on everything that replaces a target group, so that the new group can exist before the old one is deleted. */
  readonly name: string;
  readonly port: number;
  readonly health: HealthCheck;
}

export interface AwsRoute extends Pick<HttpRoute, "id" | "hosts"> {
  /** Order of evaluation. It depends on the id, so that a new route changes no other. */
  readonly priority: number;
}

interface AwsBalancerShared extends BalancerMeta<"aws"> {
  /** Name in ELB. */
  readonly balancerName: string;
  readonly addresses: "ipv4" | "dualstack";
  readonly idleSeconds: number;
  readonly targetGroups: readonly AwsTargetGroup[];
}

export interface AwsNetworkBalancer extends AwsBalancerShared {
  readonly type: "network";
  /** Ports, each with the id of its target group. */
  readonly listeners: readonly { readonly port: number; readonly targetGroup: string }[];
  /** Whether targets see the client's address. Off for an internal balancer, whose targets may be its clients: ELB could not route a target to itself otherwise. */
  readonly preservesClientAddress: boolean;
}

export interface AwsApplicationBalancer extends AwsBalancerShared {
  readonly type: "application";
  /** Null: only HTTP on port 80. */
  readonly tls: { readonly policy: string; readonly certificates: readonly [ValueOrReference, ...ValueOrReference[]] } | null;
  /** Routes with hosts; each leads to the target group of its id. */
  readonly routes: readonly AwsRoute[];
  /** Id of the target group for every other host; null: 404. */
  readonly otherHosts: string | null;
  readonly accessLogBucket: ValueOrReference | null;
}

export type AwsBalancer = AwsNetworkBalancer | AwsApplicationBalancer;
