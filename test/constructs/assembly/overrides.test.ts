import { describe, expect, it } from "vitest";
import { applyOverrides, OverrideError } from "../../../constructs/assembly/overrides";

const json = { resource: { aws_iam_role: { cluster_role: { name: "a", tags: { x: "1", y: "2" } }, cluster_node: { name: "b" } } } };
const override = (merge: Record<string, unknown>, resource = "aws_iam_role.*", path = "overrides.0") => ({
  stack: "cluster-apps",
  resource,
  merge: merge as never,
  path,
});
const codesOf = (work: () => unknown): string[] => {
  try {
    work();
  } catch (error) {
    if (error instanceof OverrideError) return error.problems.map(({ code }) => code);
    throw error;
  }
  return [];
};

describe("applyOverrides", () => {
  it("merges into every resource that the pattern covers, and removes what is null", () => {
    const { json: changed, matched } = applyOverrides(
      json,
      [override({ permissions_boundary: "arn:x" }), override({ tags: { x: null } }, "aws_iam_role.cluster_role", "overrides.1")],
      "cluster-apps",
    );
    expect(changed.resource).toEqual({
      aws_iam_role: {
        cluster_role: { name: "a", tags: { y: "2" }, permissions_boundary: "arn:x" },
        cluster_node: { name: "b", permissions_boundary: "arn:x" },
      },
    });
    expect(matched).toEqual(["overrides.0", "overrides.1"]);
  });

  it("leaves what it was handed as it was", () => {
    const before = JSON.stringify(json);
    applyOverrides(json, [override({ path: "/x/" })], "cluster-apps");
    expect(JSON.stringify(json)).toBe(before);
  });

  it.each([
    ["matches nothing", override({ path: "/" }, "aws_eks_cluster.cluster"), "B6001"],
    ["names an attribute that the provider does not have", override({ permission_boundary: "arn:x" }), "B6002"],
    ["sets what is there", override({ name: "a" }, "aws_iam_role.cluster_role"), "B6003"],
    ["removes what is not there", override({ path: null }), "B6003"],
  ])("refuses one that %s", (_what, one, code) => {
    expect(codesOf(() => applyOverrides(json, [one], "cluster-apps"))).toContain(code);
  });

  it("refuses two that set the same property", () => {
    const two = [override({ path: "/a/" }), override({ path: "/b/" }, "aws_iam_role.cluster_role", "overrides.1")];
    expect(codesOf(() => applyOverrides(json, two, "cluster-apps"))).toEqual(["B6004"]);
  });
});
