/** Settings of an object store that are the same on every cloud: the prefixes on which rights are granted, and the paths of objects. */
import { createHash } from "node:crypto";
import type { StoreSettings, WrittenObject } from "../platform/types/shared/objects";
import type { ResourceMeta } from "../platform/types/shared/resource-meta";
import type { ObjectRequest, ObjectsRequest } from "./objects";

/**
 * Sorts prefixes and objects, so that the order of a request does not matter.
 * @throws RangeError if a prefix contains another, so that rights cannot be granted separately, or if two objects have the same path
 */
export function storeSettings(request: ObjectsRequest, meta: ResourceMeta): StoreSettings {
  const { name, prefixes, encryption, keepOldVersionsDays, accessLogs } = request;
  checkPrefixes(prefixes);
  const objects = request.objects.map(writtenObject).sort((a, b) => (a.id < b.id ? -1 : 1));
  checkObjects(objects, prefixes);
  return {
    name: `${meta.name}-${name}`,
    path: meta.path,
    prefixes: [...prefixes].sort(),
    objects,
    encryption,
    keepOldVersionsDays,
    accessLogs,
    labels: meta.labels,
    deletionProtection: meta.deletionProtection,
    generation: meta.generation,
  };
}

const PATH = /^[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)*$/;
const PREFIX = /^[a-z0-9]+(?:[-/][a-z0-9]+)*$/;

function checkPrefixes(prefixes: readonly string[]): void {
  for (const prefix of prefixes) {
    if (!PREFIX.test(prefix))
      throw new RangeError(`Prefix ${prefix} must be lower-case letters and digits, separated by single hyphens or slashes`);
    const outer = prefixes.find((other) => prefix.startsWith(`${other}/`));
    if (outer !== undefined)
      throw new RangeError(`Prefix ${outer} contains prefix ${prefix}, so rights on the first would include the second`);
  }
  if (new Set(prefixes).size < prefixes.length) throw new RangeError("A prefix is listed twice");
}

function checkObjects(objects: readonly WrittenObject[], prefixes: readonly string[]): void {
  const ids = new Set<string>();
  for (const { id, prefix } of objects) {
    if (!prefixes.includes(prefix)) throw new RangeError(`The store does not have prefix ${prefix} of object ${id}`);
    if (!PATH.test(id))
      throw new RangeError(`Path ${id} must be letters, digits, dots, underscores and hyphens, in parts separated by single slashes`);
    if (ids.has(constructId(id))) throw new RangeError(`Two objects have the construct id of ${id}`);
    ids.add(constructId(id));
  }
}

function writtenObject({ prefix, name, byDigest, content }: ObjectRequest): WrittenObject {
  const path = byDigest ? `${sha256Of(content)}/${name}` : name;
  return { id: `${prefix}/${name}`, prefix, path, byDigest, content };
}

/** The SHA-256 of the content, which hosts use to find and verify the object. */
export const sha256Of = (content: ObjectRequest["content"]): string =>
  "text" in content ? createHash("sha256").update(content.text).digest("hex") : content.sha256;

/** A path or prefix as a construct id, because Terraform addresses contain neither `/` nor `.`. */
export const constructId = (path: string): string => path.replaceAll("/", "_").replaceAll(".", "-");
