/** What a network hands on to what runs in it. Values may be tokens: of the same stack, or of another's state. */

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

export interface NetworkLinks {
  aws: AwsNetworkLinks;
}
