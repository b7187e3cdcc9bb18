/** Repositories of ECR in IAM policies: their ARNs. */
import { reachesWithoutEgress } from "../../catalog/private-registries";
import type { CloudResolvers } from "../../platform/resolve/resolvers";

/** @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/security_iam_service-with-iam.html (resources) */
const arnOf = (partition: string, region: string, account: string, repository: string): string =>
  `arn:${partition}:ecr:${region}:${account}:repository/${repository}`;

const addressOf = /^(\d{12})\.dkr\.ecr\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?(?:\/(.+))?$/;

export const repositoryIds: CloudResolvers<"aws">["repositoryIds"] = {
  managed: ({ repositories, mirrors }, { partition, region, account }) => ({
    own: repositories.map(({ name }) => arnOf(partition, region, account, name)),
    mirrored: mirrors.map(({ prefix }) => arnOf(partition, region, account, `${prefix}/*`)),
  }),
  existing: (address, { partition }) => {
    const [, account, region, path] = addressOf.exec(address) ?? [];
    if (account === undefined || region === undefined) return [];
    const paths = path === undefined ? ["*"] : [path, `${path}/*`];
    return paths.map((each) => arnOf(partition, region, account, each));
  },
};

/** A managed registry by any of its regions, an existing one by its address. */
export const reachedWithoutEgress: CloudResolvers<"aws">["reachedWithoutEgress"] = (registry, home, from, locations) => {
  if (registry.kind === "existing")
    return reachesWithoutEgress("aws", registry.address.split("/")[0] ?? "", { region: from.region, endpoints: [] });
  if (registry.cloud !== "aws") return false;
  return [home, ...registry.replicas.flatMap((key) => locations.get(key) ?? [])].some(({ region }) => region === from.region);
};
