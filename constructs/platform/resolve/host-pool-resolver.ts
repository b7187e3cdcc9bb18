/** The decisions of one cloud about host pools; shared code decides the rest. */
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
  /** Smallest and largest disk; null: no practical limit. */
  readonly rootDiskGiB: readonly [number, number | null];
  /** How long the cloud waits for a host to drain before it stops it. */
  readonly drainSeconds: number;
  /** Whether Berth supports bare-metal hosts on the cloud. */
  readonly bareMetal: boolean;
  readonly systems: readonly HostSystem[];
  /** Whether hosts that were deployed with a vendor's image can change to an own one, and back, without replacing their group as a whole. */
  readonly changesImageKind: boolean;
}

/** A unit before its pools are decided. */
export type UndecidedUnit<C extends Cloud> = Omit<HostedUnit<C>, "pools">;

export interface HostPoolResolver<C extends Cloud> {
  readonly limits: HostPoolLimits;
  /**
   * Boot additions that notify a host before the cloud stops it, in time for its drain.
   * @param name name of the pool
   */
  notice(name: string): BootAddition;
  /** Checks what a unit's pools share. */
  checkUnit(unit: UndecidedUnit<C>, context: ResolveContext<C>): void;
  /** The pool with the fields of this cloud; null if it is invalid, which is reported. */
  decide(
    pool: HostPool,
    from: { readonly request: HostPoolRequest; readonly machine: Machine; readonly unit: UndecidedUnit<C> },
    context: ResolveContext<C>,
  ): HostPools[C] | null;
}
