import { buildRegistry } from "../../../constructs/aws/registry/build";
import { ecrRegistry, unitInputOf } from "../../support/aws-inputs";
import { synthUnit } from "../../support/stack";
import { registryContract } from "./suite";

registryContract({
  name: "ECR",
  make: ({
    repositories = ["api", "web"],
    deletionProtection = true,
    tags = "immutable",
    encryption = "customer",
    labels = {},
    untaggedDays = 14,
    reader,
  }) => {
    const named = repositories.map((id) => ({ id, name: `shop-prod-images/${id}` }));
    const registry = ecrRegistry({
      repositories: named,
      deletionProtection,
      tags,
      encryption: { kind: encryption },
      labels,
      keep: { untaggedDays, taggedCount: null },
      readerAccounts: reader === undefined ? [] : [reader],
    });
    return synthUnit(buildRegistry, unitInputOf("registry", "registry-images", registry));
  },
  store: { type: "aws_ecr_repository", isImmutable: (body) => body["image_tag_mutability"] === "IMMUTABLE" },
  key: { type: "aws_kms_key" },
  labels: "tags",
  untagged: (days) => `\\"countNumber\\":${days}}`,
  reader: { principal: "999999999999", type: "aws_ecr_repository_policy" },
  urls: "repository_urls",
});
