import { describe, expect, it } from "vitest";
import { buildRegistry } from "../../../../constructs/google/registry/build";
import { repositoryIds } from "../../../../constructs/google/registry/repository-ids";
import { artifactRegistry, googleLocation, unitInputOf } from "../../../support/google-inputs";
import { block, blocksOf, synthUnit } from "../../../support/stack";

const REPOSITORY = "google_artifact_registry_repository";
const replicaLocation = googleLocation({ key: "euw4", region: "europe-west4", project: "shop-west" });
const copies = [{ location: "euw4", region: "europe-west4", project: "shop-west" }];

const synth = (changed: Parameters<typeof artifactRegistry>[0] = {}) =>
  synthUnit(buildRegistry, unitInputOf("registry", "registry-images", artifactRegistry(changed), { otherLocations: [replicaLocation] }));

describe("a registry on Google Cloud", () => {
  it("has a repository per image, with cleanup policy and key", () => {
    expect(block(synth().resource, REPOSITORY, "registry_api")).toMatchObject({
      repository_id: "shop-prod-images-api",
      format: "DOCKER",
      location: "europe-west1",
      vulnerability_scanning_config: { enablement_config: "INHERITED" },
      cleanup_policies: [{ id: "untagged", action: "DELETE", condition: { tag_state: "UNTAGGED", older_than: "1209600s" } }],
      kms_key_name: expect.stringContaining("google_kms_crypto_key_iam_member"),
    });
  });

  it("grants the use of its key to the service agent of Artifact Registry", () => {
    expect(block(synth().resource, "google_kms_crypto_key_iam_member", "registry-key_use-by-artifact-registry")).toMatchObject({
      role: "roles/cloudkms.cryptoKeyEncrypterDecrypter",
      member: expect.stringMatching(/^serviceAccount:service-.*@gcp-sa-artifactregistry\.iam\.gserviceaccount\.com$/),
    });
  });

  it("has a replica of each repository, created by the provider of that location and with a key there", () => {
    const { resource, provider } = synth({ copies, replicas: ["euw4"] });
    expect(block(resource, REPOSITORY, "registry-copies_euw4_api")).toMatchObject({
      provider: "google.euw4",
      location: "europe-west4",
      project: "shop-west",
      kms_key_name: expect.stringContaining("registry-copies_euw4-key"),
    });
    expect(provider["google"]).toContainEqual(expect.objectContaining({ alias: "euw4", project: "shop-west" }));
    expect(Object.keys(blocksOf(synth().resource, REPOSITORY))).toEqual(["registry_api", "registry_web"]);
  });

  it("mirrors upstream registries, and passes credentials by reference to a secret", () => {
    const secretVersion = "projects/shop-prod/secrets/hub/versions/3";
    const { resource } = synth({
      mirrors: [
        { upstream: "docker.io", name: "m-hub", credentials: { username: "shop", secretVersion } },
        { upstream: "quay.io", name: "m-quay", credentials: null },
      ],
    });
    expect(block(resource, REPOSITORY, "registry-mirrors_docker-io")).toMatchObject({
      mode: "REMOTE_REPOSITORY",
      remote_repository_config: {
        docker_repository: { public_repository: "DOCKER_HUB" },
        upstream_credentials: { username_password_credentials: { username: "shop", password_secret_version: secretVersion } },
      },
      depends_on: ["google_secret_manager_secret_iam_member.registry-mirrors_docker-io-secret"],
    });
    expect(block(resource, REPOSITORY, "registry-mirrors_quay-io")["remote_repository_config"]).toEqual({
      description: "quay.io",
      docker_repository: { custom_repository: { uri: "https://quay.io" } },
    });
  });

  it("grants external readers access to every repository", () => {
    const members = blocksOf(synth({ readers: ["group:dev@example.org"] }).resource, "google_artifact_registry_repository_iam_member");
    expect(Object.values(members)).toHaveLength(2);
    for (const member of Object.values(members))
      expect(member).toMatchObject({ role: "roles/artifactregistry.reader", member: "group:dev@example.org" });
  });
});

describe("repository ids for grants on Google Cloud", () => {
  it("list the repositories of the registry and its replicas separately from its mirrors", () => {
    const registry = artifactRegistry({ copies, mirrors: [{ upstream: "quay.io", name: "m-quay", credentials: null }] });
    expect(repositoryIds.managed(registry, googleLocation())).toEqual({
      own: ["shop-prod/locations/europe-west1", "shop-west/locations/europe-west4"].flatMap((at) =>
        ["api", "web"].map((id) => `projects/${at}/repositories/shop-prod-images-${id}`),
      ),
      mirrored: ["projects/shop-prod/locations/europe-west1/repositories/m-quay"],
    });
  });

  it.each([
    ["europe-west1-docker.pkg.dev/shop-prod/base", ["projects/shop-prod/locations/europe-west1/repositories/base"]],
    ["us-docker.pkg.dev/shop-prod/base/team/api", ["projects/shop-prod/locations/us/repositories/base"]],
    ["example.org/base", []],
  ])("for the URL %s are %j", (address, ids) => {
    expect(repositoryIds.existing(address, googleLocation())).toEqual(ids);
  });
});
