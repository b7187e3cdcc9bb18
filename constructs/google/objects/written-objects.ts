/** The objects that Terraform writes to a store. */
import { StorageBucketObject } from "@cdktf/provider-google/lib/storage-bucket-object";
import { Construct } from "constructs";
import { literalText } from "../../contracts/literal-text";
import { constructId } from "../../contracts/store-settings";
import type { WrittenObject } from "../../platform/types/shared/objects";

/** Objects by digest are written first, because the other objects can refer to them. */
export function writtenObjects(scope: Construct, id: string, bucket: string, objects: readonly WrittenObject[]): StorageBucketObject[] {
  const parent = new Construct(scope, id);
  const write = (object: WrittenObject, dependsOn: readonly StorageBucketObject[]) =>
    new StorageBucketObject(parent, constructId(object.id), {
      bucket,
      name: `${object.prefix}/${object.path}`,
      ...("text" in object.content ? { content: literalText(object.content.text) } : { source: `\${path.module}/${object.content.file}` }),
      // Readers of the previous digest find its object until the new one exists.
      ...(object.byDigest && { lifecycle: { createBeforeDestroy: true } }),
      ...(dependsOn.length > 0 && { dependsOn: [...dependsOn] }),
    });
  const byDigest = objects.filter((object) => object.byDigest).map((object) => write(object, []));
  return [...byDigest, ...objects.filter((object) => !object.byDigest).map((object) => write(object, byDigest))];
}
