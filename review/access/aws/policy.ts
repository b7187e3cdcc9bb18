/** A policy wherever it is written: as JSON, as a data source, as what Terraform computes. */

import type { Surroundings } from "../../compare/surroundings";
import { blockItems } from "../../compare/values";
import { asList, isMap, type Json, type JsonMap, parsedText } from "../../model/json";
import type { Grant } from "../grant";
import { encoded } from "../hcl-json";
import { grantsOf, type ResolveContext } from "../statement";

/** @param written the attribute that holds the policy */
export function policyGrants(written: Json | undefined, place: Omit<ResolveContext, "stack">, around: Surroundings): Grant[] {
  return documentsOf(written, around, 0).flatMap((document) => grantsOf(document, { ...place, stack: around.stack.name }));
}

/** Documents of policy data sources within each other. */
const DEEPEST = 8;

function documentsOf(written: Json | undefined, around: Surroundings, depth: number): Json[] {
  if (written === undefined || written === null || written === "" || depth > DEEPEST) return [];
  if (typeof written !== "string") return [around.value(written) as Json];
  const json = parsedText(written) ?? encoded(written);
  if (json !== undefined) return [around.value(json) as Json];
  const [, address] = /^\$\{(data\.aws_iam_policy_document\.[\w-]+)(?:\[[^\]]*\])?\.(?:minified_)?json\}$/.exec(written) ?? [];
  const resource = address === undefined ? undefined : around.stack.resources.get(address);
  if (resource !== undefined) return fromDataSource(resource.attributes, around, depth);
  const literal = around.text(written);
  return [parsedText(literal) ?? literal];
}

/** What is written in it comes after its sources, and before what overrides it; a later `sid` takes the place of an earlier one only there. */
function fromDataSource(attributes: JsonMap, around: Surroundings, depth: number): Json[] {
  const others = (names: readonly string[]): Json[] =>
    names.flatMap((name) => asList(attributes[name]).flatMap((each) => documentsOf(each, around, depth + 1)));
  const own = blockItems(attributes.statement).map((statement) => statementOf(statement, around));
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

/** Blocks of the data source in the words of JSON. */
function statementOf(block: JsonMap, around: Surroundings): JsonMap {
  const all = around.value(block) as JsonMap;
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
