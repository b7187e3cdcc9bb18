import { describe, expect, test } from "vitest";
import { touchedStacks } from "../../review/compare/touched";
import type { JsonMap } from "../../review/model/json";
import { stackOf } from "../../review/read/terraform-json";
import { treeOf } from "../../review/read/tree";

const tree = (json: JsonMap) => treeOf([stackOf("app", json, []), stackOf("still", { resource: { aws_eip: { e: {} } } }, [])]);
const vpc = (cidr_block: string): JsonMap => ({
  resource: {
    aws_vpc: { v: { cidr_block } },
    aws_security_group_rule: { r: { cidr_blocks: ["${aws_x.y.cidr}"] } },
    aws_x: { y: { cidr: "${aws_vpc.v.cidr_block}" } },
    aws_iam_role: { r: { name: "r" } },
  },
});
const concerns = (base: JsonMap, head: JsonMap, type: string): boolean =>
  touchedStacks(tree(base), tree(head))[0]?.concerns((each) => each === type) ?? false;

describe("Stacks that can mean something else", () => {
  test("what does not differ is left out", () =>
    expect(touchedStacks(tree(vpc("10.0.0.0/16")), tree(vpc("10.1.0.0/16"))).map(({ name }) => name)).toEqual(["app"]));
  test("what Terraform is told to ignore stays as it is", () => {
    const cluster = (cidr: string): JsonMap => ({
      resource: {
        aws_eks_cluster: { c: { name: cidr, vpc_config: { public_access_cidrs: [cidr] }, lifecycle: { ignore_changes: ["vpc_config"] } } },
      },
    });
    const [stack] = touchedStacks(tree(cluster("10.0.0.0/8")), tree(cluster("0.0.0.0/0")));
    expect(stack?.head?.resources.get("aws_eks_cluster.c")?.attributes).toEqual({
      name: "0.0.0.0/0",
      vpc_config: { public_access_cidrs: ["10.0.0.0/8"] },
    });
  });
  test("what refers to something that differs is concerned, over however many steps; nothing else is", () => {
    expect(concerns(vpc("10.0.0.0/16"), vpc("10.1.0.0/16"), "aws_security_group_rule")).toBe(true);
    expect(concerns(vpc("10.0.0.0/16"), vpc("10.1.0.0/16"), "aws_iam_role")).toBe(false);
  });
});
