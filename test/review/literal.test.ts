import { describe, expect, test } from "vitest";
import { encoded } from "../../review/access/hcl-json";
import { literalOf } from "../../review/compare/literal";
import type { Json } from "../../review/model/json";
import { stackOf } from "../../review/read/terraform-json";
import { treeOf } from "../../review/read/tree";

const backend = (path: string) => ({ backend: { local: { path } } });
const tree = treeOf([
  stackOf(
    "network",
    {
      terraform: backend("n.tfstate"),
      resource: {
        aws_vpc: { v: { cidr_block: "10.0.0.0/16", tags: { Name: "${aws_vpc.v.cidr_block}" } } },
        aws_x: { loop: { a: "${aws_x.loop.a}" } },
      },
      output: {
        cidr: { value: "${aws_vpc.v.cidr_block}" },
        id: { value: "${aws_vpc.v.id}" },
        ranges: { value: ["10.1.0.0/16", "${aws_vpc.v.cidr_block}"] },
      },
    },
    [],
  ),
  stackOf(
    "app",
    { terraform: backend("a.tfstate"), data: { terraform_remote_state: { n: { backend: "local", config: { path: "n.tfstate" } } } } },
    [],
  ),
]);
const of = (value: Json, stack: "app" | "network" = "app") => {
  const found = tree.stacks.get(stack);
  if (found === undefined) throw new Error(`no stack ${stack}`);
  return literalOf(value, found, tree);
};

describe("Literals of expressions", () => {
  test("what is written elsewhere in the stack is followed", () => {
    expect(of("${aws_vpc.v.cidr_block}", "network")).toBe("10.0.0.0/16");
    expect(of("net ${aws_vpc.v.tags.Name}!", "network")).toBe("net 10.0.0.0/16!");
  });
  test("outputs of other stacks are followed, lists are spread where an item represents one", () => {
    expect(of("${data.terraform_remote_state.n.outputs.cidr}")).toBe("10.0.0.0/16");
    expect(of(["${data.terraform_remote_state.n.outputs.ranges}"])).toEqual(["10.1.0.0/16", "10.0.0.0/16"]);
    expect(of("${data.terraform_remote_state.n.outputs.ranges[0]}")).toBe("10.1.0.0/16");
  });
  test("what only Terraform knows stays, with the name of its stack", () => {
    expect(of("${aws_vpc.v.id}", "network")).toBe("${aws_vpc.v.id}");
    expect(of("${data.terraform_remote_state.n.outputs.id}")).toBe("${network/aws_vpc.v.id}");
    expect(of("${merge(var.a, {})}")).toBe("${merge(var.a, {})}");
  });
  test("a circle ends", () => expect(of("${aws_x.loop.a}", "network")).toBe("${aws_x.loop.a}"));
});

describe("jsonencode", () => {
  test.each<[string, unknown]>([
    ['${jsonencode({"A" = [1, true, null], b = "x"})}', { A: [1, true, null], b: "x" }],
    ['${jsonencode({"A": {"B": aws_iam_role.r.arn}})}', { A: { B: "${aws_iam_role.r.arn}" } }],
    ['${jsonencode(["${aws_iam_role.r.arn}/*"])}', ["${aws_iam_role.r.arn}/*"]],
    ["${jsonencode(merge({}, {}))}", undefined],
    ["${jsonencode({)}", undefined],
    ["plain", undefined],
  ])("%s", (text, expected) => expect(encoded(text)).toEqual(expected));
});
