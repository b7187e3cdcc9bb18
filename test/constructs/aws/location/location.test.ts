import { describe, expect, it } from "vitest";
import { buildLocation } from "../../../../constructs/aws/location/build";
import type { AwsLocationSettings } from "../../../../constructs/platform/types/aws/registry";
import { ecrRegistry, locationSettings, unitInputOf } from "../../../support/aws-inputs";
import { addressesOf, block, blocksOf, documentIn, synthUnit } from "../../../support/stack";

const built = (changed: Partial<AwsLocationSettings> = {}) =>
  synthUnit(buildLocation, unitInputOf("location", "location-use1", locationSettings(changed)));

type Mirror = AwsLocationSettings["mirrors"][number];

const mirror = (changed: Partial<Mirror> = {}): Mirror => ({
  upstream: "docker.io",
  prefix: "shop-prod-images/docker-io",
  credentials: "arn:aws:secretsmanager:us-east-1:123456789012:secret:ecr-pullthroughcache/hub",
  registry: "images",
  encryption: { kind: "customer" },
  keep: { untaggedDays: 14, taggedCount: null },
  deletionProtection: true,
  ...changed,
});
const arrival = (fromAccount: string, registry = ecrRegistry()) => ({ prefix: registry.name, fromAccount, registry });

describe("the settings of ECR for an account and region", () => {
  it("scan pushes to the registries that request it, and nothing else", () => {
    const { resource, text } = built();
    const json = JSON.parse(text) as { import: unknown };
    expect(addressesOf(resource)).toEqual(["aws_ecr_registry_scanning_configuration.location_scanning"]);
    expect(json.import).toEqual([{ to: "aws_ecr_registry_scanning_configuration.location_scanning", id: "123456789012" }]);
    expect(block(resource, "aws_ecr_registry_scanning_configuration", "location_scanning")).toMatchObject({
      scan_type: "BASIC",
      rule: [{ scan_frequency: "SCAN_ON_PUSH", repository_filter: [{ filter: "shop-prod-images/*", filter_type: "WILDCARD" }] }],
    });
  });

  it("scan everything by Amazon Inspector if one registry is scanned continuously, the others on push", () => {
    const { resource } = built({ scanned: { onPush: ["shop-prod-images"], continuously: ["shop-prod-base"] } });
    expect(block(resource, "aws_ecr_registry_scanning_configuration", "location_scanning")).toMatchObject({
      scan_type: "ENHANCED",
      rule: [
        { scan_frequency: "SCAN_ON_PUSH", repository_filter: [{ filter: "shop-prod-images/*", filter_type: "WILDCARD" }] },
        { scan_frequency: "CONTINUOUS_SCAN", repository_filter: [{ filter: "shop-prod-base/*", filter_type: "WILDCARD" }] },
      ],
    });
  });

  it("leave to others what ECR replaces as a whole, and still create what has a prefix of its own", () => {
    const replication = { prefix: "a/", toLocation: "usw2", toRegion: "us-west-2", toAccount: "123456789012" };
    const { resource, text } = built({
      external: true,
      replications: [replication],
      arrivals: [arrival("999999999999")],
      mirrors: [mirror()],
    });
    const shared = ["aws_ecr_registry_scanning_configuration", "aws_ecr_replication_configuration", "aws_ecr_registry_policy"];
    for (const type of shared) expect(blocksOf(resource, type)).toEqual({});
    expect(text).not.toContain('"import"');
    expect(Object.keys(blocksOf(resource, "aws_ecr_repository_creation_template"))).toHaveLength(2);
  });

  it("replicate by one rule for the same destinations", () => {
    const to = (prefix: string, toRegion: string) => ({ prefix, toLocation: toRegion, toRegion, toAccount: "123456789012" });
    const replications = [to("b/", "us-west-2"), to("a/", "us-west-2"), to("c/", "us-west-2"), to("c/", "eu-west-1")];
    const { resource } = built({ replications });
    const { rule } = block(resource, "aws_ecr_replication_configuration", "location_replication")["replication_configuration"] as {
      rule: { destination: { region: string }[]; repository_filter: { filter: string }[] }[];
    };
    expect(rule.map((each) => [each.repository_filter.map(({ filter }) => filter), each.destination.map(({ region }) => region)])).toEqual([
      [["a/", "b/"], ["us-west-2"]],
      [["c/"], ["eu-west-1", "us-west-2"]],
    ]);
    expect(built({ replications: [...replications].reverse() }).text).toBe(built({ replications }).text);
  });

  it("allow another account to replicate only under the names of its registries", () => {
    const { resource } = built({ arrivals: [arrival("999999999999")] });
    expect(documentIn(block(resource, "aws_ecr_registry_policy", "location_policy"), "policy").Statement).toEqual([
      {
        Sid: "Replicas999999999999",
        Effect: "Allow",
        Principal: { AWS: "arn:aws:iam::999999999999:root" },
        Action: ["ecr:CreateRepository", "ecr:ReplicateImage"],
        Resource: ["arn:aws:ecr:us-east-1:123456789012:repository/shop-prod-images/*"],
      },
    ]);
    expect(blocksOf(built({ arrivals: [arrival("123456789012")] }).resource, "aws_ecr_registry_policy")).toEqual({});
  });

  it("create replicas with the settings of their registry, including readers and labels, and a key of this region", () => {
    const registry = ecrRegistry({ encryption: { kind: "key", key: "arn:aws:kms:us-west-2:1:key/x" }, readerAccounts: ["888888888888"] });
    const template = block(
      built({ arrivals: [arrival("123456789012", registry)] }).resource,
      "aws_ecr_repository_creation_template",
      "location_arrivals_images",
    );
    expect(template).toMatchObject({
      prefix: "shop-prod-images",
      applied_for: ["REPLICATION"],
      image_tag_mutability: "IMMUTABLE",
      encryption_configuration: [{ encryption_type: "KMS", kms_key: "${aws_kms_key.location_key.arn}" }],
      resource_tags: { team: "payments" },
      depends_on: ["aws_iam_role_policy.location_role_rights"],
    });
    expect(template["repository_policy"]).toContain("888888888888");
    expect(template["lifecycle_policy"]).toContain("sinceImagePushed");
  });
});

