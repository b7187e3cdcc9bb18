import { describe, expect, it } from "vitest";
import { blockOf } from "../../../constructs/catalog/provider-facts";
import { attributeChanges } from "../../../review/compare/attributes";
import type { JsonMap } from "../../../review/model/json";

const paths = (type: string, before: JsonMap, after: JsonMap) =>
  attributeChanges(before, after, blockOf(type), type).map(({ path, replaces }) => `${path} ${replaces ?? "in place"}`);

describe("3. Replacement forecast: a difference", () => {
  it.each([
    [
      "of an attribute that cannot change",
      "aws_eks_node_group",
      { capacity_type: "SPOT" },
      { capacity_type: "ON_DEMAND" },
      ["capacity_type certain"],
    ],
    ["of one that can", "aws_eks_cluster", { version: "1.34" }, { version: "1.35" }, ["version in place"]],
    [
      "of a reference is only a possibility",
      "aws_eks_node_group",
      { node_role_arn: "${aws_iam_role.a.arn}" },
      { node_role_arn: "${aws_iam_role.b.arn}" },
      ["node_role_arn possible"],
    ],
    [
      "in a block",
      "aws_eks_node_group",
      { scaling_config: { min_size: 1, max_size: 3 } },
      { scaling_config: { min_size: 1, max_size: 5 } },
      ["scaling_config.max_size in place"],
    ],
    ["of a type that the facts do not know", "example_thing", { a: 1 }, { a: 2 }, ["a in place"]],
  ] as const)("%s", (_, type, before, after, expected) => {
    expect(paths(type, before as never, after as never)).toEqual(expected);
  });

  it.each([
    [
      "a block written once or as a list of one",
      "aws_eks_cluster",
      { vpc_config: { subnet_ids: ["a"] } },
      { vpc_config: [{ subnet_ids: ["a"] }] },
    ],
    ["a number as text", "aws_eks_node_group", { disk_size: 20 }, { disk_size: "20" }],
    ["the order of a set", "aws_eks_node_group", { subnet_ids: ["a", "b"] }, { subnet_ids: ["b", "a"] }],
    [
      "the order of a policy's statements",
      "aws_iam_role_policy",
      { policy: '{"Statement":[{"Action":"a"},{"Action":["b","c"]}]}' },
      { policy: '{"Statement":[{"Action":["c","b"]},{"Action":["a"]}]}' },
    ],
    ["null and what is not written", "aws_eks_cluster", { version: null }, {}],
  ] as const)("is none in %s", (_, type, before, after) => {
    expect(paths(type, before as never, after as never)).toEqual([]);
  });

  it("counts in the order of a list", () => {
    expect(paths("aws_eks_node_group", { instance_types: ["a", "b"] }, { instance_types: ["b", "a"] })).toEqual(["instance_types certain"]);
  });
});

describe("13. Safety: a difference", () => {
  it.each([
    ["aws_launch_template", { user_data: "old" }, { user_data: "new" }],
    ["aws_secretsmanager_secret_version", { secret_string: "old-value" }, { secret_string: "new-value" }],
    ["example_thing", { db_password: "old-value" }, { db_password: "new-value" }],
    ["example_thing", { env: { API_KEY: "old-value" } }, { env: { API_KEY: "new-value" } }],
    ["example_thing", { url: "https://user:old-value@example.org" }, { url: "https://user:new-value@example.org" }],
    ["helm_release", { set_sensitive: [{ name: "a", value: "old" }] }, { set_sensitive: [{ name: "a", value: "new" }] }],
    [
      "aws_codebuild_project",
      { environment: [{ environment_variable: [{ name: "NPM_TOKEN", value: "old" }] }] },
      { environment: [{ environment_variable: [{ name: "NPM_TOKEN", value: "new" }] }] },
    ],
    [
      "aws_cloudwatch_event_connection",
      { auth_parameters: [{ api_key: [{ key: "a", value: "old" }] }] },
      { auth_parameters: [{ api_key: [{ key: "a", value: "new" }] }] },
    ],
    ["aws_db_instance", { password: "old" }, { password: "new" }],
    ["kubernetes_secret", { string_data: { a: "old" } }, { string_data: { a: "new" } }],
    ["kubernetes_secret_v1", { data: { a: "old", b: "1" } }, { data: { a: "new", b: "1" } }],
    [
      "kubernetes_manifest",
      { manifest: { kind: "Secret", stringData: { a: "old" } } },
      { manifest: { kind: "Secret", stringData: { a: "new" } } },
    ],
    ["local_sensitive_file", { content: "old" }, { content: "new" }],
    ["random_password", { result: "old" }, { result: "new" }],
    ["aws_ecs_task_definition", { command: ["--api-key", "old"] }, { command: ["--api-key", "new"] }],
    ["helm_release", { values: ["rootPw: old-value"] }, { values: ["rootPw: new-value"] }],
    ...[
      "DB_PASS",
      "db_pass",
      "pw",
      "rootPw",
      "userpw",
      "admin_pass",
      "STRIPE_KEY",
      "SSH_KEY",
      "HMAC",
      "JWT",
      "AUTHORIZATION",
      "CREDS",
      "COOKIE",
    ].map((name) => ["example_thing", { settings: { [name]: "old-value" } }, { settings: { [name]: "new-value" } }] as const),
    [
      "aws_lambda_function",
      { environment: [{ variables: { ANYTHING: "old-value1" } }] },
      { environment: [{ variables: { ANYTHING: "new-value2" } }] },
    ],
  ] as const)("of a secret of %s does not show it", (type, before, after) => {
    const shown = JSON.stringify(attributeChanges(before as never, after as never, blockOf(type), type));
    expect(shown).toContain("path");
    for (const value of ["old", "new"]) expect(shown).not.toMatch(new RegExp(`"${value}(?:-value)?"|${value}-value|\\b${value}\\b`));
  });
});
