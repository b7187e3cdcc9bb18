/** Host groups, which run a hypervisor. */
import type { HypervisorKind } from "../../language/schema/hypervisor";
import type { HostedUnit } from "./host-pool";
import type { Cloud } from "./location";

export interface HostGroupOn<C extends Cloud> extends HostedUnit<C> {
  /** Set by the engine. */
  readonly hypervisor: HypervisorKind;
}

export type HostGroups = { readonly [C in Cloud]: HostGroupOn<C> };
export type HostGroup = HostGroups[Cloud];
