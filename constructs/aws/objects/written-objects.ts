/** The objects that Terraform writes to a store. */
import { S3Object } from "@cdktf/provider-aws/lib/s3-object";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { literalText } from "../../contracts/literal-text";
import { constructId } from "../../contracts/store-settings";
import type { WrittenObject } from "../../platform/types/shared/objects";

/** Objects by digest are written first, because the others may refer to them. @param after what must exist before the first object is written */
export function writtenObjects(
  scope: Construct,
  id: string,
  bucket: string,
  objects: readonly WrittenObject[],
  after: readonly ITerraformDependable[],
): S3Object[] {
  const below = new Construct(scope, id);
  const write = (object: WrittenObject, dependsOn: readonly ITerraformDependable[]) =>
    new S3Object(below, constructId(object.id), {
      bucket,
      key: `${object.prefix}/${object.path}`,
      ...("text" in object.content ? { content: literalText(object.content.text) } : { source: `\${path.module}/${object.content.file}` }),
      // S3 allows ten tags on an object, and the provider would add all of its default tags.
      overrideProvider: { defaultTags: { tags: {} } },
      // Readers of the former object find it until the new one exists.
      ...(object.byDigest && { lifecycle: { createBeforeDestroy: true } }),
      dependsOn: [...dependsOn],
    });
  const byDigest = objects.filter((object) => object.byDigest).map((object) => write(object, after));
  const others = objects.filter((object) => !object.byDigest).map((object) => write(object, [...after, ...byDigest]));
  return [...byDigest, ...others];
}
