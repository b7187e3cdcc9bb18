/** Networks with their address plan, and how a cluster or host group comes by one. */
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
