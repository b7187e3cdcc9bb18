/** Images of vendors, by their public parameters in Systems Manager. */
import { DataAwsSsmParameter } from "@cdktf/provider-aws/lib/data-aws-ssm-parameter";
import type { Construct } from "constructs";

/**
 * Id of the AMI of one release.
 * @param parameter its full name, `/aws/service/…`, which contains the release, so that its value never changes
 */
export const releasedImage = (scope: Construct, parameter: string): string => publicParameter(scope, parameter).insecureValue;

export interface RecordedImageProps {
  /** Full name of a parameter whose value changes with each release of the vendor. */
  readonly parameter: string;
  /** The value is read again when one of these changes. */
  readonly triggers: Readonly<Record<string, string | number>>;
  /** Field of the value, if that is a JSON text. @default the value as a whole */
  readonly field?: string;
}

/**
 * A value as it was at the deploy that first had these triggers: the state keeps it, and no later plan changes it.
 * @see https://developer.hashicorp.com/terraform/language/resources/terraform-data
 */
export function recordedImage(scope: Construct, { parameter, triggers, field }: RecordedImageProps): string {
  // Few specs need it: loaded on first use.
  const { DataResource } = require("cdktf") as typeof import("cdktf");
  const value = `${publicParameter(scope, parameter).fqn}.insecure_value`;
  const record = new DataResource(scope, "recorded-image", {
    input: { value: field === undefined ? `\${${value}}` : `\${jsondecode(${value})["${field}"]}` },
    triggersReplace: { ...triggers },
    lifecycle: { ignoreChanges: ["input"] },
  });
  return `\${${record.fqn}.output.value}`;
}

/** Its attribute `value` has the same text as `insecure_value` but is marked sensitive, so that plans would not show the image. */
const publicParameter = (scope: Construct, name: string): DataAwsSsmParameter => new DataAwsSsmParameter(scope, "image", { name });
