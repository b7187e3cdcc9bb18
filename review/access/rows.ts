/** Differences of rights as rows of a table; similar ones share a row. */

import { ownValue } from "../model/json";
import type { Came, Difference, Went } from "./difference";
import { type Flag, flagsOf } from "./flags";
import type { Condition, Effect, Grant, Term, Vocabulary } from "./grant";

/** Actions on a resource under a condition. */
export interface Permission {
  /** As policies write them; `not A, B` is everything except these. Sorted. */
  readonly actions: readonly string[];
  /** Sorted, joined by commas; `*` is everything. */
  readonly resource: string;
  readonly condition: string | null;
}

/** `data` of findings about access. */
export interface AccessRow extends Permission {
  readonly kind: "access";
  readonly sign: "+" | "-";
  readonly principal: string;
  readonly effect: Effect;
  /** The resource whose policy grants it; null for a policy of the principal. */
  readonly on: string | null;
  readonly flags: readonly (Flag | "broadened" | "narrowed")[];
  /** Of `+`: earlier rights that it now includes. Of `-`: the rights that remain. */
  readonly overlap: readonly Permission[];
}

export interface Row {
  readonly row: AccessRow;
  readonly how: Came | Went;
  readonly stack: string;
  /** Address of the resource that grants or granted it; of several, the first. */
  readonly source: string;
  /** One of the grants of the row. */
  readonly grant: Grant;
}

interface Item {
  readonly grant: Grant;
  readonly how: Came | Went;
  readonly flags: readonly Flag[];
  readonly overlap: readonly Grant[];
}

/** @param own accounts and projects of the tree */
export function rowsOf({ came, went }: Difference, own: Readonly<Record<Vocabulary, readonly string[]>>): Row[] {
  const flagged = (grant: Grant): Flag[] => flagsOf(grant, own[grant.vocabulary]);
  const plus = came
    .filter(({ how }) => how !== "rest")
    .map(({ grant, how, was }): Item => ({ grant, how, flags: flagged(grant), overlap: was }));
  const minus = went
    .filter(({ how }) => how !== "within")
    .map(({ grant, how, left }): Item => ({ grant, how, flags: flagged(grant), overlap: left }));
  return [...grouped(plus, "+"), ...grouped(minus, "-")];
}

function grouped(items: readonly Item[], sign: "+" | "-"): Row[] {
  return [...groupBy(items, groupOf).values()].flatMap((group) => rectangles(group).map((items) => rowOf(items, sign)));
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) found.set(keyOf(item), [...(found.get(keyOf(item)) ?? []), item]);
  return found;
}

const groupOf = ({ grant, how, flags }: Item): string =>
  JSON.stringify([grant.stack, grant.on, grant.principal, grant.effect, grant.conditions, how, flags]);

/** Groups actions with the same resources, so that no action appears with a resource that it is not granted on. */
function rectangles(items: readonly Item[]): Item[][] {
  const byResource = groupBy(items, ({ grant }) => text(grant.resource));
  const actionsOf = (group: readonly Item[]): string => JSON.stringify(group.map(({ grant }) => text(grant.action)).sort());
  return [...groupBy([...byResource.values()], actionsOf).values()].map((groups) => groups.flat());
}

function rowOf(items: readonly Item[], sign: "+" | "-"): Row {
  const [first] = items as [Item, ...Item[]];
  const { grant, how, flags } = first;
  const shape = how === "wider" ? (["broadened"] as const) : how === "cut" ? (["narrowed"] as const) : [];
  return {
    row: {
      kind: "access",
      sign,
      principal: shownPrincipal(grant.principal),
      effect: grant.effect,
      ...said(items.map((item) => item.grant)),
      on: grant.on,
      flags: [...flags, ...shape],
      overlap: overlapping(items.flatMap(({ overlap }) => overlap)),
    },
    how,
    stack: grant.stack,
    source: grant.source,
    grant,
  };
}

function overlapping(grants: readonly Grant[]): Permission[] {
  const items = [...new Set(grants)].map((grant): Item => ({ grant, how: "new", flags: [], overlap: [] }));
  return [...groupBy(items, ({ grant }) => conditionText(grant.conditions) ?? "").values()].flatMap((group) =>
    rectangles(group).map((each) => said(each.map(({ grant }) => grant))),
  );
}

const said = (grants: readonly Grant[]): Permission => ({
  actions: [...new Set(grants.map(({ action }) => text(action)))].sort(),
  resource: [
    ...new Set(
      grants.map(({ resource, vocabulary }) => (vocabulary === "azure" ? text(resource).replace(/(.)\/\*$/, "$1") : text(resource))),
    ),
  ]
    .sort()
    .join(", "),
  condition: conditionText(grants[0]?.conditions ?? []),
});

const LONGEST = 200;
const text = ({ not, patterns }: Term): string => cut(not ? `not ${patterns.join(", ")}` : (patterns[0] ?? ""));
const cut = (each: string): string => (each.length > LONGEST ? `${each.slice(0, LONGEST - 1)}…` : each);

const everyones: Readonly<Record<string, string>> = {
  "*": "everyone",
  allUsers: "everyone",
  allAuthenticatedUsers: "everyone with a Google account",
};
const shownPrincipal = ({ not, patterns }: Term): string =>
  not ? `everyone except ${patterns.join(", ")}` : (ownValue(everyones, patterns[0] ?? "") ?? patterns[0] ?? "");

/** Known only to both sides of a trust, so it is hidden. */
const hiddenKeys = /^sts:externalid$/i;

const conditionText = (conditions: readonly Condition[]): string | null =>
  conditions.length === 0
    ? null
    : conditions
        .map(({ operator, key, values }) =>
          operator === "expression" ? values.join(" ") : `${key} ${operator} ${hiddenKeys.test(key) ? "(sensitive)" : values.join(" | ")}`,
        )
        .join("; ");
