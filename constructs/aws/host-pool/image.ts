/** The current image of a vendor, which it publishes as a public parameter. */
import { DataAwsSsmParameter } from "@cdktf/provider-aws/lib/data-aws-ssm-parameter";
import type { Construct } from "constructs";

/**
 * Id of the AMI that the parameter names at plan. A newer one is a new version of the launch template, which the group rolls out.
 * @param parameter its whole name, `/aws/service/…`
 */
export const currentImage = (scope: Construct, parameter: string): string =>
  // `value` is the same text, marked sensitive: plans would not show which image comes.
  new DataAwsSsmParameter(scope, "image", { name: parameter }).insecureValue;
