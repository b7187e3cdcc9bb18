import { describe, expect, it } from "vitest";
import { reviewedStack, type StackJson } from "../trees";

const addon = (version?: string, name = "vpc-cni"): StackJson => ({
  resource: {
    aws_eks_addon: { cni: { cluster_name: "apps", addon_name: name, ...(version !== undefined && { addon_version: version }) } },
  },
});
const chart = (version: string, name = "otel"): StackJson => ({
  resource: { helm_release: { otel: { name: "otel", chart: name, version } } },
});
const kinds = (base: StackJson, head: StackJson) =>
  reviewedStack(base, head)
    .findings.filter(({ kind }) => kind.startsWith("addon-"))
    .map(({ kind, weight, message }) => `${kind} ${weight}: ${message}`);

describe("an add-on", () => {
  it("that goes down has to be looked at", () => {
    expect(kinds(addon("v1.23.0-eksbuild.1"), addon("v1.22.4-eksbuild.3"))).toEqual([
      "addon-lowered review: the version of aws_eks_addon.cni goes down: v1.23.0-eksbuild.1 → v1.22.4-eksbuild.3",
    ]);
    expect(kinds(chart("0.110.0"), chart("0.99.0"))).toHaveLength(1);
  });

  it("that loses its pin has to be looked at", () => {
    expect(kinds(addon("v1.23.0-eksbuild.1"), addon())).toEqual([
      "addon-unpinned review: the version of aws_eks_addon.cni is no longer pinned: it was v1.23.0-eksbuild.1, and from now on the vendor chooses it",
    ]);
  });

  it.each<[string, StackJson, StackJson]>([
    ["goes up", addon("v1.22.4-eksbuild.3"), addon("v1.23.0-eksbuild.1")],
    ["gets a pin", addon(), addon("v1.23.0-eksbuild.1")],
    ["is another one", addon("v1.23.0-eksbuild.1"), addon("v1.0.0-eksbuild.1", "coredns")],
    ["gets another chart", chart("2.0.0"), chart("1.0.0", "collector")],
    ["has a version that only a plan knows", addon("v1.23.0-eksbuild.1"), addon("${var.version}")],
  ])("that %s is no finding", (_, base, head) => expect(kinds(base, head)).toEqual([]));
});
