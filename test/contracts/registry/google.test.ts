import { buildRegistry } from "../../../constructs/google/registry/build";
import { repositoryName } from "../../../constructs/google/registry/names";
import { artifactRegistry, unitInputOf } from "../../support/google-inputs";
import { synthUnit } from "../../support/stack";
import { registryContract } from "./suite";

registryContract({
  name: "Artifact Registry",
  make: ({
    repositories = ["api", "web"],
    deletionProtection = true,
    tags = "immutable",
    encryption = "customer",
    labels = {},
    untaggedDays = 14,
    reader,
  }) => {
    const named = repositories.map((id) => ({ id, name: repositoryName("shop-prod-images", id) }));
    const registry = artifactRegistry({
      repositories: named,
      deletionProtection,
      tags,
      encryption: { kind: encryption },
      labels,
      keep: { untaggedDays, taggedCount: null },
      readers: reader === undefined ? [] : [reader],
    });
    return synthUnit(buildRegistry, unitInputOf("registry", "registry-images", registry));
  },
  store: {
    type: "google_artifact_registry_repository",
    isImmutable: (body) => JSON.stringify(body["docker_config"]) === '{"immutable_tags":true}',
  },
  key: { type: "google_kms_crypto_key" },
  labels: "labels",
  untagged: (days) => `"older_than":"${days * 86_400}s"`,
  reader: { principal: "group:support@example.org", type: "google_artifact_registry_repository_iam_member" },
  urls: "repository_urls",
});
