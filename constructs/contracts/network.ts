/** What a network hands on to what runs in it. Values may be tokens: of the same stack, or of another's state. */

import type { ITerraformDependable } from "cdktf";

/** Subnets by zone suffix; a zone has one private subnet for each range of the network. */
export type SubnetsByZone = Readonly<Record<string, readonly string[]>>;

export interface AwsNetworkLinks {
  readonly vpcId: string;
  /** IPv4 ranges of the VPC; literals where the platform knows them. */
  readonly ranges: readonly string[];
  readonly privateSubnets: SubnetsByZone;
  /** Where EKS pods get their addresses; the private ones unless others are named. */
  readonly podSubnets: SubnetsByZone;
  /** Empty where nothing public is made. */
  readonly publicSubnets: SubnetsByZone;
  /** Control plane interfaces and endpoints; the private ones where a network has none of its own. */
  readonly internalSubnets: SubnetsByZone;
}

export interface AzureNetworkLinks {
  /** Resource id of the virtual network. */
  readonly vnetId: string;
  /** IPv4 ranges of the virtual network; literals where the platform knows them. */
  readonly ranges: readonly string[];
  /** The subnet of whoever asked. Comes after its ways out: what starts in it before finds none. */
  readonly nodeSubnetId: string;
  /** Of internal load balancers; null where others made the network. */
  readonly loadBalancerSubnetId: string | null;
  /** Of private endpoints; null where others made the network. */
  readonly privateEndpointSubnetId: string | null;
  /** Private DNS zones of private endpoints that are linked to the network, by name (`privatelink.azurecr.io`); empty where others made it. */
  readonly dnsZoneIds: Readonly<Record<string, string>>;
  /** What the internet sees of what runs there; null where others lead out, or made the network. */
  readonly natAddress: string | null;
  /** For a network of routes that others make; null otherwise, and where others made the network. */
  readonly routeTableId: string | null;
}

/** A secondary range of a subnet, from which pods or services get their addresses. */
export interface NamedRange {
  readonly name: string;
  /** IPv4; null where others made it, who say its name alone. */
  readonly range: string | null;
}

export interface GoogleNetworkLinks {
  /** `projects/…/global/networks/…` */
  readonly network: string;
  /** The subnet of the unit's nodes: its own, or the one that exists. `projects/…/regions/…/subnetworks/…` */
  readonly subnet: string;
  /** IPv4 range of that subnet. */
  readonly nodeRange: string;
  /** Secondary ranges of that subnet; null where the unit asked for none. */
  readonly pods: NamedRange | null;
  readonly services: NamedRange | null;
  /** IPv4 ranges of the whole network's nodes and endpoints; literals where the platform knows them. */
  readonly ranges: readonly string[];
  /** IPv4 range from which regional load balancers reach their backends; null where others made the network. */
  readonly loadBalancerRange: string | null;
  /** Subnet for the addresses of private endpoints; null where others made the network. */
  readonly endpointSubnet: string | null;
  /** Whether the network is the platform's own, so that its firewall may be added to. One of others may be another project's. */
  readonly isOwn: boolean;
  /** What must be there before what runs in the subnet finds its way out. */
  readonly ready: readonly ITerraformDependable[];
  /** What must be there before a regional load balancer for HTTP; empty if another stack made it. */
  readonly proxiesReady: readonly ITerraformDependable[];
}

export interface NetworkLinks {
  aws: AwsNetworkLinks;
  azure: AzureNetworkLinks;
  google: GoogleNetworkLinks;
}
