/** Object stores by cloud. */
import type { S3ObjectStore } from "./aws/objects";
import type { BlobObjectStore } from "./azure/objects";
import type { CloudStorageObjectStore } from "./google/objects";

export interface ObjectStores {
  aws: S3ObjectStore;
  azure: BlobObjectStore;
  google: CloudStorageObjectStore;
}
