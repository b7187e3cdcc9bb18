/** Networks with their address plan, and how clusters and host groups use them. */
import type { AwsExistingNetwork, AwsManagedNetwork } from "./aws/network";
import type { AzureExistingNetwork, AzureManagedNetwork } from "./azure/network";
import type { GoogleExistingNetwork, GoogleManagedNetwork } from "./google/network";
import type { Cloud } from "./location";
import type { Backend } from "./shared/state";

export interface ManagedNetworks {
  aws: AwsManagedNetwork;
  google: GoogleManagedNetwork;
  azure: AzureManagedNetwork;
}
export interface ExistingNetworks {
  aws: AwsExistingNetwork;
  google: GoogleExistingNetwork;
  azure: AzureExistingNetwork;
}
export type ManagedNetwork = ManagedNetworks[Cloud];
export type ExistingNetwork = ExistingNetworks[Cloud];
export type Network = ManagedNetwork | ExistingNetwork;

/** The part of a network's range for the nodes of one cluster or host group, on clouds with regional subnets. */
export interface NetworkShare {
  /** From 0; pinned in the lock and never given to another unit. */
  readonly part: number;
  readonly nodeRange: string;
}
/** Null if nodes share the private subnets of their zone. */
export interface NetworkShares {
  aws: null;
  google: NetworkShare;
  azure: NetworkShare;
}

/** An implicit network in the unit's own stack, a network of another stack (read from its state), or an existing one. All have the same links. */
export type NetworkUse<C extends Cloud = Cloud> =
  | { readonly kind: "own"; readonly network: ManagedNetworks[C]; readonly share: NetworkShares[C] }
  | {
      readonly kind: "stack";
      readonly stack: string;
      readonly backend: Backend;
      readonly network: ManagedNetworks[C];
      readonly share: NetworkShares[C];
    }
  | { readonly kind: "existing"; readonly network: ExistingNetworks[C] };
