/**
 * What a cloud's load balancer promises, whichever cloud builds it; `test/contracts/balancer` is its suite.
 * A balancer is built before its targets: its address is in certificates and in what targets boot with.
 */
import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { ResolveContext } from "../platform/resolve/resolvers";
import type { Balancers } from "../platform/types/balancer";
import type { Cloud, Locations } from "../platform/types/location";
import type { BalancerOwner, BalancerRequest } from "../platform/types/shared/balancer";
import type { BuildContext } from "./build";
import type { NetworkLinks } from "./network";

export interface BalancerProvider<C extends Cloud> {
  /** Decides everything; what the cloud does not support is reported, never ignored. */
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
  /** What clients connect to: a DNS name on AWS, with the zone that an alias record needs; an IP address elsewhere. */
  readonly endpoint:
    | { readonly kind: "name"; readonly name: string; readonly zoneId: string }
    | { readonly kind: "ip"; readonly ip: string };
  /** How a pool of hosts becomes its targets. */
  readonly targets: BalancerTargets[C];
  /** Everything that hosts have to let in for it, and nothing more. */
  readonly inbound: readonly BalancerInbound[];
}

export interface BalancerTargets {
  /** An Auto Scaling group names them in `target_group_arns`. */
  aws: { readonly targetGroupArns: readonly string[] };
  /** An instance group manager declares the named ports; the balancer then refers to its instance group. */
  google: {
    readonly namedPorts: readonly { readonly name: string; readonly port: number }[];
    /** Called once, with the instance groups of all pools. */
    attach(instanceGroups: readonly string[]): void;
  };
  /** The IP configuration of a scale set names them. A scale set is created after `ready`, and destroyed before it. */
  azure: { readonly backendAddressPoolIds: readonly string[]; readonly ready: readonly ITerraformDependable[] };
}

/** TCP to one port of the targets. */
export interface BalancerInbound {
  readonly port: number;
  readonly from:
    | { readonly kind: "ranges"; readonly ranges: readonly string[] }
    | { readonly kind: "security-group"; readonly id: string }
    /** A name of Azure's for a set of addresses. */
    | { readonly kind: "service-tag"; readonly tag: "AzureLoadBalancer" };
  /** For the description of the rule. */
  readonly why: string;
}
