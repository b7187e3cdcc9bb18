/** Whether the zones have the machine: known at plan, and better said with the way out than by a group that never fills. */
import { DataGoogleComputeMachineTypes } from "@cdktf/provider-google/lib/data-google-compute-machine-types";
import type { Precondition } from "cdktf";
import type { Construct } from "constructs";
import type { GoogleHostGroup } from "../../platform/types/google/host-group";

/** One for each zone. */
export const offeredIn = (scope: Construct, { zones, machine, nextMachine, path }: GoogleHostGroup): Precondition[] =>
  zones.map((zone) => {
    const offered = new DataGoogleComputeMachineTypes(scope, `offered-${zone.slice(zone.lastIndexOf("-") + 1)}`, {
      zone,
      filter: `name = "${machine.type}"`,
    });
    const way = nextMachine === null ? "Choose another machine." : `Write machine: { type: ${nextMachine} }, the next one that would do.`;
    return {
      condition: `\${length(${offered.fqn}.machine_types) == 1}`,
      errorMessage: `${path}: ${zone} does not have ${machine.type}. ${way}`,
    };
  });
