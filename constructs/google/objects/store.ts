/** A store of objects on Cloud Storage: a bucket, the objects that Terraform writes, and a managed folder for each prefix, on which rights are granted. */
import { StorageManagedFolder } from "@cdktf/provider-google/lib/storage-managed-folder";
import { StorageManagedFolderIamMember } from "@cdktf/provider-google/lib/storage-managed-folder-iam-member";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { BuildContext } from "../../contracts/build";
import type { ObjectStore } from "../../contracts/objects";
import { constructId } from "../../contracts/store-settings";
import { ownLabels } from "../../platform/naming/labels";
import type { GoogleLocation } from "../../platform/types/google/location";
import type { CloudStorageObjectStore } from "../../platform/types/google/objects";
import type { ObjectGrant, ObjectRight } from "../../platform/types/shared/objects";
import { StoreBucket } from "./bucket";
import { writtenObjects } from "./written-objects";

export interface CloudStorageStoreProps {
  readonly store: CloudStorageObjectStore;
  readonly location: GoogleLocation;
  readonly context: Pick<BuildContext, "valueOf">;
}

/** Overwriting an object requires the permission to delete it, so `objectCreator` can write each object only once. @see https://cloud.google.com/storage/docs/access-control/iam-roles */
const roles: { readonly [R in ObjectRight]: string } = {
  "create-once": "roles/storage.objectCreator",
  read: "roles/storage.objectViewer",
  write: "roles/storage.objectUser",
};

export class CloudStorageStore extends Construct implements ObjectStore {
  readonly bucketName: string;
  readonly ready: readonly ITerraformDependable[];
  private readonly folders: ReadonlyMap<string, StorageManagedFolder>;

  constructor(scope: Construct, id: string, { store, location, context }: CloudStorageStoreProps) {
    super(scope, id);
    const labels = ownLabels(store.labels, location);
    this.bucketName = new StoreBucket(this, "bucket", { store, location, context, labels }).name;
    const parent = new Construct(this, "prefixes");
    this.folders = new Map(store.prefixes.map((prefix) => [prefix, this.createFolder(parent, prefix)]));
    this.ready = writtenObjects(this, "objects", this.bucketName, store.objects);
  }

  /** `forceDestroy` deletes the folder and its IAM policy, and no objects. */
  private createFolder(scope: Construct, prefix: string): StorageManagedFolder {
    return new StorageManagedFolder(scope, constructId(prefix), {
      bucket: this.bucketName,
      name: `${prefix}/`,
      forceDestroy: true,
    });
  }

  addressOf(prefix: string): string {
    return `gs://${this.bucketName}/${prefix}`;
  }

  grant(scope: Construct, id: string, member: string, grants: readonly ObjectGrant[]): ITerraformDependable[] {
    const parent = new Construct(scope, id);
    return grants.map(({ prefix, right }) => {
      const folder = this.folders.get(prefix);
      if (folder === undefined) throw new Error(`the store does not have prefix ${prefix}`);
      return new StorageManagedFolderIamMember(parent, `${constructId(prefix)}-${right}`, {
        bucket: folder.bucket,
        managedFolder: folder.name,
        role: roles[right],
        member,
      });
    });
  }
}
