/** Sends the control plane's logs on: to a bucket by a Firehose stream, to a stream, or to another account's log destination. */
import type { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { CloudwatchLogSubscriptionFilter } from "@cdktf/provider-aws/lib/cloudwatch-log-subscription-filter";
import { KinesisFirehoseDeliveryStream } from "@cdktf/provider-aws/lib/kinesis-firehose-delivery-stream";
import { Construct } from "constructs";
import { vendorName } from "../../platform/names";
import type { Value } from "../../platform/types/value";
import { isFirehose, logTarget } from "./log-target";
import { createRole } from "./role";
import { type ReadyRole, type Surroundings, tagged } from "./surroundings";

/** An empty pattern matches every event. */
const EVERYTHING = "";

export class LogForwarding extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly around: Surroundings,
    logGroup: CloudwatchLogGroup,
    to: Value,
  ) {
    super(scope, id);
    const destination = around.context.valueOf(to);
    const arn = logTarget(to) === "bucket" ? this.createStream(destination).arn : destination;
    // A log destination says by its own policy who may write; a stream does not.
    const role = logTarget(to) === "direct" && !isFirehose(destination) ? null : this.createSenderRole(arn);
    new CloudwatchLogSubscriptionFilter(this, "filter", {
      name: around.cluster.name,
      logGroupName: logGroup.name,
      filterPattern: EVERYTHING,
      destinationArn: arn,
      ...(role !== null && { roleArn: role.arn, dependsOn: [...role.ready] }),
    });
  }

  private createStream(bucketArn: string): KinesisFirehoseDeliveryStream {
    const { cluster, keyArn, tags } = this.around;
    const role = this.createWriterRole(bucketArn);
    return new KinesisFirehoseDeliveryStream(this, "stream", {
      name: vendorName("firehose-stream", `${cluster.name}-logs`),
      destination: "extended_s3",
      serverSideEncryption: {
        enabled: true,
        ...(keyArn === null ? { keyType: "AWS_OWNED_CMK" } : { keyType: "CUSTOMER_MANAGED_CMK", keyArn }),
      },
      extendedS3Configuration: {
        roleArn: role.arn,
        bucketArn,
        prefix: `eks/${cluster.name}/`,
        errorOutputPrefix: `eks/${cluster.name}-errors/`,
        // CloudWatch sends its batches compressed already.
        compressionFormat: "UNCOMPRESSED",
        bufferingInterval: 300,
        bufferingSize: 64,
      },
      dependsOn: [...role.ready],
      lifecycle: { postcondition: [isBucket(`${cluster.path}.logs.to`)] },
      ...tagged(tags),
    });
  }

  private createWriterRole(bucketArn: string): ReadyRole {
    const { keyArn } = this.around;
    return createRole(this, "writer", this.around, {
      part: "logs-writer",
      description: "Firehose: writes the control plane's logs to their bucket",
      service: "firehose.amazonaws.com",
      statements: [
        { actions: ["s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads"], resources: [bucketArn] },
        { actions: ["s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject"], resources: [`${bucketArn}/*`] },
        ...(keyArn === null ? [] : [{ actions: ["kms:Decrypt", "kms:GenerateDataKey"], resources: [keyArn] }]),
      ],
    });
  }

  private createSenderRole(streamArn: string): ReadyRole {
    return createRole(this, "sender", this.around, {
      part: "logs-sender",
      description: "CloudWatch: hands the control plane's logs to Firehose",
      service: "logs.amazonaws.com",
      statements: [{ actions: ["firehose:PutRecord", "firehose:PutRecordBatch"], resources: [streamArn] }],
    });
  }
}

/** What other Terraform names is known at plan at the earliest; then a stream that is none would fail at its first delivery only. */
const isBucket = (path: string) => ({
  condition: '${can(regex("^arn:[a-z-]+:s3:::", self.extended_s3_configuration[0].bucket_arn))}',
  errorMessage: `${path} is not the ARN of an S3 bucket`,
});
