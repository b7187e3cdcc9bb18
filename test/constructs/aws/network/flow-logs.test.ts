import { describe, expect, it } from "vitest";
import { block as one } from "../../../support/stack";
import { built, network } from "./synth";

describe("the record of a network's traffic", () => {
  const { resource } = built(network());

  it("is encrypted, has a retention, and depends on the policies of its role", () => {
    expect(one(resource, "aws_flow_log", "network_flow-logs")).toMatchObject({
      traffic_type: "ALL",
      log_destination: "${aws_cloudwatch_log_group.network_flow-logs_log-group.arn}",
      depends_on: ["aws_iam_role_policy.network_flow-logs_role_rights"],
    });
    expect(one(resource, "aws_cloudwatch_log_group", "network_flow-logs_log-group")).toMatchObject({
      kms_key_id: "${aws_kms_key.network_flow-logs_key.arn}",
      retention_in_days: expect.any(Number),
    });
  });

  it("is written by a role without other permissions", () => {
    const { policy } = one(resource, "aws_iam_role_policy", "network_flow-logs_role_rights");
    const [statement] = JSON.parse(String(policy)).Statement;
    for (const arn of statement.Resource) expect(arn).toMatch(/^\$\{aws_cloudwatch_log_group\.network_flow-logs_log-group\.arn\}(:\*)?$/);
  });

  it("has a different name from that of a cluster's own network with the same key", () => {
    const own = built({ ...network(), path: "clusters.main" }).resource;
    for (const type of ["aws_cloudwatch_log_group", "aws_iam_role", "aws_kms_alias"]) {
      const [name] = Object.values(own[type] ?? {}).map((each) => each["name"]);
      expect(name, type).not.toBe(Object.values(resource[type] ?? {})[0]?.["name"]);
    }
  });
});
