/** The current image of a vendor, read from a public parameter. */
import { DataAwsSsmParameter } from "@cdktf/provider-aws/lib/data-aws-ssm-parameter";
import type { Construct } from "constructs";

/**
 * Id of the AMI in the parameter at plan time. A newer AMI creates a new version of the launch template, which the group rolls out.
 * @param parameter its full name, `/aws/service/…`
 */
export const currentImage = (scope: Construct, parameter: string): string =>
  // `value` is the same text but marked sensitive, so that plans would not show the image.
  new DataAwsSsmParameter(scope, "image", { name: parameter }).insecureValue;
