/** An object store on S3: a bucket with its key, the objects that Terraform writes, and rights by prefix. */
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { BuildContext } from "../../contracts/build";
import type { ObjectStore } from "../../contracts/objects";
import { ownLabels } from "../../platform/naming/labels";
import { vendorName } from "../../platform/naming/names";
import type { AwsLocation } from "../../platform/types/aws/location";
import type { S3ObjectStore } from "../../platform/types/aws/objects";
import type { ObjectGrant } from "../../platform/types/shared/objects";
import { EncryptionKey } from "../encryption/key";
import { policyDocument, type Statement } from "../iam/policy";
import { StoreBucket } from "./bucket";
import { rightsStatements } from "./rights";
import { writtenObjects } from "./written-objects";

export interface S3StoreProps {
  readonly store: S3ObjectStore;
  readonly location: AwsLocation;
  readonly context: Pick<BuildContext, "valueOf">;
}

export class S3Store extends Construct implements ObjectStore {
  readonly bucketName: string;
  readonly ready: readonly ITerraformDependable[];
  private readonly bucketArn: string;
  private readonly keyArn: string | null;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: S3StoreProps,
  ) {
    super(scope, id);
    const { store, location, context } = props;
    const tags = ownLabels(store.labels, location);
    this.keyArn = this.createKey(tags);
    const bucket = new StoreBucket(this, "bucket", {
      ...store,
      keyArn: this.keyArn,
      accessLogs: store.accessLogs === null ? null : context.valueOf(store.accessLogs),
      tags,
    });
    this.bucketName = bucket.name;
    this.bucketArn = bucket.arn;
    this.ready = [...bucket.ready, ...writtenObjects(this, "objects", bucket.name, store.objects, bucket.ready)];
  }

  private createKey(tags: S3ObjectStore["labels"]): string | null {
    const { store, location, context } = this.props;
    return new EncryptionKey(this, "key", {
      location,
      encryption: store.encryption,
      name: `${store.name}-objects`,
      description: `Objects of ${store.path}`,
      deletionProtection: store.deletionProtection,
      context,
      tags,
    }).arn;
  }

  addressOf(prefix: string): string {
    return `s3://${this.bucketName}/${prefix}`;
  }

  /** For a role that is built with its statements. */
  statements(grants: readonly ObjectGrant[]): Statement[] {
    return rightsStatements(grants, { bucketArn: this.bucketArn, keyArn: this.keyArn, location: this.props.location });
  }

  grant(scope: Construct, id: string, role: string, grants: readonly ObjectGrant[]): ITerraformDependable[] {
    if (grants.length === 0) return [];
    const name = vendorName("iam-policy", `${this.props.store.name}-objects`);
    return [new IamRolePolicy(scope, id, { name, role, policy: policyDocument(this.statements(grants)) })];
  }
}
