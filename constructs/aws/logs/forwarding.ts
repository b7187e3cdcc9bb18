/** Forwards a log group: to a bucket through a Firehose stream, to an existing stream, or to a log destination of another account. */
import type { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { CloudwatchLogSubscriptionFilter } from "@cdktf/provider-aws/lib/cloudwatch-log-subscription-filter";
import { Construct } from "constructs";
import type { BuildContext } from "../../contracts/build";
import { vendorName } from "../../platform/naming/names";
import type { AwsLocation } from "../../platform/types/aws/location";
import type { Labels, ValueOrReference } from "../../platform/types/shared/value";
import { AwsRole } from "../iam/role";
import { serviceTrust } from "../iam/trust";
import { tagged } from "../tags";
import { isFirehose, logTarget } from "./target";

export interface LogForwardingProps {
  readonly location: AwsLocation;
  readonly logGroup: CloudwatchLogGroup;
  readonly to: ValueOrReference;
  /** The whole name of what is forwarded: `shop-prod-jobs`. */
  readonly name: string;
  /** Folder in the bucket, without a final `/`: `ecs/shop-prod-jobs`. */
  readonly folder: string;
  /** Path of `to` in the spec. */
  readonly path: string;
  /** Null: AWS's default key. */
  readonly keyArn: string | null;
  readonly context: Pick<BuildContext, "valueOf">;
  /** In addition to the provider's default tags. */
  readonly tags: Labels;
}

/** An empty pattern matches every event. */
const EVERYTHING = "";

/** Firehose writes when either is reached: MiB, seconds. */
const BUFFER = { bufferingSize: 64, bufferingInterval: 300 };

export class LogForwarding extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: LogForwardingProps,
  ) {
    super(scope, id);
    const { name, logGroup, to, context } = props;
    const destination = context.valueOf(to);
    const arn = logTarget(to) === "bucket" ? this.createStream(destination) : destination;
    // The policy of a log destination decides who may write; a stream requires a role.
    const role = logTarget(to) === "direct" && !isFirehose(destination) ? null : this.createSender(arn);
    new CloudwatchLogSubscriptionFilter(this, "filter", {
      name,
      logGroupName: logGroup.name,
      filterPattern: EVERYTHING,
      destinationArn: arn,
      ...(role !== null && { roleArn: role.arn, dependsOn: [...role.ready] }),
    });
  }

  private createStream(bucketArn: string): string {
    const { name, folder, path, keyArn, tags } = this.props;
    const role = this.createWriter(bucketArn);
    // The largest of all bindings, and few specs forward logs: loaded on first use.
    const { KinesisFirehoseDeliveryStream } =
      require("@cdktf/provider-aws/lib/kinesis-firehose-delivery-stream") as typeof import("@cdktf/provider-aws/lib/kinesis-firehose-delivery-stream");
    return new KinesisFirehoseDeliveryStream(this, "stream", {
      name: vendorName("firehose-stream", `${name}-logs`),
      destination: "extended_s3",
      serverSideEncryption: {
        enabled: true,
        ...(keyArn === null ? { keyType: "AWS_OWNED_CMK" } : { keyType: "CUSTOMER_MANAGED_CMK", keyArn }),
      },
      extendedS3Configuration: {
        roleArn: role.arn,
        bucketArn,
        prefix: `${folder}/`,
        errorOutputPrefix: `${folder}-errors/`,
        // CloudWatch compresses what it sends.
        compressionFormat: "UNCOMPRESSED",
        ...BUFFER,
      },
      dependsOn: [...role.ready],
      lifecycle: { postcondition: [isBucket(path)] },
      ...tagged(tags),
    }).arn;
  }

  private createWriter(bucketArn: string): AwsRole {
    const { location, name, keyArn, tags } = this.props;
    return new AwsRole(this, "writer", {
      location,
      name: `${name}-logs-writer`,
      description: `Lets Firehose write logs of ${name} to the bucket`,
      trust: [serviceTrust("firehose.amazonaws.com", { sourceAccount: location.account })],
      statements: [
        { actions: ["s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads"], resources: [bucketArn] },
        { actions: ["s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject"], resources: [`${bucketArn}/*`] },
        ...(keyArn === null ? [] : [{ actions: ["kms:Decrypt", "kms:GenerateDataKey"], resources: [keyArn] }]),
      ],
      tags,
    });
  }

  private createSender(streamArn: string): AwsRole {
    const { location, name, tags } = this.props;
    return new AwsRole(this, "sender", {
      location,
      name: `${name}-logs-sender`,
      description: `Lets CloudWatch send logs of ${name} to Firehose`,
      trust: [serviceTrust("logs.amazonaws.com", { sourceAccount: location.account })],
      statements: [{ actions: ["firehose:PutRecord", "firehose:PutRecordBatch"], resources: [streamArn] }],
      tags,
    });
  }
}

/** An output of other Terraform is known at plan at the earliest, and a stream to an invalid bucket would fail only at its first delivery. */
const isBucket = (path: string) => ({
  condition: '${can(regex("^arn:[a-z-]+:s3:::", self.extended_s3_configuration[0].bucket_arn))}',
  errorMessage: `${path} is not the ARN of an S3 bucket`,
});
