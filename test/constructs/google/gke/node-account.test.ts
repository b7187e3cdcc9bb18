import { describe, expect, it } from "vitest";
import { one, resourcesOf } from "./synth";

const repository = (name: string) => `projects/images/locations/europe-west1/repositories/${name}`;

describe("the account of nodes", () => {
  it("has only the role to join the cluster and to write logs and metrics", () => {
    const resources = resourcesOf();
    expect(one(resources, "google_service_account", "cluster_node-account")).toMatchObject({
      account_id: "shop-prod-apps-nodes",
      project: "shop-prod",
    });
    expect(one(resources, "google_project_iam_member", "cluster_node-account_role")).toMatchObject({
      role: "roles/container.defaultNodeServiceAccount",
      member: "${google_service_account.cluster_node-account.member}",
    });
    expect(resources).not.toHaveProperty("google_artifact_registry_repository_iam_member");
  });

  it("has a name that is shortened to 30 characters", () => {
    const { account_id: id } = one(
      resourcesOf({ name: "shop-prod-a-cluster-of-a-long-name" }),
      "google_service_account",
      "cluster_node-account",
    );
    expect(id).toMatch(/^shop-prod-a-cluster-of-[0-9a-f]{6}$/);
    expect((id as string).length).toBeLessThanOrEqual(30);
  });

  it("gets the reader role once on each repository that the cluster pulls from", () => {
    const pulls = [
      { registry: "a", repositories: [repository("api"), repository("web")] },
      { registry: "b", repositories: [repository("api")] },
    ];
    const readers = Object.values(resourcesOf({ pulls })["google_artifact_registry_repository_iam_member"] ?? {});
    expect(readers).toHaveLength(2);
    expect(readers).toContainEqual(
      expect.objectContaining({ project: "images", location: "europe-west1", repository: "api", role: "roles/artifactregistry.reader" }),
    );
  });

  it("keeps the address of a grant when repositories are added", () => {
    const addressesOf = (...names: string[]) =>
      Object.keys(
        resourcesOf({ pulls: [{ registry: "a", repositories: names.map(repository) }] })[
          "google_artifact_registry_repository_iam_member"
        ] ?? {},
      );
    expect(addressesOf("web", "api")).toEqual(expect.arrayContaining(addressesOf("web")));
  });

  it("can be an existing one, which gets no roles", () => {
    const resources = resourcesOf({ roles: { controlPlane: null, nodes: "nodes@shop-prod.iam.gserviceaccount.com" } });
    expect(resources).not.toHaveProperty("google_service_account");
    expect(one(resources, "google_container_node_pool", "cluster_pool-general")).toMatchObject({
      node_config: { service_account: "nodes@shop-prod.iam.gserviceaccount.com" },
    });
  });
});
