import { describe, expect, it } from "vitest";
import { checkStack } from "./check-stack";
import type { Finding } from "./finding";
import type { JsonObject } from "./json";

const cluster = { name: "shop", role_arn: "arn:aws:iam::123456789012:role/control", vpc_config: { subnet_ids: ["subnet-1"] } };
const eks = (more: JsonObject = {}): JsonObject => ({ resource: { aws_eks_cluster: { cluster: { ...cluster, ...more } } } });
const one = (type: string, config: JsonObject): JsonObject => ({ resource: { [type]: { it: config } } });

const kindsOf = (stack: JsonObject) => checkStack(stack).map(({ kind, path }) => `${kind} ${path}`);

describe("a sound stack", () => {
  it("draws no finding", () => {
    expect(checkStack(eks({ deletion_protection: true, region: "us-east-1", "//": { metadata: { path: "cluster" } } }))).toEqual([]);
  });

  it("takes what the bindings' provider has beyond the older facts", () => {
    const stack = eks({
      control_plane_scaling_config: { tier: "tier-xl" },
      lifecycle: { ignore_changes: ["access_config[0].authentication_mode"] },
    });
    expect(checkStack(stack)).toEqual([]);
  });

  it("takes null as left out, in attributes and relations", () => {
    expect(checkStack(eks({ version: null, outpost_config: null, encryption_config: [] }))).toEqual([]);
  });
});

const bad: [Finding["kind"], string, JsonObject][] = [
  ["unlisted-type", "", one("aws_chime_voice_connector", { name: "x" })],
  ["unlisted-type", "", one("random_pet", {})],
  ["unknown", "colour", eks({ colour: "red" })],
  ["unknown", "vpc_config.subnets", eks({ vpc_config: { subnet_ids: ["a"], subnets: [] } })],
  ["unknown", "dynamic_thing", eks({ dynamic: { dynamic_thing: { content: {} } } })],
  ["missing", "role_arn", eks({ role_arn: null })],
  ["missing", "vpc_config", eks({ vpc_config: [] })],
  ["missing", "vpc_config[0].subnet_ids", eks({ vpc_config: [{ endpoint_private_access: true }] })],
  ["too-many", "vpc_config", eks({ vpc_config: [{ subnet_ids: ["a"] }, { subnet_ids: ["b"] }] })],
  ["computed", "endpoint", eks({ endpoint: "https://example.org" })],
  ["deprecated", "managed_policy_arns", one("aws_iam_role", { assume_role_policy: "{}", managed_policy_arns: ["arn"] })],
  ["type", "deletion_protection", eks({ deletion_protection: "on" })],
  ["type", "vpc_config.subnet_ids", eks({ vpc_config: { subnet_ids: "subnet-1" } })],
  ["type", "tags", eks({ tags: ["a"] })],
  ["type", "vpc_config", eks({ vpc_config: true })],
  ["allowed", "upgrade_policy.support_type", eks({ upgrade_policy: { support_type: "FOREVER" } })],
  ["allowed", "enabled_cluster_log_types[1]", eks({ enabled_cluster_log_types: ["${aws_eks_cluster.cluster.name}", "gossip"] })],
  ["range", "deletion_window_in_days", one("aws_kms_key", { deletion_window_in_days: 3 })],
  [
    "conflicts",
    "encryption_config",
    eks({
      encryption_config: { provider: { key_arn: "k" }, resources: ["secrets"] },
      outpost_config: { control_plane_instance_type: "m5.large", outpost_arns: ["a"] },
    }),
  ],
  ["required-with", "certificate_body", one("aws_acm_certificate", { certificate_body: "-----BEGIN" })],
  ["reference", "role_arn", eks({ role_arn: "${aws_iam_role.gone.arn}" })],
];

describe("a bad stack", () => {
  it.each(bad)("has the finding %s at %j", (kind, path, stack) => {
    expect(kindsOf(stack)).toContain(`${kind} ${path}`);
  });

  it("says how to add a type that the facts do not hold", () => {
    expect(checkStack(one("aws_chime_voice_connector", {}))[0]!.message).toContain("add it to the list in scripts/facts/types.mjs");
  });

  it("is found wrong only where it is wrong", () => {
    expect(kindsOf(eks({ upgrade_policy: { support_type: "FOREVER" } }))).toEqual(["allowed upgrade_policy.support_type"]);
  });

  it("judges a literal next to a reference in the same block", () => {
    const stack = eks({ name: "${local.name}", kubernetes_network_config: { service_ipv4_cidr: "${local.range}", ip_family: "ipv5" } });
    expect(kindsOf({ ...stack, locals: { name: "shop", range: "172.20.0.0/16" } })).toEqual([
      "allowed kubernetes_network_config.ip_family",
    ]);
  });
});
