import { describe, expect, it } from "vitest";
import { changeModel } from "../../../review/compare/model";
import { graphOf } from "../../../review/model/graph";
import type { JsonMap } from "../../../review/model/json";
import { networksOf } from "../../../review/model/networks";
import { stackOf } from "../../../review/read/terraform-json";
import { treeOf } from "../../../review/read/tree";

const tree = (stacks: Readonly<Record<string, JsonMap>>) => treeOf(Object.entries(stacks).map(([name, json]) => stackOf(name, json, [])));
const backend = (path: string): JsonMap => ({ terraform: { backend: { local: { path } } } });

const network = (zones: number, subnets: JsonMap): JsonMap => ({
  ...backend("network.tfstate"),
  "//": { spec: "networks.main" },
  resource: { aws_vpc: { main: {} }, aws_subnet: subnets, aws_flow_log: { log: { vpc_id: "${aws_vpc.main.id}", tags: { zones } } } },
  output: { subnets: { value: ["${aws_subnet.a.id}"] } },
});
const cluster: JsonMap = {
  data: { terraform_remote_state: { network: { backend: "local", config: { path: "network.tfstate" } } } },
  resource: {
    aws_eks_cluster: { main: { subnets: "${data.terraform_remote_state.network.outputs.subnets}" } },
    aws_eks_node_group: { work: { cluster_name: "${aws_eks_cluster.main.name}" } },
  },
};
const reader: JsonMap = {
  data: { terraform_remote_state: { other: { backend: "local", config: { path: "elsewhere.tfstate" } } } },
  resource: { aws_lb: { edge: { subnets: "${data.terraform_remote_state.other.outputs.subnets}" } } },
};
const subnet = (cidr: string): JsonMap => ({ cidr_block: cidr, vpc_id: "${aws_vpc.main.id}" });
const between = (base: Readonly<Record<string, JsonMap>>, head: Readonly<Record<string, JsonMap>>) => {
  const trees = { base: tree(base), head: tree(head) };
  const { nodes, edges } = graphOf(changeModel(trees.base, trees.head).changes, trees);
  return {
    nodes: [...nodes.values()].map(({ id, change }) => `${change?.action ?? "-"} ${id}`),
    edges: edges.map(({ from, to, outputs }) => `${from} > ${to}${outputs.length > 0 ? ` by ${outputs}` : ""}`),
    networks: [...networksOf(trees)],
  };
};

describe("12. Picture: the graph of a change", () => {
  it("contains what is changed and its neighbours, within stacks and between them", () => {
    const base = { network: network(1, { a: subnet("10.0.0.0/24") }), cluster };
    const head = { network: network(1, { a: subnet("10.0.0.0/24"), b: subnet("10.0.1.0/24") }), cluster };
    expect(between(base, head)).toMatchObject({
      nodes: ["create network/aws_subnet.b", "- network/aws_vpc.main"],
      edges: ["network/aws_subnet.b > network/aws_vpc.main"],
    });
  });

  it("leads through an output to what it is made of", () => {
    const { nodes, edges } = between(
      { network: network(1, { a: { ...subnet("10.0.0.0/24"), map_public_ip_on_launch: true } }), cluster },
      { network: network(1, { a: subnet("10.0.0.0/24") }), cluster },
    );
    expect(nodes).toEqual(["- cluster/aws_eks_cluster.main", "update network/aws_subnet.a", "- network/aws_vpc.main"]);
    expect(edges).toContain("cluster/aws_eks_cluster.main > network/aws_subnet.a by subnets");
  });

  it("shows what is deleted as it was in base", () => {
    const { nodes, edges } = between(
      { network: network(1, { a: subnet("10.0.0.0/24"), b: subnet("10.0.1.0/24") }), cluster },
      { network: network(1, { a: subnet("10.0.0.0/24") }), cluster },
    );
    expect(nodes).toContain("delete network/aws_subnet.b");
    expect(edges).toContain("network/aws_subnet.b > network/aws_vpc.main");
  });

  it("ends at the state of other Terraform", () => {
    const { edges } = between({}, { reader });
    expect(edges).toEqual(["reader/aws_lb.edge > reader/data.terraform_remote_state.other by subnets"]);
  });

  it("knows the network of a stack by what it is made for, or whose state it reads", () => {
    expect(between({}, { network: network(1, {}), cluster, reader }).networks).toEqual([
      ["cluster", "main"],
      ["network", "main"],
    ]);
  });

  it("knows it though nothing changes in the network, which then is not in the tree", () => {
    const trees = treeOf([stackOf("cluster-apps", cluster, ["network-main", "registry-images"])]);
    expect([...networksOf({ base: trees, head: trees })]).toEqual([["cluster-apps", "main"]]);
  });
});
