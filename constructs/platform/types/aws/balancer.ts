/** A load balancer on AWS: a Network Load Balancer for TCP, an Application Load Balancer for HTTP. */
import type { BalancerMeta, HealthCheck, HttpRoute } from "../shared/balancer";
import type { ValueOrReference } from "../shared/value";

export interface AwsTargetGroup {
  /** Construct id: the port of the listener, or the id of the route. */
  readonly id: string;
  /** As ELB takes it. It follows everything that replaces a target group, so that a new one can exist beside the old. */
  readonly name: string;
  readonly port: number;
  readonly health: HealthCheck;
}

export interface AwsRoute extends Pick<HttpRoute, "id" | "hosts"> {
  /** Order of evaluation; it follows the id, so that a new route moves no other. */
  readonly priority: number;
}

interface AwsBalancerShared extends BalancerMeta<"aws"> {
  /** As ELB takes it. */
  readonly balancerName: string;
  readonly addresses: "ipv4" | "dualstack";
  readonly idleSeconds: number;
  readonly targetGroups: readonly AwsTargetGroup[];
}

export interface AwsNetworkBalancer extends AwsBalancerShared {
  readonly type: "network";
  /** Ports, each with the id of its target group. */
  readonly listeners: readonly { readonly port: number; readonly targetGroup: string }[];
  /** Whether targets see the client's address. Off for an internal one, whose targets are its clients too: ELB cannot lead a target to itself otherwise. */
  readonly preservesClientAddress: boolean;
}

export interface AwsApplicationBalancer extends AwsBalancerShared {
  readonly type: "application";
  /** Null: HTTP on port 80 alone. */
  readonly tls: { readonly policy: string; readonly certificates: readonly [ValueOrReference, ...ValueOrReference[]] } | null;
  /** Routes with hosts; each leads to the target group of its id. */
  readonly routes: readonly AwsRoute[];
  /** Id of the target group for every other host; null: 404. */
  readonly otherHosts: string | null;
  readonly accessLogBucket: ValueOrReference | null;
}

export type AwsBalancer = AwsNetworkBalancer | AwsApplicationBalancer;
