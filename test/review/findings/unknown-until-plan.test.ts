import { describe, expect, test } from "vitest";
import { reviewedStack, type StackJson } from "../trees";

const told = (base: StackJson, head: StackJson) => reviewedStack(base, head).findings.filter(({ topic }) => topic === "plan");
const resource = { aws_vpc: { v: { cidr_block: "${var.cidr}" } } };

describe("What no resource of a tree shows", () => {
  test.each<[string, StackJson, StackJson, string, string]>([
    [
      "another region",
      { provider: { aws: [{ region: "us-east-1" }] }, resource },
      { provider: { aws: [{ region: "eu-west-1" }] }, resource },
      "provider-changed",
      "review",
    ],
    [
      "other tags of all",
      { provider: { aws: [{ default_tags: [{ tags: { a: "b" } }] }] }, resource },
      { provider: { aws: [{ default_tags: [{ tags: { a: "c" } }] }] }, resource },
      "provider-changed",
      "info",
    ],
    [
      "an input of a module",
      { module: { m: { source: "x", size: 1 } }, resource },
      { module: { m: { source: "x", size: 2 } }, resource },
      "module-changed",
      "review",
    ],
    ["a module less", { module: { m: { source: "x" } }, resource }, { resource }, "module-changed", "review"],
    [
      "state in another bucket",
      { terraform: { backend: { s3: { bucket: "a" } } }, resource },
      { terraform: { backend: { s3: { bucket: "b" } } }, resource },
      "state-moved",
      "review",
    ],
    [
      "a local in a longer expression",
      { locals: { a: ["x"] }, resource: { aws_x: { y: { z: "${concat(local.a, [])}" } } } },
      { locals: { a: ["y"] }, resource: { aws_x: { y: { z: "${concat(local.a, [])}" } } } },
      "value-changed",
      "review",
    ],
  ])("%s", (_name, base, head, kind, weight) => {
    expect(told(base, head)).toMatchObject([{ kind, weight }]);
    expect(reviewedStack(base, head).verdict).not.toBe("no change");
    expect(told(head, head)).toEqual([]);
  });

  test.each(["app_key", "anything"])("%s of a provider is not shown, because any setting can be a credential", (key) => {
    const changed = told({ provider: { datadog: { [key]: "one-1" } }, resource }, { provider: { datadog: { [key]: "two-2" } }, resource });
    expect(JSON.stringify(changed)).toContain(key);
    expect(JSON.stringify(changed)).not.toMatch(/one-1|two-2/);
  });

  test("credentials of providers are not shown", () =>
    expect(
      JSON.stringify(told({ provider: { x: { token: "one-1" } }, resource }, { provider: { x: { token: "two-2" } }, resource })),
    ).not.toMatch(/one-1|two-2/));

  test("a local or a default on its own is a change of what uses it", () => {
    const group = (cidr: string): StackJson => ({
      locals: { open: ["${var.cidr}"] },
      variable: { cidr: { default: cidr } },
      resource: { aws_security_group: { g: { ingress: [{ protocol: "tcp", from_port: 22, to_port: 22, cidr_blocks: "${local.open}" }] } } },
    });
    expect(reviewedStack(group("10.0.0.0/8"), group("0.0.0.0/0"))).toMatchObject({ verdict: "blocked", counts: { update: 1 } });
  });

  test("a circle of locals ends", () => expect(told({ locals: { a: "${local.b}", b: "${local.a}" }, resource }, { resource })).toEqual([]));
});
