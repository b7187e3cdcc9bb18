import { describe, expect, it } from "vitest";
import type { GkeCluster } from "../../../../constructs/platform/types/google/cluster";
import { cluster, resourcesOf } from "./synth";

const grantsOf = (access: Partial<GkeCluster["access"]>) =>
  Object.entries(resourcesOf({ access: { ...cluster().access, admins: [], ...access } })["google_project_iam_member"] ?? {}).filter(
    ([address]) => address.startsWith("cluster_access"),
  );

describe("access to a cluster", () => {
  it.each([
    ["admins", "roles/container.admin"],
    ["editors", "roles/container.developer"],
    ["viewers", "roles/container.viewer"],
  ] as const)("of %s is role %s on this cluster only", (list, role) => {
    const [[, grant]] = grantsOf({ [list]: ["group:team@example.org"] }) as [[string, Record<string, unknown>]];
    expect(grant).toMatchObject({ project: "shop-prod", role, member: "group:team@example.org" });
    const resource = "projects/shop-prod/locations/europe-west1/clusters/shop-prod-apps";
    expect(grant["condition"]).toMatchObject({ expression: `resource.name == "${resource}" || resource.name.startsWith("${resource}/")` });
  });

  it("is granted only to listed principals", () => {
    expect(grantsOf({})).toEqual([]);
  });

  it("keeps its addresses when principals are added", () => {
    const few = grantsOf({ viewers: ["user:b@example.org"] }).map(([address]) => address);
    const many = grantsOf({ viewers: ["user:a@example.org", "user:b@example.org"] }).map(([address]) => address);
    expect(many).toEqual(expect.arrayContaining(few));
    expect(many).toHaveLength(2);
  });
});
