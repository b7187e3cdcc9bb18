/** Literal values against the type, the enumeration and the range that a provider enforces; references are skipped, their siblings are not. */
import type { Attribute, Behaviour, CtyType } from "./facts";
import type { Finding } from "./finding";
import { hasTemplate, isObject, type Json } from "./json";

type Say = (kind: Finding["kind"], path: string, message: string) => void;

/** Checks a value of an attribute, down to each literal in it. */
export function checkLiterals(value: Json, attribute: Attribute, path: string, say: Say): void {
  checkValue(value, { type: attribute.type, behaviour: attribute, inside: attribute.inside ?? {}, within: "" }, path, say);
}

interface Expected {
  readonly type: CtyType;
  readonly behaviour: Behaviour;
  readonly inside: Readonly<Record<string, Behaviour>>;
  /** The path below the attribute, as `inside` names it. */
  readonly within: string;
}

function checkValue(value: Json | undefined, expected: Expected, path: string, say: Say): void {
  if (value === null || value === undefined || (typeof value === "string" && hasTemplate(value))) return;
  const { type } = expected;
  if (type === "dynamic") return;
  if (typeof type === "string") {
    checkScalar(value, type, expected.behaviour, path, say);
    return;
  }
  if (type[0] === "list" || type[0] === "set") {
    checkList(value, { ...expected, type: type[1] }, path, say);
    return;
  }
  if (type[0] === "map") {
    checkMap(value, { ...expected, type: type[1] }, path, say);
    return;
  }
  if (type[0] === "object") checkObject(value, type[1], expected, path, say);
}

function checkList(value: Json, item: Expected, path: string, say: Say): void {
  if (!Array.isArray(value)) {
    say("type", path, `is ${JSON.stringify(value)}; a list is wanted`);
    return;
  }
  for (const [i, each] of value.entries()) checkValue(each, item, `${path}[${i}]`, say);
}

function checkMap(value: Json, item: Expected, path: string, say: Say): void {
  if (!isObject(value)) {
    say("type", path, `is ${JSON.stringify(value)}; a map is wanted`);
    return;
  }
  for (const [key, each] of Object.entries(value)) checkValue(each, item, `${path}["${key}"]`, say);
}

function checkObject(value: Json, fields: Record<string, CtyType>, { inside, within }: Expected, path: string, say: Say): void {
  if (!isObject(value)) {
    say("type", path, `is ${JSON.stringify(value)}; an object is wanted`);
    return;
  }
  for (const [key, each] of Object.entries(value)) {
    const type = fields[key];
    if (type === undefined) say("unknown", `${path}.${key}`, `the object has no ${key}; it has ${Object.keys(fields).join(", ")}`);
    else {
      const below = within ? `${within}.${key}` : key;
      checkValue(each, { type, behaviour: inside[below] ?? {}, inside, within: below }, `${path}.${key}`, say);
    }
  }
}

/** What Terraform converts without a word is taken: "4" for 4, true for "true". */
function fits(value: Json, type: string): boolean {
  if (type === "string") return typeof value !== "object";
  if (type === "number")
    return typeof value === "number" || (typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value)));
  return typeof value === "boolean" || value === "true" || value === "false";
}

function checkScalar(value: Json, type: string, { allowed, range }: Behaviour, path: string, say: Say): void {
  if (!fits(value, type)) {
    say("type", path, `is ${JSON.stringify(value)}; a ${type} is wanted`);
    return;
  }
  const text = String(value);
  if (allowed && !allowed.includes(text)) say("allowed", path, `is "${text}"; allowed are ${allowed.map((one) => `"${one}"`).join(", ")}`);
  if (range && !isWithin(text, range)) say("range", path, `is ${JSON.stringify(value)}; the provider wants ${range}`);
}

/** @throws Error for a range in a form that the facts' page does not name */
function isWithin(text: string, range: string): boolean {
  const match = /^(length )?(-?[\d.]*?)\.\.(-?[\d.]*)$/.exec(range);
  if (!match) throw new Error(`a range of the facts cannot be read: ${range}`);
  const [, length, low, high] = match;
  const size = length ? [...text].length : Number(text);
  return (!low || size >= Number(low)) && (!high || size <= Number(high));
}
