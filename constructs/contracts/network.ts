/** The attributes of a network that clusters, hosts and load balancers use. Values can be tokens: of the same stack, or of another stack's state. */

import type { ITerraformDependable } from "cdktf";

/** Subnets by zone suffix; a zone has one private subnet for each range of the network. */
export type SubnetsByZone = Readonly<Record<string, readonly string[]>>;

export interface AwsNetworkLinks {
  readonly vpcId: string;
  /** IPv4 ranges of the VPC; literals if the platform knows them. */
  readonly ranges: readonly string[];
  readonly privateSubnets: SubnetsByZone;
  /** Subnets for EKS pods; the private ones by default. */
  readonly podSubnets: SubnetsByZone;
  /** Empty if the network has no public subnets. */
  readonly publicSubnets: SubnetsByZone;
  /** Subnets for control plane interfaces and endpoints; the private ones if the network has no internal subnets. */
  readonly internalSubnets: SubnetsByZone;
}

export interface AzureNetworkLinks {
  /** Resource id of the virtual network. */
  readonly vnetId: string;
  /** IPv4 ranges of the virtual network; literals if the platform knows them. */
  readonly ranges: readonly string[];
  /** The subnet of the unit's nodes. It depends on its egress, so that nodes have internet access when they start. */
  readonly nodeSubnetId: string;
  /** Subnet of internal load balancers; null if the network is existing. */
  readonly loadBalancerSubnetId: string | null;
  /** Subnet of private endpoints; null if the network is existing. */
  readonly privateEndpointSubnetId: string | null;
  /** Private DNS zones of private endpoints that are linked to the network, by name (`privatelink.azurecr.io`); empty if the network is existing. */
  readonly dnsZoneIds: Readonly<Record<string, string>>;
  /** Private DNS zones that exist, and further virtual networks that read those that are made. */
  readonly dns: { readonly links: readonly string[]; readonly zones: Readonly<Record<"azmk8s" | "azurecr" | "blob", string | null>> };
  /** The public IP address of outbound traffic; null if the network has no NAT gateway or is existing. */
  readonly natAddress: string | null;
  /** The route table of a network with `egress: routed`; otherwise null, also if the network is existing. */
  readonly routeTableId: string | null;
}

/** A secondary range of a subnet, from which pods or services get their addresses. */
export interface NamedRange {
  readonly name: string;
  /** IPv4; null if the range is existing, because only its name is known. */
  readonly range: string | null;
}

export interface GoogleNetworkLinks {
  /** `projects/…/global/networks/…` */
  readonly network: string;
  /** The subnet of the unit's nodes, managed or existing: `projects/…/regions/…/subnetworks/…` */
  readonly subnet: string;
  /** IPv4 range of that subnet. */
  readonly nodeRange: string;
  /** Secondary ranges of that subnet; null if the unit requested none. */
  readonly pods: NamedRange | null;
  readonly services: NamedRange | null;
  /** IPv4 ranges of the whole network's nodes and endpoints; literals if the platform knows them. */
  readonly ranges: readonly string[];
  /** IPv4 range from which regional load balancers reach their backends; null if the network is existing. */
  readonly loadBalancerRange: string | null;
  /** Subnet for the addresses of private endpoints; null if the network is existing. */
  readonly endpointSubnet: string | null;
  /** Whether the network is managed, so that firewall rules can be added to it. An existing one can belong to another project. */
  readonly isManaged: boolean;
  /** Resources that must exist before the subnet has internet access. */
  readonly ready: readonly ITerraformDependable[];
  /** Resources that must exist before a regional load balancer for HTTP; empty if they belong to another stack. */
  readonly proxiesReady: readonly ITerraformDependable[];
}

export interface NetworkLinks {
  aws: AwsNetworkLinks;
  azure: AzureNetworkLinks;
  google: GoogleNetworkLinks;
}
