/** Whether a store has copies in several zones: decided when it is created, because a change would replace it with what it holds. */
import type { ResolveContext } from "../platform/resolve/resolve-context";

export interface RedundancyClaim {
  /** Path of the unit in the lock file, by identity: `networks.main`. */
  readonly lockPath: string;
  /** The store, unique in its unit: `flow-logs`. */
  readonly store: string;
  /** Path of the zones that it was created by: `networks.main`. */
  readonly zonesPath: string;
  /** Zones that the network has now. */
  readonly zones: readonly string[];
}

export function isZoneRedundant(
  { lockPath, store, zonesPath, zones }: RedundancyClaim,
  { pin, locked }: Pick<ResolveContext, "pin" | "locked">,
): boolean {
  const before = locked("zones", `${zonesPath}.zones`) ?? zones;
  return pin("zoneRedundancy", `${lockPath}.stores.${store}.zones`, null, () => before.length > 1);
}
