/** The registry policy: which other accounts may replicate into this one. */
import type { AwsLocation } from "../../platform/types/aws/location";
import type { AwsLocationSettings } from "../../platform/types/aws/registry";
import type { Statement } from "../iam/policy";

/** One statement for each other account, limited to the prefixes of its registries; empty if there is none. */
export function arrivalStatements(arrivals: AwsLocationSettings["arrivals"], location: AwsLocation): Statement[] {
  const fromOthers = arrivals.filter(({ fromAccount }) => fromAccount !== location.account);
  const accounts = [...new Set(fromOthers.map(({ fromAccount }) => fromAccount))].sort();
  return accounts.map((account) => ({
    sid: `Replicas${account}`,
    principal: { aws: `arn:${location.partition}:iam::${account}:root` },
    actions: ["ecr:CreateRepository", "ecr:ReplicateImage"],
    resources: fromOthers.filter(({ fromAccount }) => fromAccount === account).map(({ prefix }) => repositoriesBelow(prefix, location)),
  }));
}

/** ARN of all repositories below a prefix. */
export const repositoriesBelow = (prefix: string, { partition, region, account }: AwsLocation): string =>
  `arn:${partition}:ecr:${region}:${account}:repository/${prefix}/*`;
