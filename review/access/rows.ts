/** Differences of rights as rows of a table: what is alike stands in one row. */
import type { Came, Difference, Went } from "./difference";
import { type Flag, flagsOf } from "./flags";
import type { Condition, Effect, Grant, Term, Vocabulary } from "./grant";

/** What may be done with what, and when. */
export interface Said {
  /** As policies write them; `not A, B` is all but these. Sorted. */
  readonly actions: readonly string[];
  /** Sorted, joined by commas; `*` is everything. */
  readonly resource: string;
  readonly condition: string | null;
}

/** `data` of findings about access. */
export interface AccessRow extends Said {
  readonly kind: "access";
  readonly sign: "+" | "-";
  readonly principal: string;
  readonly effect: Effect;
  /** The thing whose own policy says so; null: a right of the principal. */
  readonly on: string | null;
  readonly flags: readonly (Flag | "broadened" | "narrowed")[];
  /** Of `+`: what was there and is within it now. Of `-`: what is left of it. */
  readonly beside: readonly Said[];
}

export interface Row {
  readonly row: AccessRow;
  readonly how: Came | Went;
  readonly stack: string;
  /** Address of the resource that gives, or gave it; of several the first. */
  readonly source: string;
  /** One of the grants of the row. */
  readonly grant: Grant;
}

interface Item {
  readonly grant: Grant;
  readonly how: Came | Went;
  readonly flags: readonly Flag[];
  readonly beside: readonly Grant[];
}

/** @param own accounts and projects that are the tree's own */
export function rowsOf({ came, went }: Difference, own: Readonly<Record<Vocabulary, readonly string[]>>): Row[] {
  const flagged = (grant: Grant): Flag[] => flagsOf(grant, own[grant.vocabulary]);
  const plus = came
    .filter(({ how }) => how !== "rest")
    .map(({ grant, how, was }): Item => ({ grant, how, flags: flagged(grant), beside: was }));
  const minus = went
    .filter(({ how }) => how !== "within")
    .map(({ grant, how, left }): Item => ({ grant, how, flags: flagged(grant), beside: left }));
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

/** Actions that are given with the same resources stand together, and none is given with a resource that it does not have. */
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
      beside: besides(items.flatMap(({ beside }) => beside)),
    },
    how,
    stack: grant.stack,
    source: grant.source,
    grant,
  };
}

function besides(grants: readonly Grant[]): Said[] {
  const items = [...new Set(grants)].map((grant): Item => ({ grant, how: "new", flags: [], beside: [] }));
  return [...groupBy(items, ({ grant }) => conditionText(grant.conditions) ?? "").values()].flatMap((group) =>
    rectangles(group).map((each) => said(each.map(({ grant }) => grant))),
  );
}

const said = (grants: readonly Grant[]): Said => ({
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
  not ? `everyone except ${patterns.join(", ")}` : (everyones[patterns[0] ?? ""] ?? patterns[0] ?? "");

/** Half a secret: only the two sides of a trust know it. */
const hiddenKeys = /^sts:externalid$/i;

const conditionText = (conditions: readonly Condition[]): string | null =>
  conditions.length === 0
    ? null
    : conditions
        .map(({ operator, key, values }) =>
          operator === "expression" ? values.join(" ") : `${key} ${operator} ${hiddenKeys.test(key) ? "(sensitive)" : values.join(" | ")}`,
        )
        .join("; ");
