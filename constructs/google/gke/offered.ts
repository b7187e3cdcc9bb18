/** Whether the zones of a pool have its machine: known at plan, and better said with the way out than by GKE, minutes later. */
import { DataGoogleComputeMachineTypes } from "@cdktf/provider-google/lib/data-google-compute-machine-types";
import type { Precondition } from "cdktf";
import type { Construct } from "constructs";
import type { Pool } from "../../platform/types/shared/pool";

/** One for each zone. @param zones by their whole names, in the order of the pool's */
export function offeredIn(
  scope: Construct,
  { machines: [machine], nextMachine, path, zones }: Pool,
  names: readonly string[],
): Precondition[] {
  const type = machine?.type ?? "";
  const way = nextMachine === null ? "Choose another machine." : `Write machine: { type: ${nextMachine} }, the next one that would do.`;
  return names.map((zone, index) => {
    const offered = new DataGoogleComputeMachineTypes(scope, `offered-${zones[index]}`, { zone, filter: `name = "${type}"` });
    return {
      condition: `\${length(${offered.fqn}.machine_types) == 1}`,
      errorMessage: `${path}: ${zone} does not have ${type}. ${way}`,
    };
  });
}
