/** Which attributes and blocks of one resource exclude or need each other. */
import type { Behaviour, Block } from "./facts";
import type { Finding } from "./finding";
import { bodiesOf, isSet, type JsonObject, objectOf } from "./json";

type Say = (kind: Finding["kind"], path: string, message: string) => void;
type Relation = "conflictsWith" | "exactlyOneOf" | "atLeastOneOf" | "requiredWith";

interface Scope {
  readonly body: JsonObject;
  readonly schema: Block;
}

/** A body of the resource, and the bodies that hold it. */
interface Place extends Scope {
  /** From the resource's first block down to this body. */
  readonly chain: readonly (Scope & { readonly name: string })[];
  readonly at: string;
}

/** Checks every relation of the schema in every body where it can hold. */
export function checkRelations(config: JsonObject, schema: Block, say: Say): void {
  const seen = new Set<string>();
  const once: Say = (kind, path, message) => {
    const key = `${kind} ${message}`;
    if (!seen.has(key)) say(kind, path, message);
    seen.add(key);
  };
  visit({ body: config, schema, chain: [], at: "" }, { body: config, schema }, once);
}

function visit(place: Place, root: Scope, say: Say): void {
  for (const [name, entry] of Object.entries({ ...place.schema.attributes, ...place.schema.blocks }))
    checkEntry(place, name, entry, root, say);
  for (const [name, block] of Object.entries(place.schema.blocks)) {
    for (const { body, at } of bodiesOf(place.body[name], block.nesting)) {
      const here = place.at ? `${place.at}.${name}${at}` : `${name}${at}`;
      visit({ body, schema: block, chain: [...place.chain, { name, body, schema: block }], at: here }, root, say);
    }
  }
}

function checkEntry(place: Place, name: string, entry: Behaviour, root: Scope, say: Say): void {
  const path = [...place.chain.map((step) => step.name), name].join(".");
  const at = place.at ? `${place.at}.${name}` : name;
  const mine = isGiven(place.body, name, place.schema);
  const given = (relation: Relation) =>
    (entry[relation] ?? []).filter((other) => other !== path && isPathGiven(other.split("."), place, root));
  const group = (relation: Relation) => [...new Set([path, ...(entry[relation] ?? [])])].sort();

  if (mine && entry.conflictsWith) {
    for (const other of given("conflictsWith")) say("conflicts", at, `${[path, other].sort().join(" and ")} exclude each other`);
  }
  if (mine && entry.requiredWith) {
    const missing = entry.requiredWith.filter((other) => other !== path && !given("requiredWith").includes(other));
    if (missing.length > 0) say("required-with", at, `with ${path} also ${missing.join(", ")} must be set`);
  }
  if (entry.exactlyOneOf) {
    const count = given("exactlyOneOf").length + (mine ? 1 : 0);
    if (count !== 1) say("exactly-one", at, `exactly one of ${group("exactlyOneOf").join(", ")} must be set, here are ${count}`);
  }
  if (entry.atLeastOneOf && !mine && given("atLeastOneOf").length === 0) {
    say("at-least-one", at, `at least one of ${group("atLeastOneOf").join(", ")} must be set`);
  }
}

/** An empty list of blocks is no block; an empty list as an attribute counts as written, as the providers count it. */
function isGiven(body: JsonObject, name: string, schema: Block): boolean {
  const value = body[name];
  if (name in schema.blocks && Array.isArray(value) && value.length === 0) return false;
  return isSet(value) || isSet(objectOf(body["dynamic"])[name]);
}

/** Follows a path from the bodies shared with `place`, and from there through every body. */
function isPathGiven(path: readonly string[], place: Place, root: Scope): boolean {
  let shared = 0;
  while (shared < path.length - 1 && place.chain[shared]?.name === path[shared]) shared += 1;
  return anyGiven(shared === 0 ? root : place.chain[shared - 1]!, path.slice(shared));
}

function anyGiven({ body, schema }: Scope, [name, ...rest]: readonly string[]): boolean {
  if (name === undefined) return true;
  if (rest.length === 0) return isGiven(body, name, schema);
  const block = schema.blocks[name];
  if (!block) return isSet(body[name]);
  return bodiesOf(body[name], block.nesting).some((each) => anyGiven({ body: each.body, schema: block }, rest));
}
