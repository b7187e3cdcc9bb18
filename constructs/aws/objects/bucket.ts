/** A bucket with private, encrypted and versioned objects. */
import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { S3BucketLifecycleConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration";
import { S3BucketLoggingA } from "@cdktf/provider-aws/lib/s3-bucket-logging";
import { S3BucketOwnershipControls } from "@cdktf/provider-aws/lib/s3-bucket-ownership-controls";
import { S3BucketPolicy } from "@cdktf/provider-aws/lib/s3-bucket-policy";
import { S3BucketPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-bucket-public-access-block";
import { S3BucketServerSideEncryptionConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration";
import { S3BucketVersioningA } from "@cdktf/provider-aws/lib/s3-bucket-versioning";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { Labels } from "../../platform/types/shared/value";
import { tagged } from "../tags";
import { bucketPolicy } from "./bucket-policy";

export interface StoreBucketProps {
  readonly bucket: string;
  /** Null: AWS's default key. */
  readonly keyArn: string | null;
  readonly keepOldVersionsDays: number;
  /** Name of the bucket that access logs go to. */
  readonly accessLogs: string | null;
  readonly deletionProtection: boolean;
  /** In addition to those of the provider. */
  readonly tags: Labels;
}

/** Days after which S3 removes the parts of an upload that nobody completed. */
const ABORT_UPLOADS_AFTER_DAYS = 7;

export class StoreBucket extends Construct {
  readonly name: string;
  readonly arn: string;
  /** What must exist before an object is written: an earlier one would have another encryption, or only one version. */
  readonly ready: readonly ITerraformDependable[];

  constructor(
    scope: Construct,
    id: string,
    private readonly props: StoreBucketProps,
  ) {
    super(scope, id);
    const bucket = this.createBucket();
    this.name = bucket.bucket;
    this.arn = bucket.arn;
    const versioning = new S3BucketVersioningA(this, "versioning", {
      bucket: bucket.bucket,
      versioningConfiguration: { status: "Enabled" },
    });
    this.createLifecycle(versioning);
    this.createLogging();
    this.ready = [versioning, this.createEncryption(), ...this.createProtection()];
  }

  private createBucket(): S3Bucket {
    const { bucket, deletionProtection, tags } = this.props;
    return new S3Bucket(this, "Default", {
      bucket,
      forceDestroy: false,
      ...(deletionProtection && { lifecycle: { preventDestroy: true } }),
      ...tagged(tags),
    });
  }

  private createEncryption(): S3BucketServerSideEncryptionConfigurationA {
    const { keyArn } = this.props;
    return new S3BucketServerSideEncryptionConfigurationA(this, "encryption", {
      bucket: this.name,
      rule: [
        {
          bucketKeyEnabled: true,
          applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", ...(keyArn !== null && { kmsMasterKeyId: keyArn }) },
        },
      ],
    });
  }

  /** One after another, because S3 rejects changes of a bucket's access while another is in progress. */
  private createProtection(): ITerraformDependable[] {
    const ownership = new S3BucketOwnershipControls(this, "ownership", {
      bucket: this.name,
      rule: { objectOwnership: "BucketOwnerEnforced" },
    });
    const block = new S3BucketPublicAccessBlock(this, "public-access", {
      bucket: this.name,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
      dependsOn: [ownership],
    });
    const policy = new S3BucketPolicy(this, "policy", {
      bucket: this.name,
      policy: bucketPolicy(this.arn, this.props.keyArn),
      dependsOn: [block],
    });
    return [ownership, block, policy];
  }

  private createLifecycle(versioning: S3BucketVersioningA): void {
    const { keepOldVersionsDays } = this.props;
    new S3BucketLifecycleConfiguration(this, "lifecycle", {
      bucket: this.name,
      rule: [
        {
          id: "old-versions",
          status: "Enabled",
          filter: [{ prefix: "" }],
          noncurrentVersionExpiration: [{ noncurrentDays: keepOldVersionsDays }],
          expiration: [{ expiredObjectDeleteMarker: true }],
          abortIncompleteMultipartUpload: [{ daysAfterInitiation: ABORT_UPLOADS_AFTER_DAYS }],
        },
      ],
      dependsOn: [versioning],
    });
  }

  private createLogging(): void {
    const { accessLogs, bucket } = this.props;
    if (accessLogs !== null)
      new S3BucketLoggingA(this, "access-logs", { bucket: this.name, targetBucket: accessLogs, targetPrefix: `${bucket}/` });
  }
}
