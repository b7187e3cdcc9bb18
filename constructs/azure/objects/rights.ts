/** What the rights on objects are on Azure. Its own roles for writing would also let their bearer delete the container. */
import type { ObjectRight } from "../../platform/types/shared/objects";

export const BLOBS = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs";

/** `add` creates a blob and replaces none. @see https://learn.microsoft.com/rest/api/storageservices/put-blob#permissions */
export const dataActions: { readonly [R in ObjectRight]: readonly string[] } = {
  "create-once": [`${BLOBS}/add/action`],
  read: [`${BLOBS}/read`],
  write: [`${BLOBS}/read`, `${BLOBS}/write`, `${BLOBS}/add/action`, `${BLOBS}/delete`],
};

export const descriptions: { readonly [R in ObjectRight]: string } = {
  "create-once": "Creates objects and replaces none",
  read: "Reads and lists objects",
  write: "Reads, lists, creates, replaces and deletes objects",
};
