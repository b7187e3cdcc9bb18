import { describe, expect, it } from "vitest";
import type { JsonObject } from "./json";
import { checkReferences } from "./references";

const role = { name: "node", assume_role_policy: "{}" };
const context: JsonObject = {
  provider: { aws: [{ region: "us-east-1" }, { region: "us-west-2", alias: "usw2" }] },
  variable: { size: {} },
  locals: { zone: "a" },
  data: { aws_ami: { node: {} }, terraform_remote_state: { network: { backend: "local", config: {} } } },
  resource: {
    aws_iam_role: { node: role, many: { ...role, count: 2 } },
    aws_eks_cluster: { cluster: { name: "x" } },
    aws_vpc: { main: {} },
  },
};

/** What is said of a subnet whose tag contains the expression. */
const judge = (tag: string, more: JsonObject = {}) => {
  const found: string[] = [];
  const subnet = { vpc_id: "vpc-1", tags: { it: tag }, ...more };
  checkReferences({ ...context, resource: { ...(context["resource"] as JsonObject), aws_subnet: { a: subnet } } }, ({ path, message }) =>
    found.push(`${path}: ${message}`),
  );
  return found;
};

describe("references that meet something", () => {
  it.each([
    "plain text",
    "$${not.a.reference}",
    "${aws_iam_role.node.arn}",
    "${aws_iam_role.node}",
    "${aws_iam_role.many[0].arn}",
    "${aws_iam_role.many[*].arn}",
    '${aws_iam_role.many[count.index]["arn"]}'.replace('["arn"]', ".arn"),
    "${aws_eks_cluster.cluster.identity[0].oidc[0].issuer}",
    "${aws_eks_cluster.cluster.vpc_config[0].cluster_security_group_id}",
    "${data.aws_ami.node.block_device_mappings}",
    "${data.terraform_remote_state.network.outputs.subnets[0]}",
    "${var.size}-${local.zone}",
    '${join(",", [for key, id in aws_iam_role.many : "${key}-${id.arn}" if id != null])}',
    '${jsonencode({ Name = aws_iam_role.node.name, "x" : "${upper("y")}" })}',
    "${self.arn}",
    '${aws_vpc.main.tags["Name"]}',
    '${local.zone == "a" ? aws_vpc.main.id : null}',
    "${path.module}${each.key}${terraform.workspace}",
  ])("pass: %s", (tag) => expect(judge(tag)).toEqual([]));
});

describe("references that meet nothing", () => {
  it.each([
    ["${aws_iam_role.gone.arn}", "aws_iam_role.gone.arn meets nothing in this stack"],
    ["${aws_iam_role.node.colour}", "there is no colour"],
    ["${aws_iam_role.node.arn.x}", "arn is a string and has no x"],
    ["${aws_iam_role.many.arn}", "is repeated, an index must follow"],
    ["${aws_eks_cluster.cluster.vpc_config.vpc_id}", "vpc_config is a list of blocks: an index must follow"],
    ["${aws_eks_cluster.cluster.identity.oidc}", "identity is a list: an index must follow"],
    ["${aws_eks_cluster.cluster.enabled_cluster_log_types[0]}", "is a set, which has no index"],
    ["${data.aws_ami.gone.id}", "data.aws_ami.gone.id meets nothing"],
    ["${data.aws_iam_role.node.id}", "data.aws_iam_role.node.id meets nothing"],
    ["${var.gone}", "var.gone names no variable"],
    ["${local.gone}", "local.gone names no locals"],
    ["${module.gone.id}", "module.gone.id names no module"],
    ["${self.colour}", "there is no colour"],
    ["${gone}", "gone meets nothing"],
    ['${join("-", ["${aws_vpc.gone.id}"])}', "aws_vpc.gone.id meets nothing"],
    ["${aws_iam_role.many[aws_vpc.gone.id].arn}", "aws_vpc.gone.id meets nothing"],
    ["a ${aws_vpc.main.id", "a template does not end"],
    ["%{ if var.gone }x%{ endif }", "var.gone names no variable"],
  ])("are found: %s", (tag, message) => {
    const found = judge(tag);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
    expect(found[0]).toMatch(/^tags\.it: /);
  });

  it.each([
    ["depends_on", { depends_on: ["aws_vpc.gone"] }, "depends_on: aws_vpc.gone meets nothing in this stack"],
    ["depends_on without a name", { depends_on: ["aws_vpc"] }, "depends_on: aws_vpc is no address"],
    [
      "replace_triggered_by",
      { lifecycle: { replace_triggered_by: ["aws_vpc.gone.id"] } },
      "lifecycle.replace_triggered_by: aws_vpc.gone.id meets nothing in this stack",
    ],
    ["ignore_changes", { lifecycle: { ignore_changes: ["tags", "colour"] } }, "lifecycle.ignore_changes: colour: there is no colour"],
    ["provider", { provider: "aws.euw1" }, "provider: aws.euw1 is no provider of this stack"],
  ] as [string, JsonObject, string][])("are found in %s", (_name, more, message) => {
    expect(judge("", more)).toEqual([message]);
  });

  it("are not found where provider and dependency are there", () => {
    expect(judge("", { provider: "aws.usw2", depends_on: ["aws_vpc.main", "data.aws_ami.node"] })).toEqual([]);
  });
});
