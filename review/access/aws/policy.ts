/** A policy in any form: JSON, a policy document data source, or a value that Terraform computes. */

import type { TreeLookup } from "../../compare/tree-lookup";
import { blockItems } from "../../compare/values";
import { asList, isMap, type Json, type JsonMap, parsedText } from "../../model/json";
import type { Grant } from "../grant";
import { encoded } from "../hcl-json";
import { grantsOf, type StatementContext } from "../statement";

/** @param written the attribute that contains the policy */
export function policyGrants(written: Json | undefined, place: Omit<StatementContext, "stack">, lookup: TreeLookup): Grant[] {
  return documentsOf(written, lookup, 0).flatMap((document) => grantsOf(document, { ...place, stack: lookup.stack.name }));
}

/** Policy document data sources that include each other. */
const DEEPEST = 8;

function documentsOf(written: Json | undefined, lookup: TreeLookup, depth: number): Json[] {
  if (written === undefined || written === null || written === "" || depth > DEEPEST) return [];
  if (typeof written !== "string") return [lookup.value(written) as Json];
  const json = parsedText(written) ?? encoded(written);
  if (json !== undefined) return [lookup.value(json) as Json];
  const [, address] = /^\$\{(data\.aws_iam_policy_document\.[\w-]+)(?:\[[^\]]*\])?\.(?:minified_)?json\}$/.exec(written) ?? [];
  const resource = address === undefined ? undefined : lookup.stack.resources.get(address);
  if (resource !== undefined) return fromDataSource(resource.attributes, lookup, depth);
  const literal = lookup.text(written);
  return [parsedText(literal) ?? literal];
}

/** Its own statements follow its sources and precede its overrides; a later `sid` replaces an earlier one only in overrides. */
function fromDataSource(attributes: JsonMap, lookup: TreeLookup, depth: number): Json[] {
  const others = (names: readonly string[]): Json[] =>
    names.flatMap((name) => asList(attributes[name]).flatMap((each) => documentsOf(each, lookup, depth + 1)));
  const own = blockItems(attributes.statement).map((statement) => statementOf(statement, lookup));
  const overriding = others(["override_json", "override_policy_documents"]);
  const replaced = new Set(overriding.flatMap(sidsOf));
  const documents = [...others(["source_json", "source_policy_documents"]), { Statement: own }];
  return [...documents.map((document) => without(document, replaced)), ...overriding];
}

const statementsOf = (document: Json): JsonMap[] => (isMap(document) ? blockItems(document.Statement) : []);
const sidsOf = (document: Json): string[] =>
  statementsOf(document).flatMap(({ Sid }) => (typeof Sid === "string" && Sid !== "" ? [Sid] : []));

const without = (document: Json, sids: ReadonlySet<string>): Json =>
  sids.size === 0 || !isMap(document)
    ? document
    : { ...document, Statement: statementsOf(document).filter(({ Sid }) => !sids.has(typeof Sid === "string" ? Sid : "")) };

/** Blocks of the data source under the names of the JSON policy. */
function statementOf(block: JsonMap, lookup: TreeLookup): JsonMap {
  const all = lookup.value(block) as JsonMap;
  const lists = { Action: "actions", NotAction: "not_actions", Resource: "resources", NotResource: "not_resources" };
  const principals = (name: string, key: string): JsonMap => {
    const items = blockItems(all[name]);
    return items.length === 0
      ? {}
      : { [key]: merged(items.map(({ type, identifiers }) => [type === "*" ? "AWS" : String(type), identifiers ?? []])) };
  };
  return {
    Effect: all.effect ?? "Allow",
    ...(all.sid !== undefined && { Sid: all.sid }),
    ...Object.fromEntries(
      Object.entries(lists).flatMap(([word, name]) => (asList(all[name]).length === 0 ? [] : [[word, all[name] as Json]])),
    ),
    ...principals("principals", "Principal"),
    ...principals("not_principals", "NotPrincipal"),
    Condition: conditions(blockItems(all.condition)),
  };
}

function merged(entries: readonly (readonly [string, Json])[]): JsonMap {
  const found: Record<string, Json[]> = {};
  for (const [key, values] of entries) found[key] = [...(found[key] ?? []), ...asList(values)];
  return found;
}

function conditions(blocks: readonly JsonMap[]): JsonMap {
  const found: Record<string, Record<string, Json>> = {};
  for (const { test, variable, values } of blocks) {
    const keys = found[String(test)] ?? {};
    found[String(test)] = { ...keys, [String(variable)]: [...asList(keys[String(variable)]), ...asList(values)] };
  }
  return found;
}
