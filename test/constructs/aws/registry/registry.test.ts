import { describe, expect, it } from "vitest";
import { buildRegistry } from "../../../../constructs/aws/registry/build";
import { mockOutputs } from "../../../../constructs/aws/registry/outputs";
import { addressOf } from "../../../../constructs/aws/registry/registry";
import type { EcrRegistry } from "../../../../constructs/platform/types/aws/registry";
import { ecrRegistry, unitInputOf } from "../../../support/aws-inputs";
import { addressesOf, block, blocksOf, documentIn, synthUnit } from "../../../support/stack";

const built = (changed: Partial<EcrRegistry> = {}) =>
  synthUnit(buildRegistry, unitInputOf("registry", "registry-images", ecrRegistry(changed)));

describe("a registry on AWS", () => {
  const { resource, output } = built();

  it("has repositories whose images are encrypted, scanned and never overwritten", () => {
    expect(block(resource, "aws_ecr_repository", "registry_api")).toMatchObject({
      name: "shop-prod-images/api",
      image_tag_mutability: "IMMUTABLE",
      image_scanning_configuration: { scan_on_push: true },
      encryption_configuration: [{ encryption_type: "KMS", kms_key: "${aws_kms_key.registry-key.arn}" }],
      force_delete: false,
      lifecycle: { prevent_destroy: true },
    });
  });

  it("is deleted with its images without deletion protection", () => {
    const bare = built({ deletionProtection: false });
    expect(bare.text).not.toContain("prevent_destroy");
    expect(block(bare.resource, "aws_ecr_repository", "registry_api")).toMatchObject({ force_delete: true });
  });

  it.each([
    ["provider", { kind: "provider" }, { encryption_type: "AES256" }],
    ["an existing key", { kind: "key", key: "arn:aws:kms:x" }, { encryption_type: "KMS", kms_key: "arn:aws:kms:x" }],
  ] as const)("makes no key with encryption by %s", (_, encryption, expected) => {
    const made = built({ encryption });
    expect(blocksOf(made.resource, "aws_kms_key")).toEqual({});
    expect(block(made.resource, "aws_ecr_repository", "registry_web")["encryption_configuration"]).toEqual([expected]);
  });

  it("has outputs with URLs and ARNs of its repositories, like its mocks", () => {
    expect(output).toMatchObject({
      repository_urls: { value: { api: "${aws_ecr_repository.registry_api.repository_url}" } },
      repository_arns: { value: { web: "${aws_ecr_repository.registry_web.arn}" } },
    });
    const mocks = mockOutputs(ecrRegistry());
    expect(Object.keys(mocks)).toEqual(Object.keys(output));
    for (const [name, { value }] of Object.entries(output))
      expect(Object.keys(mocks[name] as object)).toEqual(Object.keys(value as object));
  });

  it("changes no address if a repository is added", () => {
    const repositories = ["a", "api", "key", "web"].map((id) => ({ id, name: `shop-prod-images/${id}` }));
    expect(addressesOf(built({ repositories }).resource)).toEqual(expect.arrayContaining(addressesOf(resource)));
  });

  it("gives repositories distinct addresses for any names", () => {
    const names = ["a-b", "a.b", "a/b", "a_b", "a/b/c", "a-b/c"];
    expect(new Set(names.map(addressOf)).size).toBe(names.length);
    for (const name of names) expect(addressOf(name)).toMatch(/^[a-z0-9_-]+$/);
  });
});

describe("the lifecycle policy of a repository", () => {
  const rules = (keep: EcrRegistry["keep"]) => {
    const policy = blocksOf(built({ keep }).resource, "aws_ecr_lifecycle_policy")["registry_api_lifecycle"]?.["policy"];
    return policy === undefined ? [] : JSON.parse(String(policy)).rules;
  };

  it("has rules of different priority for different images", () => {
    expect(rules({ untaggedDays: 14, taggedCount: 50 })).toEqual([
      expect.objectContaining({
        rulePriority: 1,
        selection: { tagStatus: "untagged", countType: "sinceImagePushed", countUnit: "days", countNumber: 14 },
      }),
      expect.objectContaining({
        rulePriority: 2,
        selection: { tagStatus: "tagged", tagPatternList: ["*"], countType: "imageCountMoreThan", countNumber: 50 },
      }),
    ]);
  });

  it("is absent if everything is kept", () => {
    expect(rules({ untaggedDays: null, taggedCount: null })).toEqual([]);
  });
});

describe("readers of a registry", () => {
  const policy = (changed: Partial<EcrRegistry>) =>
    documentIn(block(built(changed).resource, "aws_ecr_repository_policy", "registry_api_readers"), "policy").Statement;

  it("do not exist outside the account by default", () => {
    expect(blocksOf(built().resource, "aws_ecr_repository_policy")).toEqual({});
  });

  it("are accounts, which may only pull", () => {
    expect(policy({ readerAccounts: ["999999999999"] })).toEqual([
      {
        Sid: "ReaderAccounts",
        Effect: "Allow",
        Principal: { AWS: ["arn:aws:iam::999999999999:root"] },
        Action: ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
      },
    ]);
  });

  it("are principals in a condition, so that they do not have to exist yet", () => {
    const readerPrincipals = ["arn:aws:iam::999999999999:role/ci", { from: "core", output: "reader", item: null }];
    const [known, referred] = policy({ readerPrincipals });
    expect(known).toMatchObject({
      Principal: { AWS: "arn:aws:iam::999999999999:root" },
      Condition: { ArnEquals: { "aws:PrincipalArn": ["arn:aws:iam::999999999999:role/ci"] } },
    });
    expect(referred).toMatchObject({ Principal: { AWS: ["${data.terraform_remote_state.outside-core.outputs.reader}"] } });
  });
});
