/** The monthly cost of the change, per unit and in total; items without a price are listed, never estimated. */
import { catalogDate } from "../../constructs/catalog/date";
import { type TouchedStack, touchedStacks } from "../compare/touched";
import { money, moneyChange } from "../cost/figures";
import type { CostItem } from "../cost/item";
import { change, isNothing, nothing, plus, type Range, same, sum } from "../cost/range";
import { costsIn } from "../cost/stack-costs";
import type { ReviewInput } from "../input";
import type { Finding } from "../model/finding";
import type { Json } from "../model/json";
import type { Tree } from "../model/tree";
import type { FindingCheck } from "./finding-check";

/** `data` of findings about cost: US dollars a month, minimum and maximum. */
export interface CostRow {
  readonly kind: "cost";
  /** Stack; null: all of them. */
  readonly unit: string | null;
  /** Of changed items with a price. */
  readonly before: Range;
  readonly after: Range;
  readonly change: Range;
  readonly items: readonly CostItemRow[];
  /** Changed items without a price. */
  readonly unpriced: readonly UnpricedRow[];
  /** Date of the prices. */
  readonly catalogDate: string;
}
export interface CostItemRow {
  readonly address: string;
  readonly what: string;
  /** Null: it did not exist. */
  readonly before: Range | null;
  /** Null: it is removed. */
  readonly after: Range | null;
}
export interface UnpricedRow {
  readonly address: string;
  readonly what: string;
  readonly why: string;
  readonly sign: "+" | "-" | "~";
}

export const cost: FindingCheck = (_model, input) => {
  const rows = touchedStacks(input.base.tree, input.head.tree)
    .map((stack) => ({ stack, row: rowOf(stack, input) }))
    .filter(({ row }) => row.items.length + row.unpriced.length > 0);
  return rows.length === 0 ? [] : [totalOf(rows.map(({ row }) => row)), ...rows.map(({ stack, row }) => unitFinding(stack, row))];
};

function rowOf({ name, base, head }: TouchedStack, input: ReviewInput): CostRow {
  const costs = (stack: TouchedStack["base"], tree: Tree): CostItem[] =>
    stack === undefined ? [] : costsIn({ stack, tree, today: input.today });
  const [old, now] = [byKey(costs(base, input.base.tree)), byKey(costs(head, input.head.tree))];
  const differing = [...new Set([...old.keys(), ...now.keys()])].sort().filter((key) => !isSame(old.get(key), now.get(key)));
  const items = differing.flatMap((key) => itemRow(old.get(key), now.get(key)));
  const before = sum(items.map((item) => item.before ?? nothing));
  const after = sum(items.map((item) => item.after ?? nothing));
  const unpriced = differing.flatMap((key) => unpricedRow(old.get(key), now.get(key)));
  return { kind: "cost", unit: name, before, after, change: change(before, after), items, unpriced, catalogDate };
}

/** Items of one resource are numbered in their order. */
function byKey(items: readonly CostItem[]): Map<string, CostItem> {
  const seen = new Map<string, number>();
  return new Map(
    items.map((item) => {
      const place = seen.get(item.address) ?? 0;
      seen.set(item.address, place + 1);
      return [`${item.address} ${place}`, item];
    }),
  );
}

const isSame = (one: CostItem | undefined, other: CostItem | undefined): boolean =>
  one !== undefined && other !== undefined && same(one.monthly, other.monthly) && (one.monthly !== null || one.what === other.what);

function itemRow(before: CostItem | undefined, after: CostItem | undefined): CostItemRow[] {
  const shown = after ?? before;
  // If one side has no price, the difference has none.
  if (shown === undefined || before?.monthly === null || after?.monthly === null) return [];
  const what = before !== undefined && after !== undefined && before.what !== after.what ? `${before.what} → ${after.what}` : shown.what;
  return [{ address: shown.address, what, before: before?.monthly ?? null, after: after?.monthly ?? null }];
}

function unpricedRow(before: CostItem | undefined, after: CostItem | undefined): UnpricedRow[] {
  const found = after?.unpriced != null ? after : before?.unpriced != null ? before : undefined;
  if (found === undefined) return [];
  const sign = before === undefined ? "+" : after === undefined ? "-" : "~";
  return [{ address: found.address, what: found.what, why: found.unpriced ?? "", sign }];
}

function unitFinding({ name, base, head }: TouchedStack, row: CostRow): Finding {
  return {
    kind: "cost",
    topic: "cost",
    weight: "info",
    message: `${name}: ${sentence(row)}`,
    details: [
      ...row.items.map(
        ({ address, what, before, after }) => `${address}: ${what}: ${moneyChange(change(before ?? nothing, after ?? nothing))}`,
      ),
      ...unpricedDetails(row.unpriced),
    ],
    at: { stack: name, address: null },
    specPath: head?.specPath ?? base?.specPath ?? null,
    data: row as unknown as Json,
  };
}

/** One line for similar items. */
function unpricedDetails(unpriced: readonly UnpricedRow[]): string[] {
  const groups = new Map<string, string[]>();
  for (const { sign, what, why, address } of unpriced) {
    const key = `${what}: no price: ${why}`;
    groups.set(key, [...(groups.get(key) ?? []), `${sign}${address}`]);
  }
  return [...groups].map(
    ([key, addresses]) =>
      `${key} (${addresses.length > 3 ? `${addresses.slice(0, 3).join(", ")} and ${addresses.length - 3} more` : addresses.join(", ")})`,
  );
}

const sentence = ({ before, after, change: by, items, unpriced }: CostRow): string => {
  const missing = unpriced.length === 0 ? "" : `; ${unpriced.length} ${unpriced.length === 1 ? "item" : "items"} without a price`;
  if (items.length === 0) return `no priced item changes${missing}`;
  const replaced = isNothing(before) ? "" : ` (${money(before)} → ${money(after)} for changed items)`;
  return `${moneyChange(by)} per month${replaced}${missing}`;
};

function totalOf(rows: readonly CostRow[]): Finding {
  const before = rows.reduce<Range>((all, row) => plus(all, row.before), nothing);
  const after = rows.reduce<Range>((all, row) => plus(all, row.after), nothing);
  const unpriced = rows.flatMap((row) => row.unpriced);
  const items = rows.flatMap((row) => row.items);
  const row: CostRow = { kind: "cost", unit: null, before, after, change: change(before, after), items: [], unpriced: [], catalogDate };
  return {
    kind: "cost-total",
    topic: "cost",
    weight: "info",
    message: `in total ${sentence({ ...row, items, unpriced })}`,
    details: [`catalogue of ${catalogDate}: on-demand list prices of one region per cloud, without traffic and taxes`],
    data: row as unknown as Json,
  };
}
