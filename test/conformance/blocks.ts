/** Names, required ones and numbers of items in a resource's configuration, down through its blocks. */
import type { Attribute, Block, NestedBlock } from "./facts";
import type { Finding } from "./finding";
import { bodiesOf, isObject, isSet, isUnknown, type Json, type JsonObject, objectOf } from "./json";
import { checkLiterals } from "./literals";

type Say = (kind: Finding["kind"], path: string, message: string) => void;

/** What Terraform itself reads in every resource. */
const metaArguments: ReadonlySet<string> = new Set([
  "//",
  "depends_on",
  "count",
  "for_each",
  "provider",
  "lifecycle",
  "provisioner",
  "connection",
]);

const below = (at: string, name: string) => (at ? `${at}.${name}` : name);

export function checkBody(body: JsonObject, schema: Block, at: string, say: Say): void {
  for (const [name, value] of Object.entries(body)) {
    if (!isSet(value) || name === "dynamic" || (at === "" && metaArguments.has(name))) continue;
    checkName(name, value!, schema, at, say);
  }
  for (const [name, content] of Object.entries(objectOf(body["dynamic"]))) checkDynamic(name, content, schema, at, say);
  checkRequired(body, schema, at, say);
}

function checkName(name: string, value: Json, schema: Block, at: string, say: Say): void {
  const path = below(at, name);
  const attribute = schema.attributes[name];
  const block = schema.blocks[name];
  if (attribute) checkAttribute(value, attribute, path, say);
  else if (block) checkBlock(value, block, path, say);
  else if (!schema.truncated) say("unknown", path, `the provider has no such name here${nearest(name, schema)}`);
}

function checkAttribute(value: Json, attribute: Attribute, path: string, say: Say): void {
  if (attribute.use === "computed") say("computed", path, "is the provider's to set");
  else if (attribute.deprecated) say("deprecated", path, "is deprecated by the provider");
  checkLiterals(value, attribute, path, say);
}

function checkBlock(value: Json, block: NestedBlock, path: string, say: Say): void {
  if (isUnknown(value)) return;
  const bodies = bodiesOf(value, block.nesting);
  const count = Array.isArray(value) ? value.length : bodies.length;
  if (!Array.isArray(value) && !isObject(value)) say("type", path, `is ${JSON.stringify(value)}; a block is wanted`);
  if (block.max && count > block.max) say("too-many", path, `has ${count} blocks; at most ${block.max}`);
  if (block.nesting === "single" && Array.isArray(value) && count > 1) say("too-many", path, `has ${count} blocks; at most 1`);
  for (const { body, at } of bodies) checkBody(body, block, `${path}${at}`, say);
}

/** `dynamic` blocks have an unknown number: only the content is checked. */
function checkDynamic(name: string, value: Json | undefined, schema: Block, at: string, say: Say): void {
  const block = schema.blocks[name];
  const path = below(at, name);
  if (!block) {
    say("unknown", path, `the provider has no such block here${nearest(name, schema)}`);
    return;
  }
  for (const { body } of bodiesOf(value, "list")) checkBody(objectOf(body["content"]), block, `${path}[*]`, say);
}

function checkRequired(body: JsonObject, schema: Block, at: string, say: Say): void {
  const dynamic = objectOf(body["dynamic"]);
  for (const [name, attribute] of Object.entries(schema.attributes)) {
    if (attribute.use === "required" && !isSet(body[name])) say("missing", below(at, name), "is required");
  }
  for (const [name, block] of Object.entries(schema.blocks)) {
    const value = body[name];
    if (!block.min || isSet(dynamic[name]) || isUnknown(value)) continue;
    const count = bodiesOf(value, block.nesting).length;
    if (count === 0) say("missing", below(at, name), `at least ${block.min} block is required`);
    else if (count < block.min) say("too-few", below(at, name), `has ${count} blocks; at least ${block.min}`);
  }
}

function nearest(name: string, schema: Block): string {
  const known = [...Object.keys(schema.attributes), ...Object.keys(schema.blocks)];
  const close = known.filter((each) => each.includes(name) || name.includes(each));
  return close.length > 0 ? `; near are ${close.slice(0, 3).join(", ")}` : "";
}
