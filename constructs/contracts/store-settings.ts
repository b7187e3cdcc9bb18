/** What is decided about a store of objects whatever its cloud is: prefixes that rights can be granted on, and the paths of objects. */
import { createHash } from "node:crypto";
import type { StoreSettings, WrittenObject } from "../platform/types/shared/objects";
import type { ResourceMeta } from "../platform/types/shared/resource-meta";
import type { ObjectRequest, ObjectsRequest } from "./objects";

/**
 * The settings of a store; prefixes and objects are sorted, so that the order of a request changes nothing.
 * @throws RangeError if no right could be granted on a prefix alone, or if two objects have the same path
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
  };
}

const PATH = /^[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)*$/;
const PREFIX = /^[a-z0-9]+(?:[-/][a-z0-9]+)*$/;

function checkPrefixes(prefixes: readonly string[]): void {
  for (const prefix of prefixes) {
    if (!PREFIX.test(prefix)) throw new RangeError(`${prefix} is not a prefix of lower-case letters, digits, hyphens and slashes`);
    const outer = prefixes.find((other) => prefix.startsWith(`${other}/`));
    if (outer !== undefined) throw new RangeError(`prefix ${outer} contains prefix ${prefix}: rights on one would be rights on both`);
  }
  if (new Set(prefixes).size < prefixes.length) throw new RangeError("a prefix is listed twice");
}

function checkObjects(objects: readonly WrittenObject[], prefixes: readonly string[]): void {
  const ids = new Set<string>();
  for (const { id, prefix } of objects) {
    if (!prefixes.includes(prefix)) throw new RangeError(`object ${id} is below prefix ${prefix}, which the store does not have`);
    if (!PATH.test(id)) throw new RangeError(`${id} is not a path of letters, digits and . _ - in parts that / separates`);
    if (ids.has(constructId(id))) throw new RangeError(`object ${id} is written twice, or another has nearly the same name`);
    ids.add(constructId(id));
  }
}

function writtenObject({ prefix, name, byDigest, content }: ObjectRequest): WrittenObject {
  const path = byDigest ? `${sha256Of(content)}/${name}` : name;
  return { id: `${prefix}/${name}`, prefix, path, byDigest, content };
}

/** The digest by which hosts ask for the content, and check it. */
export const sha256Of = (content: ObjectRequest["content"]): string =>
  "text" in content ? createHash("sha256").update(content.text).digest("hex") : content.sha256;

/** A path or prefix as the id of a construct: addresses of Terraform contain neither `/` nor `.`. */
export const constructId = (path: string): string => path.replaceAll("/", "_").replaceAll(".", "-");
