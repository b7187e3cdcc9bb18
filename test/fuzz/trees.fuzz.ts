/** Trees and plans of strangers. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect } from "vitest";
import type { JsonMap } from "../../review/model/json";
import { planOf } from "../../review/read/plan";
import { stackOf } from "../../review/read/terraform-json";
import { treeOf } from "../../review/read/tree";
import { renderers } from "../../review/render/all";
import { review } from "../../review/review";
import { pieces } from "../review/render/hostile";
import { expectInert } from "../review/render/inert-markdown";
import { fuzz } from "./fuzz";
import { countValues, withValueAt } from "./odd-values";

/** Types whose attributes the checks look at. */
const types = Object.keys(JSON.parse(readFileSync(join(__dirname, "../../facts/sensitive-attributes.json"), "utf8")) as object);

const text = fc.oneof(
  fc.constantFrom(...pieces),
  fc.constantFrom(
    "${aws_vpc.a.id}",
    "${each.value}",
    "${local.a}",
    "${var.a}",
    "${data.x.y.z}",
    "0.0.0.0/0",
    "*",
    '{"Statement":[{"Action":"*"}]}',
    "{",
    "[]",
  ),
  fc.constantFrom("constructor", "__proto__", "toString", "hasOwnProperty", "length", "kind", "name", "value"),
  fc.string({ maxLength: 8 }),
);
const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    text,
    fc.constantFrom<unknown>(null, true, 0, -1, 1e300, [], {}),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(text, tie("value"), { maxKeys: 4 }),
  ),
})).value;

const known = fc.constantFrom(
  "aws_security_group",
  "aws_iam_role",
  "aws_iam_policy",
  "aws_eks_cluster",
  "aws_eks_node_group",
  "aws_subnet",
  "aws_vpc",
  "aws_autoscaling_group",
  "aws_ecs_task_definition",
  "google_container_cluster",
  "google_compute_firewall",
  "google_project_iam_member",
  "azurerm_kubernetes_cluster",
  "azurerm_network_security_group",
  "azurerm_role_assignment",
  "helm_release",
  ...types.slice(0, 40),
);
const attributes = [
  "ingress",
  "egress",
  "cidr_block",
  "cidr_blocks",
  "policy",
  "assume_role_policy",
  "vpc_config",
  "scaling_config",
  "tags",
  "lifecycle",
  "for_each",
  "count",
  "dynamic",
  "depends_on",
  "provider",
  "security_rule",
  "source_ranges",
  "member",
  "role",
  "desired_size",
  "instance_types",
  "name",
];
const body = fc.dictionary(fc.oneof(fc.constantFrom(...attributes), text), value, { maxKeys: 6 });
const address = fc.oneof(fc.constantFrom("a", "b"), text);
const stack = fc.record(
  {
    resource: fc.oneof(
      {
        weight: 6,
        arbitrary: fc.dictionary(fc.oneof(known, text), fc.dictionary(address, body, { maxKeys: 2 }), {
          maxKeys: 3,
        }) as fc.Arbitrary<unknown>,
      },
      { weight: 1, arbitrary: value },
    ),
    data: fc.dictionary(known, fc.dictionary(address, body, { maxKeys: 1 }), { maxKeys: 1 }),
    provider: value,
    output: value,
    locals: value,
    variable: value,
    module: value,
    moved: value,
    terraform: value,
    "//": value,
  },
  { requiredKeys: ["resource"] },
);

const actions = fc.oneof(
  fc.constantFrom<unknown>(["create"], ["update"], ["delete"], ["delete", "create"], ["create", "delete"], ["no-op"], ["forget"], ["read"]),
  value,
);
const planned = fc.record(
  {
    address: fc.oneof(fc.constantFrom("aws_vpc.a", "aws_subnet.a"), text),
    type: fc.oneof(known, text),
    name: text,
    mode: fc.constantFrom("managed", "data", "x"),
    change: fc.oneof(
      fc.record(
        {
          actions,
          before: value,
          after: value,
          after_unknown: value,
          before_sensitive: value,
          after_sensitive: value,
          replace_paths: value,
        },
        { requiredKeys: [] },
      ),
      value,
    ),
    previous_address: text,
  },
  { requiredKeys: ["address", "type"] },
);
const plan = fc.record(
  { format_version: fc.constant("1.2"), resource_changes: fc.oneof(fc.array(planned, { maxLength: 3 }), value), resource_drift: value },
  { requiredKeys: ["format_version"] },
);

const side = (name: string, json: unknown) => ({
  name,
  tree: treeOf([stackOf("app", json as JsonMap, [])]),
  spec: null,
  platform: null,
  problems: [],
});
const plain = (json: unknown): JsonMap => JSON.parse(JSON.stringify(json)) as JsonMap;

/** @throws if a format prints what must never be printed, whatever the values are */
function expectTame(format: string, printed: string): void {
  expect(printed, format).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
  // In a quoted attribute, which no value leaves, < is only a letter.
  if (format === "html") expect(printed.replaceAll(/="[^"]*"/g, "")).not.toMatch(/<script>alert|<img src=x|<a href='x'/);
  if (format === "md") expectInert(printed);
}

let judged = 0;
fuzz(
  "trees",
  "any trees and any plan are reviewed and printed in every format; nothing throws, and no value becomes markup or moves a cursor",
  fc.property(fc.tuple(stack, fc.option(stack), fc.nat(), value, fc.option(plan)), ([base, other, at, put, planJson]) => {
    const one = plain(base);
    // mostly a small difference, at times another tree
    const head = plain(other ?? withValueAt(one, at % countValues(one), put));
    if (typeof head !== "object" || head === null || Array.isArray(head)) return;
    const plans = planJson === null ? new Map() : new Map([["app", planOf("app", plain(planJson))]]);
    const result = review({ base: side("base", one), head: side("head", head), plans, today: "2026-09-01" });
    judged++;
    for (const [format, render] of Object.entries(renderers)) expectTame(format, render(result));
  }) as never,
  () => judged,
);
