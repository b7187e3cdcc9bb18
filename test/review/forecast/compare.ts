/** The forecast of a review from synthesis alone, compared with Terraform's plan, resource by resource. */
import type { ResourceChange } from "../../../review/model/change";
import type { Plan, PlannedResource } from "../../../review/read/plan";

type Act = PlannedResource["action"];

export interface Compared {
  readonly stack: string;
  readonly address: string;
  readonly forecast: Act;
  readonly planned: Act;
  /** `later`: it follows from another stack, and Terraform sees it once that is applied. */
  readonly result: "agreed" | "stronger" | "weaker" | "later";
}

/** How much is lost by it. */
const ranks: Readonly<Record<Act, number>> = { none: 0, move: 0, create: 1, update: 2, forget: 3, replace: 4, delete: 4 };

/** What the copy that was planned does not have: attributes that the provider at hand does not know, and protections. */
export type Absent = (address: string, path: string) => boolean;

/** @param plan null where Terraform changes nothing */
export function compared(stack: string, forecast: readonly ResourceChange[], plan: Plan | null, isAbsent: Absent): Compared[] {
  const expected = new Map(forecast.flatMap((each) => (each.stack === stack && isOfPlan(each, isAbsent) ? [[each.address, each]] : [])));
  const addresses = new Set([
    ...expected.keys(),
    ...[...(plan?.resources.values() ?? [])].flatMap(({ address, action }) => (action === "none" ? [] : [address])),
  ]);
  return [...addresses].sort().map((address) => {
    const change = expected.get(address);
    const [said, planned]: readonly [Act, Act] = [change?.action ?? "none", plan?.resources.get(address)?.action ?? "none"];
    const more = ranks[said] - ranks[planned];
    const isSame = said === planned || (ranks[said] === 0 && ranks[planned] === 0);
    const result = isSame ? "agreed" : more <= 0 ? "weaker" : isLater(change) ? "later" : "stronger";
    return { stack, address, forecast: said, planned, result };
  });
}

/** Of a change in place something must be left that this Terraform can see. */
const isOfPlan = ({ action, address, attributes }: ResourceChange, isAbsent: Absent): boolean =>
  action !== "update" || attributes.some(({ path }) => !isAbsent(address, path));

/** It, or what it refers to within its stack, follows from another stack. */
const isLater = (change: ResourceChange | undefined): boolean =>
  change !== undefined && change.attributes.length > 0 && change.attributes.every(({ through }) => through !== null);

export interface Row {
  readonly scenario: string;
  readonly verdict: string;
  readonly compared: readonly Compared[];
}

/** One line a scenario, and the sum. */
export function agreement(rows: readonly Row[]): string {
  const count = (all: readonly Compared[], result: Compared["result"]): number => all.filter((each) => each.result === result).length;
  const line = (name: string, verdict: string, all: readonly Compared[]): string[] => [
    name,
    verdict,
    String(all.length),
    ...(["agreed", "stronger", "later", "weaker"] as const).map((result) => String(count(all, result))),
  ];
  const lines = [
    ["scenario", "verdict", "resources", "agreed", "forecast stronger", "seen later", "forecast weaker"],
    ...rows.map(({ scenario, verdict, compared: all }) => line(scenario, verdict, all)),
    line(
      "all",
      "",
      rows.flatMap(({ compared: all }) => all),
    ),
  ];
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0))) ?? [];
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
