import { describe, expect, test } from "vitest";
import { reviewedStack, type StackJson } from "./trees";

const told = (base: StackJson, head: StackJson) =>
  reviewedStack(base, head).findings.filter(({ topic }) => topic === "access" || topic === "exposure");
const dynamic = (for_each: unknown): StackJson => ({
  resource: {
    aws_security_group: {
      g: {
        dynamic: { ingress: { for_each, content: { protocol: "tcp", from_port: 22, to_port: 22, cidr_blocks: ["${ingress.value}"] } } },
      },
    },
  },
});
const rules = (for_each: unknown): StackJson => ({
  resource: {
    aws_security_group: { g: { name: "g" } },
    aws_vpc_security_group_ingress_rule: {
      r: {
        for_each,
        security_group_id: "${aws_security_group.g.id}",
        ip_protocol: "tcp",
        from_port: "${each.value.port}",
        to_port: "${each.value.port}",
        cidr_ipv4: "${each.value.cidr}",
      },
    },
  },
});
const members = (for_each: unknown): StackJson => ({
  resource: { google_project_iam_member: { m: { for_each, project: "p", role: "roles/viewer", member: "${each.key}" } } },
});

describe("Resources and blocks that are made as often as a list says", () => {
  test("dynamic blocks are written out", () => {
    expect(told(dynamic(["10.0.0.0/8"]), dynamic(["10.0.0.0/8", "0.0.0.0/0"]))).toMatchObject([
      { kind: "exposure-internet", data: { ports: "tcp 22" } },
    ]);
    expect(told(dynamic(["10.0.0.0/8", "10.0.0.0/9"]), dynamic(["10.0.0.0/8"]))).toEqual([]);
  });

  test("resources for each of a map", () =>
    expect(
      told(
        rules({ a: { port: 443, cidr: "10.0.0.0/8" } }),
        rules({ a: { port: 443, cidr: "10.0.0.0/8" }, b: { port: 22, cidr: "203.0.113.0/24" } }),
      ),
    ).toMatchObject([{ data: { ports: "tcp 22", peers: ["203.0.113.0/24"] } }]));

  test("resources for each of a set", () =>
    expect(told(members('${toset(["user:a@b.c"])}'), members('${toset(["user:a@b.c", "allUsers"])}'))).toMatchObject([
      { kind: "access-public" },
    ]));

  test("a list that only Terraform knows is another list when its text is", () => {
    expect(told(dynamic("${module.a.ranges}"), dynamic("${module.b.ranges}"))).toMatchObject([
      { weight: "review", data: { peers: ["${module.b.ranges}"] } },
      { data: { sign: "-" } },
    ]);
    expect(told(dynamic("${module.a.ranges}"), dynamic("${module.a.ranges}"))).toEqual([]);
  });
});
