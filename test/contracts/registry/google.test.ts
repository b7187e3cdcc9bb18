import { buildRegistry } from "../../../constructs/google/registry/build";
import { repositoryName } from "../../../constructs/google/registry/names";
import { artifactRegistry, unitInputOf } from "../../support/google-inputs";
import { synthUnit } from "../../support/stack";
import { registryContract } from "./suite";

registryContract({
  name: "Artifact Registry",
  make: ({ repositories = ["api", "web"], deletionProtection = true, tags = "immutable", encryption = "customer" }) => {
    const named = repositories.map((id) => ({ id, name: repositoryName("shop-prod-images", id) }));
    const registry = artifactRegistry({ repositories: named, deletionProtection, tags, encryption: { kind: encryption } });
    return synthUnit(buildRegistry, unitInputOf("registry", "registry-images", registry));
  },
  store: {
    type: "google_artifact_registry_repository",
    isImmutable: (body) => JSON.stringify(body["docker_config"]) === '{"immutable_tags":true}',
  },
  key: { type: "google_kms_crypto_key" },
  urls: "repository_urls",
});
