/** What a cloud decides of pools of hosts by itself; all else is decided alike for all clouds. */
import type { HostSystem } from "../../catalog/host-system";
import type { Machine } from "../../catalog/machine";
import type { HostedUnit, HostPools } from "../types/host-pool";
import type { Cloud } from "../types/location";
import type { HostPool, HostPoolRequest } from "../types/shared/host-pool";
import type { BootAddition } from "./engine";
import type { ResolveContext } from "./resolve-context";

export interface HostPoolLimits {
  /** Bytes of user data, before base64. */
  readonly userDataBytes: number;
  /** Smallest and largest disk; null: none that anybody would write. */
  readonly rootDiskGiB: readonly [number, number | null];
  /** How long the cloud waits for a host that it wants to stop. */
  readonly drainSeconds: number;
  /** Whether hosts can be bare metal. */
  readonly bareMetal: boolean;
  readonly systems: readonly HostSystem[];
}

/** What pools are decided from. */
export type UndecidedUnit<C extends Cloud> = Omit<HostedUnit<C>, "pools">;

export interface HostPoolResolver<C extends Cloud> {
  readonly limits: HostPoolLimits;
  /**
   * By which a host learns that the cloud is about to stop it, in time for its drain.
   * @param name of the pool
   */
  notice(name: string): BootAddition;
  /** What a unit's pools share. */
  checkUnit(unit: UndecidedUnit<C>, context: ResolveContext<C>): void;
  /** The pool with what only this cloud knows of; null if it cannot be had, which is reported. */
  decide(
    pool: HostPool,
    from: { readonly request: HostPoolRequest; readonly machine: Machine; readonly unit: UndecidedUnit<C> },
    context: ResolveContext<C>,
  ): HostPools[C] | null;
}
