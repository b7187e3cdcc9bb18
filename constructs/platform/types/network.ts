/** Networks with their address plan, and how a cluster or host group comes by one. */
import type { GoogleExistingNetwork, GoogleMadeNetwork } from "./google/network";
import type { Backend } from "./state";
import type { Thing } from "./thing";
import type { Value } from "./value";

export type { GoogleExistingNetwork, GoogleMadeNetwork } from "./google/network";

export type Egress = "nat-per-zone" | "nat" | "routed" | "none";

/** Ranges of one zone on AWS. */
export interface AwsZonePlan {
  /** The suffix: `a`. */
  readonly zone: string;
  readonly availabilityZone: string;
  /** One of the first range, one more for each further range of the network. */
  readonly privateRanges: readonly string[];
  /** Null where the network's egress needs no public subnets. */
  readonly publicRange: string | null;
  /** Control plane interfaces and endpoints. */
  readonly internalRange: string;
}

export interface AwsMadeNetwork extends Thing {
  readonly cloud: "aws";
  readonly kind: "made";
  /** The first is never changed. */
  readonly ranges: readonly string[];
  readonly zones: readonly AwsZonePlan[];
  readonly egress: Egress;
  readonly ipv6: boolean;
}

export interface ZoneSubnet {
  readonly zone: string;
  readonly subnet: Value;
}

export interface AwsExistingNetwork extends Thing {
  readonly cloud: "aws";
  readonly kind: "existing";
  readonly vpc: Value;
  readonly egress: Egress;
  readonly ipv6: boolean;
  readonly privateSubnets: readonly ZoneSubnet[];
  readonly publicSubnets: readonly ZoneSubnet[];
  /** Those of pods; empty: the private ones. */
  readonly podSubnets: readonly ZoneSubnet[];
}

/** Subnets of Azure are regional: each cluster or host group makes its own, of the part of the range that it has. */
export interface AzureMadeNetwork extends Thing {
  readonly cloud: "azure";
  readonly kind: "made";
  /** The first is never changed. */
  readonly ranges: readonly string[];
  /** Suffixes: `1`. */
  readonly zones: readonly { readonly zone: string }[];
  /** Internal load balancers: part 12 of the first range. */
  readonly loadBalancerRange: string;
  /** Private endpoints: part 13 of the first range. */
  readonly privateEndpointRange: string;
  readonly egress: Egress;
  /** A /48 that is the network's own; null: IPv4 only. */
  readonly ipv6Range: string | null;
  readonly ipv6: boolean;
}

export interface AzureExistingNetwork extends Thing {
  readonly cloud: "azure";
  readonly kind: "existing";
  /** Resource id of the virtual network. */
  readonly vnet: Value;
  /** Resource id of the subnet of nodes: all that name this network share it. */
  readonly subnet: Value;
  readonly zones: readonly { readonly zone: string }[];
  readonly egress: Egress;
  readonly ipv6: boolean;
}

export interface MadeNetworks {
  aws: AwsMadeNetwork;
  google: GoogleMadeNetwork;
  azure: AzureMadeNetwork;
}
export interface ExistingNetworks {
  aws: AwsExistingNetwork;
  google: GoogleExistingNetwork;
  azure: AzureExistingNetwork;
}
export type NetworkCloud = keyof MadeNetworks;
export type MadeNetwork = MadeNetworks[NetworkCloud];
export type ExistingNetwork = ExistingNetworks[NetworkCloud];
export type Network = MadeNetwork | ExistingNetwork;

/** The part of a network's range that a cluster or host group has for its nodes alone, where subnets are not zonal. */
export interface NetworkShare {
  /** From 0; kept in the lock and never given to another. */
  readonly part: number;
  readonly nodeRange: string;
}
/** Null where nodes share the private subnets of their zone. */
export interface NetworkShares {
  aws: null;
  google: NetworkShare;
  azure: NetworkShare;
}

/** A network made inside the unit's own stack, one of another stack (read by its state), or one that exists. All give the same links. */
export type NetworkUse<C extends NetworkCloud = NetworkCloud> =
  | { readonly kind: "own"; readonly network: MadeNetworks[C]; readonly share: NetworkShares[C] }
  | {
      readonly kind: "stack";
      readonly stack: string;
      readonly backend: Backend;
      readonly network: MadeNetworks[C];
      readonly share: NetworkShares[C];
    }
  | { readonly kind: "existing"; readonly network: ExistingNetworks[C] };
