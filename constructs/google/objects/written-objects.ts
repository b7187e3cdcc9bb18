/** The objects that Terraform writes to a store. */
import { StorageBucketObject } from "@cdktf/provider-google/lib/storage-bucket-object";
import { Construct } from "constructs";
import { literalText } from "../../contracts/literal-text";
import { constructId } from "../../contracts/store-settings";
import type { WrittenObject } from "../../platform/types/shared/objects";

/** Objects by digest come first: the others may name them. */
export function writtenObjects(scope: Construct, id: string, bucket: string, objects: readonly WrittenObject[]): StorageBucketObject[] {
  const below = new Construct(scope, id);
  const write = (object: WrittenObject, dependsOn: readonly StorageBucketObject[]) =>
    new StorageBucketObject(below, constructId(object.id), {
      bucket,
      name: `${object.prefix}/${object.path}`,
      ...("text" in object.content ? { content: literalText(object.content.text) } : { source: `\${path.module}/${object.content.file}` }),
      // Whoever still reads the former object by its digest finds it until the new one exists.
      ...(object.byDigest && { lifecycle: { createBeforeDestroy: true } }),
      ...(dependsOn.length > 0 && { dependsOn: [...dependsOn] }),
    });
  const byDigest = objects.filter((object) => object.byDigest).map((object) => write(object, []));
  return [...byDigest, ...objects.filter((object) => !object.byDigest).map((object) => write(object, byDigest))];
}
