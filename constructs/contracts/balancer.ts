/**
 * The contract of load balancers on every cloud; `test/contracts/balancer` is its suite.
 * A load balancer is built before its targets, because certificates and the targets' user data contain its address.
 */
import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { ResolveContext } from "../platform/resolve/resolve-context";
import type { Balancers } from "../platform/types/balancer";
import type { Cloud, Locations } from "../platform/types/location";
import type { BalancerOwner, BalancerRequest } from "../platform/types/shared/balancer";
import type { BuildContext } from "./build";
import type { NetworkLinks } from "./network";

export interface BalancerProvider<C extends Cloud> {
  /** Decides everything. A setting that the cloud does not support is reported, never ignored. */
  resolve(request: BalancerRequest, owner: BalancerOwner<C>, context: ResolveContext<C>): Balancers[C];
  build(scope: Construct, id: string, props: BalancerProps<C>): BuiltBalancer<C>;
}

export interface BalancerProps<C extends Cloud> {
  readonly balancer: Balancers[C];
  readonly location: Locations[C];
  readonly links: NetworkLinks[C];
  readonly context: Pick<BuildContext, "valueOf">;
  /** Name of the unit's resource group on Azure; null on the other clouds, which have none. */
  readonly resourceGroup: C extends "azure" ? string : null;
}

export interface BuiltBalancer<C extends Cloud> {
  /** The address for clients: on AWS a DNS name, with the zone id for an alias record; on other clouds an IP address. */
  readonly endpoint:
    | { readonly kind: "name"; readonly name: string; readonly zoneId: string }
    | { readonly kind: "ip"; readonly ip: string };
  /** How a host pool is registered as targets. */
  readonly targets: BalancerTargets[C];
  /** The inbound traffic that targets must allow. */
  readonly inbound: readonly BalancerInbound[];
}

export interface BalancerTargets {
  /** For `target_group_arns` of an Auto Scaling group. */
  aws: { readonly targetGroupArns: readonly string[] };
  /** An instance group manager declares the named ports, and the load balancer references its instance group. */
  google: {
    readonly namedPorts: readonly { readonly name: string; readonly port: number }[];
    /** Called once, with the instance groups of all pools. */
    attach(instanceGroups: readonly string[]): void;
  };
  /** For the IP configuration of a scale set. A scale set is created after the resources in `ready`, and destroyed before them. */
  azure: { readonly backendAddressPoolIds: readonly string[]; readonly ready: readonly ITerraformDependable[] };
}

/** TCP to one port of the targets. */
export interface BalancerInbound {
  readonly port: number;
  readonly from:
    | { readonly kind: "ranges"; readonly ranges: readonly string[] }
    | { readonly kind: "security-group"; readonly id: string }
    /** Azure's name of a set of IP addresses. */
    | { readonly kind: "service-tag"; readonly tag: "AzureLoadBalancer" };
  /** Description of the rule. */
  readonly why: string;
}
