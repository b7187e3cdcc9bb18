/** Statements of AWS policies, read from JSON or from data sources → grants. */
import { asList, isMap, type Json, type JsonMap, parsedText } from "../model/json";
import { allBut, anything, type Condition, type Effect, everyone, type Grant, one, type Term } from "./grant";

/** What a statement does not say itself. */
export interface ResolveContext {
  readonly stack: string;
  readonly source: string;
  /** Of rights of a principal; null: statements name their own. */
  readonly principal: string | null;
  /** The thing whose policy it is, null for rights of a principal. */
  readonly on: string | null;
  /** The policy says the most that others can give. */
  readonly isLimit?: boolean;
}

/** Shown where a policy cannot be read: another text of it is another grant. */
export const UNREADABLE = "(cannot be read) ";

/**
 * @param policy JSON as text or as a value
 * @returns one grant for each principal, action and resource of each statement
 */
export function grantsOf(policy: Json | undefined, around: ResolveContext): Grant[] {
  if (policy === undefined || policy === null || policy === "") return [];
  const document = typeof policy === "string" ? parsedText(policy) : policy;
  if (!isMap(document)) return [unreadable(policy, around)];
  return asList(field(document, "Statement")).flatMap((statement) => (isMap(statement) ? fromStatement(statement, around) : []));
}

function fromStatement(statement: JsonMap, around: ResolveContext): Grant[] {
  const effect: Effect = String(field(statement, "Effect") ?? "Allow") === "Deny" ? "Deny" : around.isLimit === true ? "Limit" : "Allow";
  const principals = around.principal === null ? principalsOf(statement) : [one(around.principal)];
  const actions = terms(field(statement, "Action"), field(statement, "NotAction"));
  const resources = terms(field(statement, "Resource"), field(statement, "NotResource"));
  const conditions = conditionsOf(field(statement, "Condition"));
  const { stack, source, on } = around;
  return principals.flatMap((principal) =>
    (actions.length === 0 ? [anything] : actions).flatMap((action) =>
      (resources.length === 0 ? [anything] : resources).map((resource) => ({
        vocabulary: "aws" as const,
        stack,
        source,
        effect,
        principal,
        action,
        resource,
        conditions,
        on,
      })),
    ),
  );
}

const field = (map: JsonMap, name: string): Json | undefined =>
  map[name] ?? Object.entries(map).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];

const textsOf = (value: Json | undefined): string[] =>
  asList(value).map((each) => (typeof each === "string" ? each : JSON.stringify(each)));

function terms(said: Json | undefined, not: Json | undefined): Term[] {
  if (not !== undefined) return [allBut(textsOf(not))];
  return [...new Set(textsOf(said))].map(one);
}

function principalsOf(statement: JsonMap): Term[] {
  const [said, not] = [field(statement, "Principal"), field(statement, "NotPrincipal")];
  if (not !== undefined) return [allBut(principalTexts(not))];
  return [...new Set(principalTexts(said ?? everyone))].map(one);
}

function principalTexts(principal: Json): string[] {
  if (!isMap(principal)) return textsOf(principal).map(awsPrincipal);
  return Object.entries(principal).flatMap(([kind, ids]) => textsOf(ids).map((id) => named(kind, id)));
}

function named(kind: string, id: string): string {
  if (kind === "AWS" || id === everyone) return awsPrincipal(id);
  return kind === "CanonicalUser" ? `canonical user ${id}` : `${kind.toLowerCase()} ${id}`;
}

/** An account is written in three ways. */
export const awsPrincipal = (id: string): string => id.replace(/^(?:arn:[^:]+:iam::)?(\d{12})(?::root)?$/, "account $1");

export function conditionsOf(condition: Json | undefined): Condition[] {
  const found = Object.entries(isMap(condition) ? condition : {}).flatMap(([operator, keys]) =>
    Object.entries(isMap(keys) ? keys : {}).map(([key, values]) => ({
      operator,
      key,
      values: [...new Set(textsOf(values).map(plain))].sort(),
    })),
  );
  return sortedConditions(found);
}

const plain = (text: string): string => text.replace(/^"(.*)"$/, "$1");

export const sortedConditions = (conditions: readonly Condition[]): Condition[] =>
  [...conditions].sort((a, b) => (`${a.operator} ${a.key} ${a.values}` < `${b.operator} ${b.key} ${b.values}` ? -1 : 1));

function unreadable(policy: Json, { stack, source, principal, on, isLimit }: ResolveContext): Grant {
  const text = typeof policy === "string" ? policy : JSON.stringify(policy);
  const effect: Effect = isLimit === true ? "Limit" : "Allow";
  const who = principal ?? "(cannot be read)";
  return {
    vocabulary: "aws",
    stack,
    source,
    effect,
    principal: one(who),
    action: one(`${UNREADABLE}${text}`),
    resource: anything,
    conditions: [],
    on,
  };
}
