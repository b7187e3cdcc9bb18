import { describe, expect, it } from "vitest";
import { folded } from "../../../review/model/fold";
import { attribute, change } from "../changed";
import { reviewed } from "../reviewed";

const scaled = (cluster: string, pool: string) =>
  change({
    stack: `cluster-${cluster}`,
    address: `aws_eks_node_group.cluster_pool-${pool}`,
    specPath: `clusters.${cluster}.pools.${pool}`,
    attributes: [attribute({ path: "scaling_config.max_size", before: 3, after: 8 })],
  });

describe("9. Fold", () => {
  it("the same change in several stacks and pools is one row", () => {
    const { rows } = folded([scaled("apps", "general"), scaled("apps", "gpu"), scaled("web", "general")]);
    expect(rows).toMatchObject([
      { action: "update", address: "aws_eks_node_group.cluster_pool-*", stacks: ["cluster-apps", "cluster-web"], changes: { length: 3 } },
    ]);
  });

  it("values that differ only by the key of each resource are one row, with * for the key", () => {
    const named = (key: string) =>
      change({
        stack: `cluster-${key}`,
        address: "aws_eks_cluster.cluster",
        specPath: `clusters.${key}`,
        action: "replace",
        attributes: [attribute({ path: "name", before: `old-${key}`, after: `shop-${key}`, replaces: "certain" })],
        causes: [{ path: "name", certainty: "certain", through: null }],
      });
    expect(folded([named("apps"), named("web")]).rows).toMatchObject([
      { attributes: [{ before: "old-*", after: "shop-*" }], stacks: ["cluster-apps", "cluster-web"] },
    ]);
    expect(folded([named("apps")]).rows).toMatchObject([{ attributes: [{ before: "old-apps", after: "shop-apps" }] }]);
  });

  it.each([
    ["another value", { attributes: [attribute({ path: "scaling_config.max_size", before: 3, after: 9 })] }],
    ["another action", { action: "replace" as const }],
    ["another certainty", { certainty: "possible" as const }],
    ["another cause", { causes: [{ path: "a", certainty: "possible" as const, through: null }] }],
  ])("%s is a row of its own", (_, other) => {
    expect(folded([scaled("apps", "general"), { ...scaled("web", "general"), ...other }]).rows).toHaveLength(2);
  });

  it("created resources of one type are one row if their names are equal apart from their keys", () => {
    const made = (stack: string, address: string, specPath: string) => change({ stack, address, specPath, action: "create" });
    const { rows } = folded([
      made("cluster-a", "aws_iam_role.cluster_role", "clusters.a"),
      made("cluster-b", "aws_iam_role.cluster_role", "clusters.b"),
      made("cluster-b", "aws_iam_role.cluster_pool-x", "clusters.b.pools.x"),
    ]);
    expect(rows.map(({ address, changes }) => [address, changes.length])).toEqual([
      ["aws_iam_role.cluster_role", 2],
      ["aws_iam_role.cluster_pool-x", 1],
    ]);
  });

  it("changes of tags and labels alone are one line, key by key, on whatever cloud", () => {
    const { rows, tagged } = folded([
      change({
        stack: "a",
        address: "aws_vpc.x",
        attributes: [attribute({ path: "tags", before: { team: "a", kept: "1" }, after: { team: "b", kept: "1" } })],
      }),
      change({
        stack: "a",
        address: "aws_autoscaling_group.x",
        attributes: [
          attribute({ path: "tag.*", before: { key: "team", value: "a", propagate_at_launch: true } }),
          attribute({ path: "tag.*", after: { key: "team", value: "b", propagate_at_launch: true } }),
        ],
      }),
      change({
        stack: "b",
        address: "google_container_cluster.x",
        attributes: [attribute({ path: "resource_labels", after: { owner: "c" } })],
      }),
    ]);
    expect(rows).toEqual([]);
    expect(tagged.changes).toHaveLength(3);
    expect(tagged.tags).toEqual([
      { key: "owner", before: undefined, after: "c" },
      { key: "team", before: "a", after: "b" },
    ]);
  });

  it("a tag that replaces, or comes with another change, is no mere tag", () => {
    const tag = { path: "tags", before: { a: "1" }, after: { a: "2" } };
    const alone = change({ stack: "a", address: "aws_x.y", attributes: [attribute({ ...tag, replaces: "certain" })] });
    const neighbour = change({
      stack: "a",
      address: "aws_x.z",
      attributes: [attribute(tag), attribute({ path: "size", before: 1, after: 2 })],
    });
    expect(folded([alone, neighbour])).toMatchObject({ rows: { length: 2 }, tagged: { changes: [] } });
  });

  it("what only the provider computes is hidden and counted; what replaces is not", () => {
    const { rows, noise } = folded([
      change({
        stack: "a",
        address: "aws_vpc.x",
        attributes: [
          attribute({ path: "arn", before: "arn:1", after: "(known after apply)" }),
          attribute({ path: "tags_all", before: {}, after: { a: "1" } }),
          attribute({ path: "cidr_block", before: "10.0.0.0/16", after: "10.1.0.0/16", replaces: "certain" }),
        ],
      }),
    ]);
    expect(noise).toBe(2);
    expect(rows[0]?.attributes.map(({ path }) => path)).toEqual(["cidr_block"]);
  });

  it("a pool that grows in every location of a fleet is one row", () => {
    const spec = (max: number) => `clusters:
  web: { orchestrator: eks, location: [use1, usw2], pools: { general: { count: { min: 1, max: ${max} } } } }
`;
    const { rows } = folded(reviewed(spec(3), spec(8)).model.changes);
    expect(rows).toMatchObject([
      {
        type: "aws_eks_node_group",
        attributes: expect.arrayContaining([expect.objectContaining({ path: "scaling_config.max_size", before: 3, after: 8 })]),
        stacks: ["cluster-web-use1", "cluster-web-usw2"],
      },
    ]);
  });
});
