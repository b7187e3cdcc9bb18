import { describe, expect, it } from "vitest";
import type { EksCluster } from "../../../../constructs/platform/types/aws/cluster";
import { one, resourcesOf } from "./synth";

describe("forwarded logs", () => {
  const forwarded = (to: EksCluster["logs"]["to"]) => resourcesOf({ logs: { retentionDays: 90, to } });
  it("go to a bucket by a stream of their own", () => {
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
  ])("go to %s as it is; by a role: %s", (to, hasRole) => {
    const filter = one(forwarded(to), "aws_cloudwatch_log_subscription_filter", "cluster_log-forwarding_filter");
    expect(filter).toMatchObject({ destination_arn: to });
    expect("role_arn" in filter).toBe(hasRole);
    expect(forwarded(to)["aws_kinesis_firehose_delivery_stream"]).toBeUndefined();
  });

  it("check at plan that what other Terraform names is a bucket", () => {
    const stream = one(
      forwarded({ from: "core", output: "bucket", item: null }),
      "aws_kinesis_firehose_delivery_stream",
      "cluster_log-forwarding_stream",
    );
    expect(stream).toMatchObject({
      extended_s3_configuration: { bucket_arn: "${data.terraform_remote_state.outside-core.outputs.bucket}" },
      lifecycle: { postcondition: [{ error_message: "clusters.apps.logs.to is not the ARN of an S3 bucket" }] },
    });
  });
});
