/** Whether zones have a pool's machine: known at plan, and better said with a fix than by a group that never fills. */
import { DataGoogleComputeMachineTypes } from "@cdktf/provider-google/lib/data-google-compute-machine-types";
import type { Precondition } from "cdktf";
import type { Construct } from "constructs";
import { notOfferedMessage } from "../../platform/pools/not-offered";

export interface OfferedNeed {
  readonly type: string;
  /** Whole names: `europe-west1-b`. */
  readonly zones: readonly string[];
  readonly nextType: string | null;
  /** Path in the spec of what the machine is for. */
  readonly path: string;
}

/** One for each zone. */
export const offeredIn = (scope: Construct, { type, zones, nextType, path }: OfferedNeed): Precondition[] =>
  zones.map((zone) => {
    const suffix = zone.slice(zone.lastIndexOf("-") + 1);
    const offered = new DataGoogleComputeMachineTypes(scope, `offered-${suffix}`, { zone, filter: `name = "${type}"` });
    return {
      condition: `\${length(${offered.fqn}.machine_types) == 1}`,
      errorMessage: notOfferedMessage({ path, place: zone, types: [type], nextType }),
    };
  });
