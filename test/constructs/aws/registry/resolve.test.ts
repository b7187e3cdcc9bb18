import { describe, expect, it } from "vitest";
import { resolveRegistry } from "../../../../constructs/aws/registry/resolve";
import { mirrorPrefix } from "../../../../constructs/aws/registry/upstreams";
import { registry as schema } from "../../../../constructs/language/schema/registry";
import { meta } from "../../../support/aws-inputs";
import { problemsOf } from "../../../support/problems-of";
import { reported } from "../problems";

const images = meta("registries", "images");
const secret = "arn:aws:secretsmanager:us-east-1:123456789012:secret:ecr-pullthroughcache/hub-a1b2c3";

function resolve(written: object, repositories: readonly string[] = ["api", "team/web"]) {
  const { context, lines, problems } = reported();
  return { registry: resolveRegistry(schema.parse(written), images, repositories, context), lines, problems };
}

describe("resolving a registry on AWS", () => {
  it("has every choice explicit for a managed registry", () => {
    const { registry, lines } = resolve({
      keep: { untagged: "7d", tagged: 20 },
      mirrors: { "quay.io": {}, "docker.io": { credentials: { aws: secret } } },
      readers: ["arn:aws:iam::999999999999:role/ci", "888888888888"],
    });
    expect(lines()).toEqual([]);
    expect(registry).toEqual({
      ...images,
      cloud: "aws",
      kind: "managed",
      repositories: [
        { id: "api", name: "shop-prod-images/api" },
        { id: "team/web", name: "shop-prod-images/team/web" },
      ],
      tags: "immutable",
      scan: true,
      keep: { untaggedDays: 7, taggedCount: 20 },
      replicas: [],
      mirrors: [
        { upstream: "docker.io", prefix: "shop-prod-images/docker-io", credentials: secret },
        { upstream: "quay.io", prefix: "shop-prod-images/quay-io", credentials: null },
      ],
      encryption: { kind: "customer" },
      readerAccounts: ["888888888888"],
      readerPrincipals: ["arn:aws:iam::999999999999:role/ci"],
      writerPrincipals: [],
    });
  });

  it("keeps untagged images for two weeks and all tagged ones by default", () => {
    expect(resolve({}).registry).toMatchObject({ keep: { untaggedDays: 14, taggedCount: null } });
  });

  it.each([
    [
      "a cache of a registry that ECR cannot cache",
      { mirrors: { "mcr.microsoft.com": {} } },
      "B4073 registries.images.mirrors.mcr.microsoft.com",
    ],
    ["Docker Hub without credentials", { mirrors: { "docker.io": {} } }, "B4074 registries.images.mirrors.docker.io"],
    [
      "GitHub with another cloud's credentials only",
      { mirrors: { "ghcr.io": { credentials: { google: { username: "x", secret: "y" } } } } },
      "B4074 registries.images.mirrors.ghcr.io",
    ],
    ["Azure without credentials", { mirrors: { "shopimages.azurecr.io": {} } }, "B4074 registries.images.mirrors.shopimages.azurecr.io"],
    [
      "credentials that nobody asks for",
      { mirrors: { "quay.io": { credentials: { aws: secret } } } },
      "B4075 registries.images.mirrors.quay.io.credentials.aws",
    ],
    [
      "a secret of another region",
      { mirrors: { "docker.io": { credentials: { aws: secret.replace("us-east-1", "us-west-2") } } } },
      "B4076 registries.images.mirrors.docker.io.credentials.aws",
    ],
    [
      "a secret of another name",
      { mirrors: { "docker.io": { credentials: { aws: secret.replace("ecr-pullthroughcache/", "") } } } },
      "B4076 registries.images.mirrors.docker.io.credentials.aws",
    ],
    ["a reader that is no principal", { readers: ["ops@example.org"] }, "B4077 registries.images.readers"],
  ])("reports %s", (_, written, line) => {
    const { lines } = resolve(written);
    expect(lines()).toEqual([line]);
  });

  it("accepts credentials that are outputs of other Terraform", () => {
    const hub = { from: "core", output: "hub_secret" };
    const { registry, lines } = resolve({ mirrors: { "docker.io": { credentials: { aws: hub } } } });
    expect(lines()).toEqual([]);
    expect(registry).toMatchObject({ mirrors: [{ credentials: { ...hub, item: null } }] });
  });

  it("does not apply the location's encryption to an existing registry", () => {
    const key = "arn:aws:kms:us-east-1:123456789012:key/00000000-0000-0000-0000-000000000000";
    const problems = problemsOf(`apiVersion: berth/v1
name: shop
locations: { use1: { cloud: aws, region: us-east-1, account: "123456789012", encryption: { key: "${key}" } } }
registries: { base: { existing: 222222222222.dkr.ecr.us-east-1.amazonaws.com/base } }
`);
    expect(problems).toEqual([]);
  });

  it("reports a repository with too long a name", () => {
    expect(resolve({}, ["a".repeat(240)]).lines()).toEqual(["B4519 registries.images.repositories.0"]);
  });
});

describe("the prefix of a cache", () => {
  it.each([
    ["shop-prod-images", "quay.io", "shop-prod-images/quay-io"],
    ["shop-prod-images", "registry.k8s.io", /^shop-prod-images\/regist-[0-9a-f]{6}$/],
    ["shop-production-images1", "quay.io", /^shop-production-images1-[0-9a-f]{6}$/],
    ["shop-production-images", "docker.io", /^shop-production-images-[0-9a-f]{6}$/],
  ])("of %s for %s is valid in ECR", (registry, host, expected) => {
    const prefix = mirrorPrefix(registry, host);
    expect(prefix).toMatch(expected);
    expect(prefix.length).toBeLessThanOrEqual(30);
    expect(prefix).toMatch(/^(?:[a-z0-9]+(?:[._-][a-z0-9]+)*\/)*[a-z0-9]+(?:[._-][a-z0-9]+)*$/);
  });
});
