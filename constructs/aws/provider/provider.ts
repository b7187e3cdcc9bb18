/** The AWS provider of a location: limited to its account, with its role and with its labels as default tags. */
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import type { Construct } from "constructs";
import { withOwnKeys } from "../../contracts/provider-maps";
import type { AwsLocation } from "../../platform/types/aws/location";

/** @param alias omitted for the unit's own location, whose provider is the default */
export function awsProvider(scope: Construct, location: AwsLocation, alias?: string): AwsProvider {
  const { region, account, assumeRole, externalId, labels } = location;
  const provider = new AwsProvider(scope, alias === undefined ? "aws" : `aws-${alias}`, {
    region,
    allowedAccountIds: [account],
    ...(alias !== undefined && { alias }),
    ...(assumeRole !== null && { assumeRole: [{ roleArn: assumeRole, ...(externalId !== null && { externalId }) }] }),
    ...(Object.keys(labels).length > 0 && { defaultTags: [{ tags: { ...labels } }] }),
  });
  return withOwnKeys(provider, ["default_tags", 0, "tags"], labels);
}
