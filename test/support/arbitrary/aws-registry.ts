/** Registries on AWS. Mirrors are drawn for the first one alone: a location has one cache of an upstream. */
import fc from "fast-check";
import { accountId, encryption, roleArn } from "./aws-values";
import { entry, formerKey, labels, type Written } from "./values";
import { type Place, type Placed, placed, type World, withExceptions } from "./world";

const repository = fc.stringMatching(/^[a-z][a-z0-9]{0,8}([._/-][a-z0-9]{1,6})?$/);
const repositories = fc.uniqueArray(repository, { maxLength: 3 });

/** Upstreams for which ECR wants credentials, and others. The secret stands where the cache does. */
const mirrorsAt = ({ region, account }: Place): fc.Arbitrary<Written> => {
  const secret = `arn:aws:secretsmanager:${region}:${account}:secret:ecr-pullthroughcache/hub-AbCdEf`;
  const withSecret = fc.constant({ credentials: { aws: secret } });
  return entry({}, { "docker.io": withSecret, "ghcr.io": withSecret, "quay.io": fc.constant({}), "registry.k8s.io": fc.constant({}) });
};

/** Other locations of the same account. */
const replicasOf = ({ at }: Placed, { places }: World): readonly string[] =>
  places.filter((place) => place.cloud === "aws" && place.account === at[0]!.account && !at.includes(place)).map(({ key }) => key);

const image = fc.constantFrom("222222222222.dkr.ecr.us-east-1.amazonaws.com/base", "public.ecr.aws/docker");

export function awsRegistry(world: World, n: number): fc.Arbitrary<Written> {
  return placed(world, "aws").chain((at) => {
    const alone = at.at.length === 1;
    const others = replicasOf(at, world);
    const made = entry(
      {},
      {
        repositories,
        tags: fc.constantFrom("immutable", "mutable"),
        scan: fc.constantFrom(true, false, "continuous"),
        keep: entry({}, { untagged: fc.constantFrom("1d", "14d", "90d"), tagged: fc.integer({ min: 1, max: 200 }) }),
        ...(alone && others.length > 0 && { replicas: fc.subarray([...others]) }),
        ...(alone && n === 0 && { mirrors: mirrorsAt(at.at[0]!) }),
        encryption: encryption(at.at, world.outside),
        readers: fc.uniqueArray(fc.oneof(accountId, roleArn("reader")), { maxLength: 2 }),
        writers: fc.uniqueArray(roleArn("writer"), { maxLength: 2 }),
        labels,
        deletionProtection: fc.boolean(),
        renamedFrom: formerKey(n),
      },
    );
    const exceptions = withExceptions(made, at, () => entry({}, { tags: fc.constantFrom("immutable", "mutable"), scan: fc.boolean() }));
    const kinds = alone
      ? [
          { weight: 5, arbitrary: exceptions },
          { weight: 1, arbitrary: entry({ existing: image }) },
        ]
      : [{ weight: 1, arbitrary: exceptions }];
    return fc.oneof(...kinds).map((drawn) => ({ ...at.written, ...drawn }));
  });
}
