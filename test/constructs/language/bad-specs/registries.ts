/** Specs with registries that ECR does not have. */
import { type BadSpec, sound } from "../../../support/bad-spec";

export const registriesSpecs: readonly BadSpec[] = [
  {
    name: "an upstream that ECR has no cache for",
    yaml: `${sound}registries:
  images: { location: use1, repositories: [api], mirrors: { example.org: {} } }
`,
    expect: [
      {
        code: "B4073",
        line: 9,
        column: 74,
        path: "registries.images.mirrors.example.org",
        fix: "choose a host that the message lists, or push the images to a repository of your own",
      },
    ],
  },
  {
    name: "two locations of one account and region with two owners of its registry settings",
    yaml: `${sound.replace("  usw2:", '  twin: { cloud: aws, region: us-east-1, account: "123456789012", registrySettings: external }\n  usw2:')}registries:
  images: { location: use1, repositories: [api], scan: continuous }
`,
    expect: [
      {
        code: "B4532",
        line: 4,
        column: 9,
        path: "locations.use1.registrySettings",
        fix: "write registrySettings: external here, or the other value in location twin",
      },
    ],
  },
  {
    name: "continuous scanning where the cloud has none",
    yaml: `apiVersion: berth/v1
name: shop
locations:
  euw1: { cloud: google, region: europe-west1, project: shop-prod }
registries:
  images: { repositories: [api], scan: continuous }
`,
    expect: [
      {
        code: "B4082",
        line: 6,
        column: 40,
        path: "registries.images.scan",
        fix: "remove scan",
      },
    ],
  },
  {
    name: "a mirror without credentials",
    yaml: `${sound}registries:
  images: { location: use1, repositories: [api], mirrors: { docker.io: {} } }
`,
    expect: [
      {
        code: "B4074",
        line: 9,
        column: 72,
        path: "registries.images.mirrors.docker.io",
        fix: "store user name and token in a secret of Secrets Manager whose name begins with ecr-pullthroughcache/, and write its ARN under credentials.aws",
      },
    ],
  },
  {
    name: "a mirror with credentials that it does not take",
    yaml: `${sound}registries:
  images: { location: use1, repositories: [api], mirrors: { quay.io: { credentials: { aws: "arn:aws:secretsmanager:us-east-1:123456789012:secret:ecr-pullthroughcache/quay-AbCdEf" } } } }
`,
    expect: [{ code: "B4075", line: 9, column: 92, path: "registries.images.mirrors.quay.io.credentials.aws", fix: "remove credentials" }],
  },
  {
    name: "credentials that ECR cannot read",
    yaml: `${sound}registries:
  images: { location: use1, repositories: [api], mirrors: { docker.io: { credentials: { aws: "arn:aws:secretsmanager:us-east-1:123456789012:secret:hub-AbCdEf" } } } }
`,
    expect: [
      {
        code: "B4076",
        line: 9,
        column: 94,
        path: "registries.images.mirrors.docker.io.credentials.aws",
        fix: "write the full ARN of such a secret, with the six characters that Secrets Manager adds to its name",
      },
    ],
  },
  {
    name: "a reader that is neither account nor principal",
    yaml: `${sound}registries:
  images: { location: use1, repositories: [api], readers: ["12345"] }
`,
    expect: [
      {
        code: "B4077",
        line: 9,
        column: 59,
        path: "registries.images.readers",
        fix: 'write the account in quotes, for example "999999999999", or the ARN of a role or user',
      },
    ],
  },
  {
    name: "an address that is not one of a registry",
    yaml: `${sound}registries:
  base: { location: use1, existing: "https://222222222222.dkr.ecr.us-east-1.amazonaws.com/base" }
`,
    expect: [
      {
        code: "B2105",
        line: 9,
        column: 37,
        path: "registries.base.existing",
        fix: "write existing: 222222222222.dkr.ecr.us-east-1.amazonaws.com/base",
      },
    ],
  },
  {
    name: "a repository that is named twice",
    yaml: `${sound}registries:
  images: { location: use1, repositories: [api, api] }
`,
    expect: [{ code: "B2311", line: 9, column: 49, path: "registries.images.repositories.1", fix: "remove one api" }],
  },
  {
    name: "more replication than a location has room for",
    yaml: `apiVersion: berth/v1
name: shop
locations:
  use1: { cloud: aws, region: us-east-1, account: "123456789012" }
  usw2: { cloud: aws, region: us-west-2, account: "123456789012" }
  euw1: { cloud: aws, region: eu-west-1, account: "123456789012" }
  euc1: { cloud: aws, region: eu-central-1, account: "123456789012" }
  apn1: { cloud: aws, region: ap-northeast-1, account: "123456789012" }
  cac1: { cloud: aws, region: ca-central-1, account: "123456789012" }
networks:
  main: { location: [use1, usw2] }
registries:
  r00: { location: use1, repositories: [api], replicas: [usw2] }
  r01: { location: use1, repositories: [api], replicas: [euw1] }
  r02: { location: use1, repositories: [api], replicas: [usw2, euw1] }
  r03: { location: use1, repositories: [api], replicas: [euc1] }
  r04: { location: use1, repositories: [api], replicas: [usw2, euc1] }
  r05: { location: use1, repositories: [api], replicas: [euw1, euc1] }
  r06: { location: use1, repositories: [api], replicas: [usw2, euw1, euc1] }
  r07: { location: use1, repositories: [api], replicas: [apn1] }
  r08: { location: use1, repositories: [api], replicas: [usw2, apn1] }
  r09: { location: use1, repositories: [api], replicas: [euw1, apn1] }
  r10: { location: use1, repositories: [api], replicas: [usw2, euw1, apn1] }
`,
    expect: [
      {
        code: "B4531",
        line: 23,
        column: 57,
        path: "registries.r10.replicas",
        fix: "replicate fewer registries from this location, or use the same `replicas` for more of them",
      },
    ],
  },
  {
    name: "a replica in the registry's own account and region",
    yaml: `apiVersion: berth/v1
name: shop
locations:
  use1: { cloud: aws, region: us-east-1, account: "123456789012" }
  usw2: { cloud: aws, region: us-west-2, account: "123456789012" }
  same: { cloud: aws, region: us-east-1, account: "123456789012" }
networks:
  main: { location: [use1, usw2] }
registries:
  images: { location: use1, repositories: [api], replicas: [same] }
`,
    expect: [{ code: "B4078", line: 10, column: 61, path: "registries.images.replicas.0", fix: "name a location in another region" }],
  },
];
