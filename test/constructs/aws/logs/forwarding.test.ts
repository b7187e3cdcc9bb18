import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { describe, expect, it } from "vitest";
import { LogForwarding } from "../../../../constructs/aws/logs/forwarding";
import type { ValueOrReference } from "../../../../constructs/platform/types/shared/value";
import { awsLocation } from "../../../support/aws-inputs";
import { synthesize } from "../host-pool/synth";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/1";

const forwarded = (to: ValueOrReference, keyArn: string | null = KEY) =>
  synthesize((stack) => {
    new LogForwarding(stack, "forwarding", {
      location: awsLocation(),
      logGroup: new CloudwatchLogGroup(stack, "logs", { name: "/aws/ecs/shop-prod-jobs/exec" }),
      to,
      name: "shop-prod-jobs",
      folder: "ecs/shop-prod-jobs",
      path: "clusters.jobs.logs.to",
      keyArn,
      context: { valueOf: (value) => (typeof value === "string" ? value : "${data.terraform_remote_state.core.outputs.bucket}") },
      tags: {},
    });
  }).resource;

describe("forwarded logs", () => {
  it("go to a bucket by an encrypted stream of their own", () => {
    const resources = forwarded("arn:aws:s3:::central-logs");
    expect(resources["aws_kinesis_firehose_delivery_stream"]).toMatchObject({
      forwarding_stream: {
        server_side_encryption: { key_type: "CUSTOMER_MANAGED_CMK", key_arn: KEY },
        extended_s3_configuration: { bucket_arn: "arn:aws:s3:::central-logs", prefix: "ecs/shop-prod-jobs/" },
      },
    });
    expect(resources["aws_cloudwatch_log_subscription_filter"]).toMatchObject({
      forwarding_filter: {
        log_group_name: "${aws_cloudwatch_log_group.logs.name}",
        destination_arn: "${aws_kinesis_firehose_delivery_stream.forwarding_stream.arn}",
        role_arn: "${aws_iam_role.forwarding_sender.arn}",
      },
    });
  });

  it("are encrypted by the vendor's key where there is no other", () => {
    const [stream] = Object.values(forwarded("arn:aws:s3:::central-logs", null)["aws_kinesis_firehose_delivery_stream"] ?? {});
    expect(stream).toMatchObject({ server_side_encryption: { enabled: true, key_type: "AWS_OWNED_CMK" } });
  });

  it.each([
    ["arn:aws:firehose:us-east-1:123456789012:deliverystream/logs", 1],
    ["arn:aws:logs:us-east-1:222222222222:destination:logs", 0],
  ])("go to %s as it is, by %i role", (to, roles) => {
    const resources = forwarded(to);
    expect(resources["aws_cloudwatch_log_subscription_filter"]).toMatchObject({ forwarding_filter: { destination_arn: to } });
    expect(Object.keys(resources["aws_iam_role"] ?? {})).toHaveLength(roles);
    expect(resources).not.toHaveProperty("aws_kinesis_firehose_delivery_stream");
  });

  it("let only this account's CloudWatch hand them on", () => {
    const { assume_role_policy } = forwarded("arn:aws:s3:::central-logs")["aws_iam_role"]?.["forwarding_sender"] ?? {};
    expect(JSON.parse(String(assume_role_policy)).Statement).toMatchObject([
      { Principal: { Service: "logs.amazonaws.com" }, Condition: { StringEquals: { "aws:SourceAccount": "123456789012" } } },
    ]);
  });

  it("are checked at plan where other Terraform names the bucket", () => {
    const [stream] = Object.values(forwarded({ from: "core", output: "bucket", item: null })["aws_kinesis_firehose_delivery_stream"] ?? {});
    expect(stream).toMatchObject({
      lifecycle: { postcondition: [{ error_message: "clusters.jobs.logs.to is not the ARN of an S3 bucket" }] },
    });
  });
});
