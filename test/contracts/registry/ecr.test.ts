import { buildRegistry } from "../../../constructs/aws/registry/build";
import { ecrRegistry, unitInputOf } from "../../support/aws-inputs";
import { synthUnit } from "../../support/stack";
import { registryContract } from "./suite";

registryContract({
  name: "ECR",
  make: ({ repositories = ["api", "web"], deletionProtection = true, tags = "immutable", encryption = "customer" }) => {
    const named = repositories.map((id) => ({ id, name: `shop-prod-images/${id}` }));
    const registry = ecrRegistry({ repositories: named, deletionProtection, tags, encryption: { kind: encryption } });
    return synthUnit(buildRegistry, unitInputOf("registry", "registry-images", registry));
  },
  store: { type: "aws_ecr_repository", isImmutable: (body) => body["image_tag_mutability"] === "IMMUTABLE" },
  key: { type: "aws_kms_key" },
  urls: "repository_urls",
});
