/** Differences between two versions of one resource, attribute by attribute, and which of them replace it. */
import {
  type AttributeFacts,
  attributeOf,
  type Block,
  type NestedBlock,
  nestedOf,
  type Replaces,
} from "../../constructs/catalog/provider-facts";
import type { AttributeChange, Certainty } from "../model/change";
import { isMap, type Json, type JsonMap, ownValue, parsedText } from "../model/json";
import { HIDDEN } from "./hidden";
import { isExpression } from "./references";
import { isEnvironment, isUserData, isValueKey } from "./secret-names";
import { isNamedSecret, nameIn, redacted, redactedVariable } from "./sensitive";
import { isMarked, sensitivePaths, withoutMarked } from "./sensitive-attributes";
import { blockItems, canonical, isWrittenAlike, sameValue } from "./values";

type Marked = ReadonlySet<string>;

/**
 * @param block the provider's facts; undefined if the type is not known: then replacement is not known either
 * @param marked dotted paths, without indexes, that are sensitive besides those that the provider marks
 */
export function attributeChanges(
  before: JsonMap,
  after: JsonMap,
  block: Block | undefined,
  type: string,
  marked: Marked = new Set(),
): AttributeChange[] {
  return inBlock(before, after, block, [], new Set([...sensitivePaths(type), ...marked]));
}

function inBlock(before: JsonMap, after: JsonMap, block: Block | undefined, above: readonly string[], marked: Marked): AttributeChange[] {
  const isVariable = isEnvironment(above.findLast((step) => !isIndex(step)) ?? "");
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((name) => {
    const [old, now] = [ownValue(before, name), ownValue(after, name)];
    if (isWrittenAlike(old, now)) return [];
    const path = [...above, name];
    const isSecret = isNamedSecret(name, before) || isNamedSecret(name, after);
    const hidden = isSecret ? new Set([...marked, plainPath(path)]) : marked;
    const nested = nestedOf(block, name);
    if (nested !== undefined) return inBlocks(old, now, nested, path, hidden);
    const facts = attributeOf(block, name);
    if (facts === undefined && isBlockLike(old, now)) return inBlocks(old, now, undefined, path, hidden);
    const variable = isVariable && isValueKey(name) ? (nameIn(after) ?? nameIn(before)) : null;
    return inAttribute(old, now, facts, { path, marked: hidden, variable });
  });
}

function inAttribute(
  before: Json | undefined,
  after: Json | undefined,
  facts: AttributeFacts | undefined,
  where: Pick<Found, "path" | "marked" | "variable">,
): AttributeChange[] {
  if (sameValue(before, after, facts?.type) || isDefault(before, after, facts)) return [];
  const replaces = certaintyOf(replaceOf(facts), before, after);
  return [change({ ...where, before, after, sensitive: facts?.sensitive === true, replaces })];
}

/** An absent value equals its default. */
const isDefault = (before: Json | undefined, after: Json | undefined, facts: AttributeFacts | undefined): boolean =>
  facts?.default !== undefined && canonical(before ?? facts.default) === canonical(after ?? facts.default);

function replaceOf(facts: AttributeFacts | undefined): Replaces | undefined {
  if (facts === undefined) return undefined;
  if (facts.replace !== undefined) return facts.replace;
  return Object.values(facts.inside ?? {}).some(({ replace }) => replace !== undefined) ? "conditional" : undefined;
}

function inBlocks(
  before: Json | undefined,
  after: Json | undefined,
  block: NestedBlock | undefined,
  path: readonly string[],
  marked: Marked,
): AttributeChange[] {
  if (isWrittenAlike(before, after)) return [];
  const [old, now] = [blockItems(before), blockItems(after)];
  if (canonical(old as Json) === canonical(now as Json)) return [];
  if (block?.nesting === "set") return inSet(old, now, block, path, marked);
  const length = Math.max(old.length, now.length);
  const single = length <= 1;
  return Array.from({ length }, (_, index) => index).flatMap((index) => {
    const at = single ? path : [...path, String(index)];
    const [one, other] = [old[index], now[index]];
    if (one !== undefined && other !== undefined) return inBlock(one, other, block, at, marked);
    return [wholeBlock(one, other, block, at, marked)];
  });
}

