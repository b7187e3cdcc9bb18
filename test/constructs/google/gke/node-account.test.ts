import { describe, expect, it } from "vitest";
import { one, resourcesOf } from "./synth";

const repository = (name: string) => `projects/images/locations/europe-west1/repositories/${name}`;

describe("the account of nodes", () => {
  it("may join and report, and nothing else", () => {
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

  it("has a name that is cut to what Google takes", () => {
    const { account_id: id } = one(
      resourcesOf({ name: "shop-prod-a-cluster-of-a-long-name" }),
      "google_service_account",
      "cluster_node-account",
    );
    expect(id).toMatch(/^shop-prod-a-cluster-of-[0-9a-f]{6}$/);
    expect((id as string).length).toBeLessThanOrEqual(30);
  });

  it("reads the repositories that the cluster pulls from, once each, and no project", () => {
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

  it("keeps a right's address whatever else is pulled", () => {
    const addressesOf = (...names: string[]) =>
      Object.keys(
        resourcesOf({ pulls: [{ registry: "a", repositories: names.map(repository) }] })[
          "google_artifact_registry_repository_iam_member"
        ] ?? {},
      );
    expect(addressesOf("web", "api")).toEqual(expect.arrayContaining(addressesOf("web")));
  });

  it("is brought along without being given anything", () => {
    const resources = resourcesOf({ roles: { controlPlane: null, nodes: "nodes@shop-prod.iam.gserviceaccount.com" } });
    expect(resources).not.toHaveProperty("google_service_account");
    expect(one(resources, "google_container_node_pool", "cluster_pool-general")).toMatchObject({
      node_config: { service_account: "nodes@shop-prod.iam.gserviceaccount.com" },
    });
  });
});
