import { describe, expect, it } from "vitest";
import { changeModel } from "../../../review/compare/model";
import type { JsonMap } from "../../../review/model/json";
import { stackOf } from "../../../review/read/terraform-json";
import { treeOf } from "../../../review/read/tree";

const tree = (stacks: Readonly<Record<string, JsonMap>>) => treeOf(Object.entries(stacks).map(([name, json]) => stackOf(name, json, [])));
const backend = (path: string): JsonMap => ({ terraform: { backend: { local: { path } } } });

const network = (cidr: string): JsonMap => ({
  ...backend("network.tfstate"),
  resource: {
    aws_vpc: { main: { cidr_block: cidr, enable_dns_support: true } },
    aws_subnet: { a: { vpc_id: "${aws_vpc.main.id}", cidr_block: "10.0.1.0/24" } },
    aws_route_table: { a: { vpc_id: "${aws_vpc.main.id}", tags: { vpc: "${aws_vpc.main.cidr_block}" } } },
  },
  output: { subnets: { value: ["${aws_subnet.a.id}"] }, dns: { value: "${aws_vpc.main.enable_dns_support}" } },
});
const cluster: JsonMap = {
  ...backend("cluster.tfstate"),
  data: { terraform_remote_state: { network: { backend: "local", config: { path: "network.tfstate" } } } },
  resource: {
    aws_eks_node_group: { work: { subnet_ids: "${data.terraform_remote_state.network.outputs.subnets}" } },
    aws_eks_cluster: { main: { tags: { dns: "${data.terraform_remote_state.network.outputs.dns}" } } },
  },
};

describe("3. Replacement forecast: a replacement", () => {
  const model = changeModel(tree({ network: network("10.0.0.0/16"), cluster }), tree({ network: network("10.1.0.0/16"), cluster }));
  const of = (address: string) => model.changes.find((change) => change.address === address);

  it("reaches those that refer to what is known only afterwards", () => {
    expect(of("aws_vpc.main")).toMatchObject({ action: "replace", certainty: "certain", causes: [{ path: "cidr_block", through: null }] });
    expect(of("aws_subnet.a")).toMatchObject({
      action: "replace",
      certainty: "certain",
      causes: [{ path: "vpc_id", through: "aws_vpc.main" }],
    });
  });

  it("reaches other stacks by their outputs", () => {
    expect(of("aws_eks_node_group.work")).toMatchObject({
      action: "replace",
      causes: [{ path: "subnet_ids", through: "network/aws_subnet.a" }],
    });
  });

  it("does not reach those that refer to what is written and stays", () => {
    expect(of("aws_eks_cluster.main")).toBeUndefined();
  });

  it("says which plan shows it only later", () => {
    expect(model.stacks.find(({ name }) => name === "cluster")?.waitsFor).toEqual([{ stack: "network", outputs: ["subnets"] }]);
  });
});

describe("3. Replacement forecast: a change in place", () => {
  const one = (version: string, name: string): JsonMap => ({
    resource: {
      aws_eks_cluster: { main: { name, version, role_arn: "arn:aws:iam::123456789012:role/cp" } },
      aws_eks_node_group: {
        work: { cluster_name: "${aws_eks_cluster.main.name}", version: "${aws_eks_cluster.main.version}" },
        still: { cluster_name: "${aws_eks_cluster.main.name}", version: "${aws_eks_cluster.main.version}" },
      },
    },
  });
  const changesOf = (version: string, name: string) =>
    changeModel(tree({ one: one("1.34", "apps") }), tree({ one: one(version, name) })).changes;

  it("changes those that refer to the changed value, in place too", () => {
    expect(changesOf("1.35", "apps")).toMatchObject([
      { address: "aws_eks_cluster.main", action: "update" },
      { address: "aws_eks_node_group.still", action: "update", attributes: [{ path: "version", through: "aws_eks_cluster.main" }] },
      { address: "aws_eks_node_group.work", action: "update" },
    ]);
  });

  it("replaces those that refer to a written value which is another", () => {
    expect(changesOf("1.34", "web")).toMatchObject([
      { address: "aws_eks_cluster.main", action: "replace" },
      { address: "aws_eks_node_group.still", action: "replace", causes: [{ path: "cluster_name", certainty: "certain" }] },
      { address: "aws_eks_node_group.work", action: "replace" },
    ]);
  });
});

describe("7. Renames: a moved block", () => {
  const vpcNamed = (name: string, more: JsonMap = {}): JsonMap => ({
    resource: { aws_vpc: { [name]: { cidr_block: "10.0.0.0/16" } } },
    ...more,
  });

  it("turns a destruction and creation into a move", () => {
    const head = vpcNamed("b", { moved: [{ from: "aws_vpc.a", to: "aws_vpc.b" }] });
    expect(changeModel(tree({ one: vpcNamed("a") }), tree({ one: head })).changes).toMatchObject([
      { address: "aws_vpc.b", action: "move", movedFrom: "aws_vpc.a" },
    ]);
  });
});
