/** The objects that Terraform writes to a store, by the rights of whoever applies: "Storage Blob Data Contributor" and a way to the account. */
import { StorageBlob } from "@cdktf/provider-azurerm/lib/storage-blob";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { literalText } from "../../contracts/literal-text";
import { constructId } from "../../contracts/store-settings";
import type { WrittenObject } from "../../platform/types/shared/objects";

/**
 * Objects by digest come first: the others may name them. A changed object at a path without digest is deleted and created again, so that a
 * reader can find it absent for a moment: this provider replaces no content.
 * @param containers names by prefix, which come after the containers
 */
export function writtenObjects(
  scope: Construct,
  id: string,
  account: string,
  containers: ReadonlyMap<string, string>,
  objects: readonly WrittenObject[],
  after: readonly ITerraformDependable[],
): StorageBlob[] {
  const below = new Construct(scope, id);
  const write = (object: WrittenObject, dependsOn: readonly ITerraformDependable[]) =>
    new StorageBlob(below, constructId(object.id), {
      storageAccountName: account,
      storageContainerName: containers.get(object.prefix) ?? "",
      name: object.path,
      type: "Block",
      ...("text" in object.content
        ? { sourceContent: literalText(object.content.text) }
        : { source: `\${path.module}/${object.content.file}` }),
      // Whoever still reads the former object by its digest finds it until the new one exists.
      ...(object.byDigest && { lifecycle: { createBeforeDestroy: true } }),
      ...(dependsOn.length > 0 && { dependsOn: [...dependsOn] }),
    });
  const byDigest = objects.filter((object) => object.byDigest).map((object) => write(object, after));
  return [...byDigest, ...objects.filter((object) => !object.byDigest).map((object) => write(object, [...after, ...byDigest]))];
}
