/** Checks at plan time that the region offers the machine types. Auto Scaling would fail only minutes later, without a fix. */
import { DataAwsEc2InstanceTypeOfferings } from "@cdktf/provider-aws/lib/data-aws-ec2-instance-type-offerings";
import type { Precondition } from "cdktf";
import type { Construct } from "constructs";
import { notOfferedMessage } from "../../platform/pools/not-offered";

export interface OfferedTypesProps {
  /** The region must offer all of them. */
  readonly types: readonly string[];
  readonly region: string;
  /** The next suitable machine type; null if there is none. */
  readonly nextMachine: string | null;
  /** Path of the pool in the spec, for the message. */
  readonly path: string;
}

export function offeredTypes(scope: Construct, { types, region, nextMachine, path }: OfferedTypesProps): Precondition {
  const offered = new DataAwsEc2InstanceTypeOfferings(scope, "offered", {
    locationType: "region",
    filter: [{ name: "instance-type", values: [...types] }],
  });
  return {
    condition: `\${length(setsubtract(${JSON.stringify(types)}, ${offered.fqn}.instance_types)) == 0}`,
    errorMessage: notOfferedMessage({ path, place: region, types, nextType: nextMachine }),
  };
}
