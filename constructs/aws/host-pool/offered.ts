/** Whether the region has the machines: known at plan, and better said with the way out than by Auto Scaling, minutes later. */
import { DataAwsEc2InstanceTypeOfferings } from "@cdktf/provider-aws/lib/data-aws-ec2-instance-type-offerings";
import type { Precondition } from "cdktf";
import type { Construct } from "constructs";
import { notOfferedMessage } from "../../platform/pools/not-offered";

export interface OfferedNeed {
  /** All of them must be there. */
  readonly types: readonly string[];
  readonly region: string;
  /** The next one that would do; null where nobody knows one. */
  readonly nextType: string | null;
  /** Path in the spec of what the machines are for. */
  readonly path: string;
}

export function offeredTypes(scope: Construct, { types, region, nextType, path }: OfferedNeed): Precondition {
  const offered = new DataAwsEc2InstanceTypeOfferings(scope, "offered", {
    locationType: "region",
    filter: [{ name: "instance-type", values: [...types] }],
  });
  return {
    condition: `\${length(setsubtract(${JSON.stringify(types)}, ${offered.fqn}.instance_types)) == 0}`,
    errorMessage: notOfferedMessage({ path, place: region, types, nextType }),
  };
}
