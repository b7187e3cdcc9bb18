import { describe, expect, it } from "vitest";
import type { EksCluster } from "../../../../constructs/platform/types/aws/cluster";
import { one, resourcesOf } from "./synth";

describe("forwarded logs", () => {
  const forwarded = (to: EksCluster["logs"]["to"]) => resourcesOf({ logs: { retentionDays: 90, to } });
  it("go to a bucket through a separate stream", () => {
    const resources = forwarded("arn:aws:s3:::central-logs");
    expect(one(resources, "aws_kinesis_firehose_delivery_stream", "cluster_log-forwarding_stream")).toMatchObject({
      destination: "extended_s3",
      extended_s3_configuration: { bucket_arn: "arn:aws:s3:::central-logs", prefix: "eks/shop-prod-apps/" },
      server_side_encryption: { enabled: true, key_type: "CUSTOMER_MANAGED_CMK" },
    });
    expect(one(resources, "aws_cloudwatch_log_subscription_filter", "cluster_log-forwarding_filter")).toMatchObject({
      destination_arn: "${aws_kinesis_firehose_delivery_stream.cluster_log-forwarding_stream.arn}",
      role_arn: "${aws_iam_role.cluster_log-forwarding_sender.arn}",
    });
  });

  it.each([
    ["arn:aws:firehose:us-east-1:123456789012:deliverystream/logs", true],
    ["arn:aws:logs:us-east-1:222222222222:destination:logs", false],
  ])("go directly to %s; with a role: %s", (to, hasRole) => {
    const filter = one(forwarded(to), "aws_cloudwatch_log_subscription_filter", "cluster_log-forwarding_filter");
    expect(filter).toMatchObject({ destination_arn: to });
    expect("role_arn" in filter).toBe(hasRole);
    expect(forwarded(to)["aws_kinesis_firehose_delivery_stream"]).toBeUndefined();
  });

  it("check that an output of other Terraform is the ARN of a bucket", () => {
    const stream = one(
      forwarded({ from: "core", output: "bucket", item: null }),
      "aws_kinesis_firehose_delivery_stream",
      "cluster_log-forwarding_stream",
    );
    expect(stream).toMatchObject({
      extended_s3_configuration: { bucket_arn: "${data.terraform_remote_state.outside-core.outputs.bucket}" },
      lifecycle: { postcondition: [{ error_message: "clusters.apps.logs.to is not the ARN of an S3 bucket" }] },
    });
    const { condition } = (stream["lifecycle"] as { postcondition: [{ condition: string }] }).postcondition[0];
    const [, pattern = "", attribute] = /^\$\{can\(regex\("(.+)", (.+)\)\)\}$/.exec(condition) ?? [];
    expect(attribute).toBe("self.extended_s3_configuration[0].bucket_arn");
    for (const bucket of ["arn:aws:s3:::central-logs", "arn:aws-cn:s3:::logs"]) expect(bucket).toMatch(new RegExp(pattern));
    for (const other of ["arn:aws:firehose:us-east-1:123456789012:deliverystream/logs", "central-logs", "x:arn:aws:s3:::logs"])
      expect(other).not.toMatch(new RegExp(pattern));
  });
});
