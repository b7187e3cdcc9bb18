/** Statements of AWS policies, read from JSON or from data sources → grants. */
import { asList, isMap, type Json, type JsonMap, parsedText } from "../model/json";
import { allBut, anything, type Condition, type Effect, everyone, type Grant, one, type Term } from "./grant";

/** Context that a statement does not contain. */
export interface StatementContext {
  readonly stack: string;
  readonly source: string;
  /** The principal of an identity policy; null: the statements name their own. */
  readonly principal: string | null;
  /** The resource of a resource policy; null for an identity policy. */
  readonly on: string | null;
  /** The policy limits the rights that others grant. */
  readonly isLimit?: boolean;
}

/** Represents a policy that cannot be read; another text is another grant. */
export const UNREADABLE = "(cannot be read) ";

/**
 * @param policy JSON as text or as a value
 * @returns one grant for each principal, action and resource of each statement
 */
export function grantsOf(policy: Json | undefined, context: StatementContext): Grant[] {
  if (policy === undefined || policy === null || policy === "") return [];
  const document = typeof policy === "string" ? parsedText(policy) : policy;
  if (!isMap(document)) return [unreadable(policy, context)];
  return asList(field(document, "Statement")).flatMap((statement) => (isMap(statement) ? fromStatement(statement, context) : []));
}

function fromStatement(statement: JsonMap, context: StatementContext): Grant[] {
  const effect: Effect = String(field(statement, "Effect") ?? "Allow") === "Deny" ? "Deny" : context.isLimit === true ? "Limit" : "Allow";
  const principals = context.principal === null ? principalsOf(statement) : [one(context.principal)];
  const actions = terms(field(statement, "Action"), field(statement, "NotAction"));
  const resources = terms(field(statement, "Resource"), field(statement, "NotResource"));
  const conditions = conditionsOf(field(statement, "Condition"));
  const { stack, source, on } = context;
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

/** An account has three notations. */
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

function unreadable(policy: Json, { stack, source, principal, on, isLimit }: StatementContext): Grant {
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
