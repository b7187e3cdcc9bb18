/** Whether a region has the machines that were chosen, told at plan. */
import { DataAwsEc2InstanceTypeOfferings } from "@cdktf/provider-aws/lib/data-aws-ec2-instance-type-offerings";
import type { Precondition } from "cdktf";
import type { Construct } from "constructs";

export interface WantedMachines {
  /** Of the pool or host group in the spec. */
  readonly path: string;
  readonly region: string;
  readonly types: readonly string[];
  /** The machine that would do instead; null where there is none. */
  readonly next: string | null;
}

/** A precondition that fails the plan of a type that the region lacks, and says the way out. */
export function offeredMachines(scope: Construct, { path, region, types, next }: WantedMachines): Precondition {
  const offered = new DataAwsEc2InstanceTypeOfferings(scope, "offered", {
    locationType: "region",
    filter: [{ name: "instance-type", values: [...types] }],
  });
  const way = next === null ? "Choose another machine." : `Write machine: { type: ${next} }, the next one that would do.`;
  return {
    condition: `\${length(setsubtract(${JSON.stringify(types)}, ${offered.fqn}.instance_types)) == 0}`,
    errorMessage: `${path}: ${region} does not have ${types.join(", ")}. ${way}`,
  };
}
