/** A bucket whose objects are private, encrypted and recoverable. */
import { DataGoogleStorageProjectServiceAccount } from "@cdktf/provider-google/lib/data-google-storage-project-service-account";
import { KmsCryptoKeyIamMember } from "@cdktf/provider-google/lib/kms-crypto-key-iam-member";
import { StorageBucket } from "@cdktf/provider-google/lib/storage-bucket";
import { Construct } from "constructs";
import type { BuildContext } from "../../contracts/build";
import type { GoogleLocation } from "../../platform/types/google/location";
import type { CloudStorageObjectStore } from "../../platform/types/google/objects";
import type { Labels } from "../../platform/types/shared/value";
import { EncryptionKey, USE_KEY } from "../encryption/key";
import { labelled } from "../labels";

export interface StoreBucketProps {
  readonly store: CloudStorageObjectStore;
  readonly location: GoogleLocation;
  readonly context: Pick<BuildContext, "valueOf">;
  /** In addition to those of the provider. */
  readonly labels: Labels;
}

const SECONDS_OF_DAY = 86_400;
/** What Cloud Storage accepts as the time for which deleted objects can be restored. */
const SOFT_DELETE_DAYS = { min: 7, max: 90 };

export class StoreBucket extends Construct {
  readonly name: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: StoreBucketProps,
  ) {
    super(scope, id);
    this.name = this.createBucket(this.createKey()).name;
  }

  private createBucket(keyId: string | null): StorageBucket {
    const { store, location, context, labels } = this.props;
    const days = store.keepOldVersionsDays;
    const softDeleteDays = Math.min(Math.max(days, SOFT_DELETE_DAYS.min), SOFT_DELETE_DAYS.max);
    return new StorageBucket(this, "Default", {
      name: store.bucket,
      project: location.project,
      location: location.region.toUpperCase(),
      storageClass: "STANDARD",
      uniformBucketLevelAccess: true,
      publicAccessPrevention: "enforced",
      forceDestroy: false,
      versioning: { enabled: true },
      softDeletePolicy: { retentionDurationSeconds: softDeleteDays * SECONDS_OF_DAY },
      lifecycleRule: [
        { action: { type: "Delete" }, condition: { daysSinceNoncurrentTime: days, withState: "ARCHIVED" } },
        { action: { type: "AbortIncompleteMultipartUpload" }, condition: { age: ABORT_UPLOADS_AFTER_DAYS } },
      ],
      ...(keyId !== null && { encryption: { defaultKmsKeyName: keyId } }),
      ...(store.accessLogs !== null && { logging: { logBucket: context.valueOf(store.accessLogs), logObjectPrefix: store.bucket } }),
      ...(store.deletionProtection && { lifecycle: { preventDestroy: true } }),
      ...labelled(labels),
    });
  }

  /** The grant is created here, because only reading Cloud Storage's service agent of the project creates that agent. */
  private createKey(): string | null {
    const { store, location, context, labels } = this.props;
    const { keyId } = new EncryptionKey(this, "key", {
      location,
      encryption: store.encryption,
      name: `${store.name}-objects`,
      generation: store.generation,
      agents: [],
      deletionProtection: store.deletionProtection,
      context,
      labels,
    });
    if (keyId === null || store.encryption.kind !== "customer") return keyId;
    const agent = new DataGoogleStorageProjectServiceAccount(this, "agent", { project: location.project });
    const grant = new KmsCryptoKeyIamMember(this, "use-key", { cryptoKeyId: keyId, role: USE_KEY, member: agent.member });
    return `\${${grant.fqn}.crypto_key_id}`;
  }
}

/** Days after which Cloud Storage removes the parts of an upload that was never completed. */
const ABORT_UPLOADS_AFTER_DAYS = 7;
