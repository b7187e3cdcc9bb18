import { describe, expect, it } from "vitest";
import { applyOverrides, OverrideError } from "../../../constructs/assembly/overrides";

const json = {
  resource: {
    aws_eks_cluster: { cluster: { name: "a", vpc_config: { subnet_ids: ["s"] }, not_in_the_facts: 1 } },
    aws_launch_template: { general: { name: "a", cpu_options: { nested_virtualization: "enabled" } } },
    aws_security_group: { nodes: { name: "a" } },
    aws_unknown_thing: { one: { name: "a" } },
  },
};

/** `message; fix` of each finding about a patch on the resource of a type. */
function said(type: keyof typeof json.resource, merge: Record<string, unknown>): string[] {
  try {
    applyOverrides(json, [{ stack: "cluster-apps", resource: `${type}.*`, merge: merge as never, path: "overrides.0" }], "cluster-apps");
  } catch (error) {
    if (error instanceof OverrideError) return error.problems.map(({ code, message, fix }) => `${code} ${message}; ${fix}`);
    throw error;
  }
  return [];
}

const unknown = (address: string, path: string, fix: string) => [`B6002 ${address} has no attribute ${path}; ${fix}`];
const cluster = "aws_eks_cluster.cluster";
const spell = "write the attribute as the provider's documentation spells it";

describe("names in an override", () => {
  it.each<[string, keyof typeof json.resource, Record<string, unknown>, string[]]>([
    ["of the resource", "aws_eks_cluster", { versoin: "1.35" }, unknown(cluster, "versoin", "write version")],
    [
      "of a block",
      "aws_eks_cluster",
      { upgrade_policy: { suport_type: "X" } },
      unknown(cluster, "upgrade_policy.suport_type", "write support_type"),
    ],
    [
      "of a block that is written as a list",
      "aws_eks_cluster",
      { encryption_config: [{ resources: ["secrets"], provider: [{ key_ar: "x" }] }] },
      unknown(cluster, "encryption_config.0.provider.0.key_ar", "write key_arn"),
    ],
    [
      "of a block in a block",
      "aws_eks_cluster",
      { storage_config: { block_storage: { on: true } } },
      unknown(cluster, "storage_config.block_storage.on", spell),
    ],
    [
      "of a list of objects",
      "aws_security_group",
      { ingress: [{ from_prt: 1 }] },
      unknown("aws_security_group.nodes", "ingress.0.from_prt", "write from_port"),
    ],
    [
      "of a dynamic block",
      "aws_eks_cluster",
      { dynamic: { access_config: { for_each: [1], content: { authentication_mod: "API" } } } },
      unknown(cluster, "dynamic.access_config.content.authentication_mod", "write authentication_mode"),
    ],
    [
      "of Terraform's own",
      "aws_eks_cluster",
      { lifecycle: { prevent_destory: true } },
      unknown(cluster, "lifecycle.prevent_destory", "write prevent_destroy"),
    ],
    [
      "that are the provider's to fill in",
      "aws_eks_cluster",
      { arn: "x" },
      [`B6002 arn of ${cluster} is set by the provider and cannot be overridden; ${spell}`],
    ],
  ])("%s are held to the provider", (_what, type, merge, expected) => expect(said(type, merge)).toEqual(expected));

  it.each<[string, keyof typeof json.resource, Record<string, unknown>]>([
    ["of blocks and attributes", "aws_eks_cluster", { upgrade_policy: { support_type: "EXTENDED" }, tags: { "any key": "x" } }],
    ["that Terraform reads", "aws_eks_cluster", { lifecycle: { ignore_changes: ["tags"] }, depends_on: ["aws_iam_role.a"] }],
    ["in use that are younger than the facts", "aws_launch_template", { cpu_options: { nested_virtualization: "disabled" } }],
    ["in use at the top", "aws_eks_cluster", { not_in_the_facts: 2 }],
    ["to be removed", "aws_eks_cluster", { vpc_config: { subnet_ids: null } }],
    ["of a type that the facts do not hold", "aws_unknown_thing", { any: { meta: 1 } }],
  ])("%s pass", (_what, type, merge) => expect(said(type, merge)).toEqual([]));
});
