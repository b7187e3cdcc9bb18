/** Preconditions that zones offer a pool's machine type. A plan that fails with a fix is better than an instance group that never fills. */
import { DataGoogleComputeMachineTypes } from "@cdktf/provider-google/lib/data-google-compute-machine-types";
import type { Precondition } from "cdktf";
import type { Construct } from "constructs";
import { notOfferedMessage } from "../../platform/pools/not-offered";

export interface OfferedProps {
  readonly type: string;
  /** Full names: `europe-west1-b`. */
  readonly zones: readonly string[];
  readonly nextType: string | null;
  /** Path in the spec of the entry that uses the machine. */
  readonly path: string;
}

/** One precondition per zone. */
export const offeredIn = (scope: Construct, { type, zones, nextType, path }: OfferedProps): Precondition[] =>
  zones.map((zone) => {
    const suffix = zone.slice(zone.lastIndexOf("-") + 1);
    const offered = new DataGoogleComputeMachineTypes(scope, `offered-${suffix}`, { zone, filter: `name = "${type}"` });
    return {
      condition: `\${length(${offered.fqn}.machine_types) == 1}`,
      errorMessage: notOfferedMessage({ path, place: zone, types: [type], nextType }),
    };
  });
