/** The table at the end of `berth try`: the result of each stack, and a summary line. Plain text; the report adds colour. */
import type { DestroyResult, StackResult } from "../emulator/session/results";

export interface TryOutcome {
  readonly deployed: readonly StackResult[];
  /** Empty if the emulator is left running. */
  readonly destroyed: readonly DestroyResult[];
  /** Resources created by stack, including stacks that failed. */
  readonly made: ReadonlyMap<string, number>;
  readonly seconds: number;
}

export interface TableRow {
  readonly state: "ok" | "failed" | "skipped";
  readonly text: string;
}

export interface TryTable {
  readonly head: string;
  readonly rows: readonly TableRow[];
  readonly sum: string;
}

const HEAD = ["Stack", "Created", "Second plan", "Destroyed", "Seconds"] as const;
/** Columns of numbers are right-aligned. */
const RIGHT: ReadonlySet<number> = new Set([1, 3, 4]);

type Cells = readonly string[];

export function tryTable(outcome: TryOutcome): TryTable {
  const rows = outcome.deployed.map((result) => ({
    state: stateOf(result, outcome),
    cells: cellsOf(result, outcome),
    note: result.skipped === undefined ? undefined : `${counted(result.synthesized, "resource")} synthesized; ${result.skipped}`,
  }));
  const table: Cells[] = [HEAD, ...rows.filter(({ note }) => note === undefined).map(({ cells }) => cells)];
  const widths = HEAD.map((_, column) => Math.max(...table.map((cells) => cells[column]?.length ?? 0)));
  const stackWidth = Math.max(widths[0] ?? 0, ...outcome.deployed.map(({ stack }) => stack.length));
  const line = (cells: Cells): string =>
    cells
      .map((cell, column) => {
        const width = column === 0 ? stackWidth : (widths[column] ?? 0);
        return RIGHT.has(column) ? cell.padStart(width) : cell.padEnd(width);
      })
      .join("  ");
  return {
    head: line(HEAD),
    rows: rows.map(({ state, cells, note }) => ({
      state,
      text: note === undefined ? line(cells) : `${(cells[0] ?? "").padEnd(stackWidth)}  ${note}`,
    })),
    sum: sumOf(outcome),
  };
}

function stateOf({ stack, ok, skipped }: StackResult, { destroyed }: TryOutcome): TableRow["state"] {
  if (skipped !== undefined) return "skipped";
  return ok && destroyed.every((each) => each.stack !== stack || each.ok) ? "ok" : "failed";
}

function cellsOf({ stack, error, drift, seconds }: StackResult, { destroyed, made }: TryOutcome): Cells {
  const end = destroyed.find((each) => each.stack === stack);
  const second = error !== undefined ? "failed" : drift.length === 0 ? "no changes" : counted(drift.length, "change");
  const gone = end === undefined ? "" : end.ok ? String(end.destroyed) : "failed";
  return [stack, String(made.get(stack) ?? 0), second, gone, (seconds + (end?.seconds ?? 0)).toFixed(1)];
}

function sumOf({ deployed, destroyed, made, seconds }: TryOutcome): string {
  const tried = deployed.filter(({ skipped }) => skipped === undefined);
  if (tried.length === 0) return "none of these stacks can be deployed into the emulator";
  const total = [...made.values()].reduce((sum, one) => sum + one, 0);
  const bad = deployed.filter(({ ok }) => !ok).length;
  const stuck = destroyed.filter(({ ok }) => !ok).length;
  const parts = [
    `${counted(tried.length, "stack")}, ${counted(total, "resource")} created`,
    bad > 0 ? `${counted(bad, "stack")} failed` : "the second plan has no changes",
    ...(destroyed.length === 0 ? [] : [stuck > 0 ? `${counted(stuck, "stack")} not destroyed` : "all destroyed"]),
  ];
  return `${parts.join(", ")}: ${duration(seconds)}`;
}

export const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;

/** "48 s", "2 min 46 s". */
export function duration(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