/** Items without order: common ones are unchanged, the others were added or removed. */
function inSet(
  before: readonly JsonMap[],
  after: readonly JsonMap[],
  block: NestedBlock,
  path: readonly string[],
  marked: Marked,
): AttributeChange[] {
  const [old, now] = [keyed(before), keyed(after)];
  const gone = [...old].filter(([key]) => !now.has(key)).map(([, item]) => wholeBlock(item, undefined, block, [...path, "*"], marked));
  const come = [...now].filter(([key]) => !old.has(key)).map(([, item]) => wholeBlock(undefined, item, block, [...path, "*"], marked));
  return [...gone, ...come];
}

const keyed = (items: readonly JsonMap[]): Map<string, JsonMap> => new Map(items.map((item) => [canonical(item), item]));

/** An added or removed block replaces the resource if the block or a value in it does. */
function wholeBlock(
  before: JsonMap | undefined,
  after: JsonMap | undefined,
  block: NestedBlock | undefined,
  path: readonly string[],
  marked: Marked,
): AttributeChange {
  const values = before ?? after ?? {};
  const inside =
    block === undefined
      ? []
      : Object.keys(values).flatMap((name) => replaceOf(attributeOf(block, name)) ?? nestedOf(block, name)?.replace ?? []);
  const rule =
    block?.replace ?? (inside.includes("always") && block?.nesting === "set" ? "always" : inside.length > 0 ? "conditional" : undefined);
  return change({
    path,
    before,
    after,
    sensitive: false,
    marked,
    variable: null,
    replaces: rule === "always" ? "certain" : rule === undefined ? null : "possible",
  });
}

/** A value known only after apply can turn out to be the same. */
function certaintyOf(rule: Replaces | undefined, before: Json | undefined, after: Json | undefined): Certainty | null {
  if (rule === undefined) return null;
  return rule === "always" && !isExpression(before) && !isExpression(after) ? "certain" : "possible";
}

interface Found {
  readonly path: readonly string[];
  readonly before: Json | undefined;
  readonly after: Json | undefined;
  readonly sensitive: boolean;
  /** Paths of sensitive attributes of the resource type. */
  readonly marked: Marked;
  /** The name of the environment variable whose value it is. */
  readonly variable: string | null;
  readonly replaces: Certainty | null;
}

const isIndex = (step: string): boolean => /^(\d+|\*)$/.test(step);
/** The path without indexes, as the providers' schemas have it. */
const plainPath = (path: readonly string[]): string => path.filter((step) => !isIndex(step)).join(".");

function change({ path, before, after, sensitive: isSensitive, marked, variable, replaces }: Found): AttributeChange {
  const steps = path.filter((step) => !isIndex(step));
  const sensitive = isSensitive || isMarked(steps, marked);
  const name = steps.at(-1) ?? "";
  const shown = (value: Json | undefined): Json | undefined => {
    if (value === undefined) return undefined;
    if (sensitive && !isUserData(name)) return HIDDEN;
    const visible = withoutMarked(value, steps, marked);
    if (variable !== null) return redactedVariable(visible, variable);
    return redacted(typeof visible === "string" ? (parsedText(visible) ?? visible) : visible, name);
  };
  const [old, now] = [shown(before), shown(after)];
  return {
    path: path.join("."),
    before: old,
    after: now,
    sensitive: sensitive || old === HIDDEN || now === HIDDEN,
    replaces,
    through: null,
  };
}

/** For unknown types, maps in lists are treated as blocks. */
const isBlockLike = (before: Json | undefined, after: Json | undefined): boolean =>
  [before, after].some((value) => Array.isArray(value) && value.length > 0 && value.every(isMap));