describe("a pull-through cache", () => {
  it("uses ECR's address of the upstream, and depends on its creation template", () => {
    const { resource } = built({ mirrors: [mirror()] });
    expect(block(resource, "aws_ecr_pull_through_cache_rule", "location_mirrors_images_docker-io")).toMatchObject({
      ecr_repository_prefix: "shop-prod-images/docker-io",
      upstream_registry_url: "registry-1.docker.io",
      credential_arn: expect.stringContaining("ecr-pullthroughcache/hub"),
      depends_on: ["aws_ecr_repository_creation_template.location_mirrors_images_docker-io_template"],
    });
    expect(block(resource, "aws_ecr_repository_creation_template", "location_mirrors_images_docker-io_template")).toMatchObject({
      applied_for: ["PULL_THROUGH_CACHE"],
      image_tag_mutability: "MUTABLE",
    });
  });

  it("is created by a role that is limited to its prefix, its key and this account", () => {
    const { resource } = built({ mirrors: [mirror()] });
    const [repositories, key] = documentIn(block(resource, "aws_iam_role_policy", "location_role_rights"), "policy").Statement;
    expect(repositories).toMatchObject({ Resource: ["arn:aws:ecr:us-east-1:123456789012:repository/shop-prod-images/docker-io/*"] });
    expect(key).toMatchObject({ Resource: ["${aws_kms_key.location_key.arn}"] });
    expect(block(resource, "aws_iam_role", "location_role")["assume_role_policy"]).toContain('"aws:SourceAccount":"123456789012"');
  });

  it.each([
    ["the vendor's key", { kind: "provider" }, { encryption_type: "AES256" }],
    ["an existing key", { kind: "key", key: "arn:aws:kms:x" }, { encryption_type: "KMS", kms_key: "arn:aws:kms:x" }],
  ] as const)("makes no key with %s", (_, encryption, expected) => {
    const { resource } = built({ mirrors: [mirror({ encryption })] });
    expect(blocksOf(resource, "aws_kms_key")).toEqual({});
    const template = block(resource, "aws_ecr_repository_creation_template", "location_mirrors_images_docker-io_template");
    expect(template["encryption_configuration"]).toEqual([expected]);
  });

  it("keeps its addresses if caches of any registry are added", () => {
    const one = addressesOf(built({ mirrors: [mirror()] }).resource);
    const more = [mirror({ registry: "images-docker", upstream: "quay.io" }), mirror(), mirror({ upstream: "ghcr.io" })];
    expect(addressesOf(built({ mirrors: more }).resource)).toEqual(expect.arrayContaining(one));
  });
});
