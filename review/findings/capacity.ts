/** Capacity: nodes with their vCPU and memory, and the remaining IP addresses. */
import { findMachine } from "../../constructs/catalog/machines";
import { type HeadroomRow, headroomRows } from "../capacity/headroom";
import { type TouchedStack, touchedStacks } from "../compare/touched";
import { count, countChange } from "../cost/figures";
import { type Nodes, nodesOf } from "../cost/nodes";
import { change, nothing, type Range, same, sum } from "../cost/range";
import type { ReviewInput } from "../input";
import type { Finding } from "../model/finding";
import type { Json } from "../model/json";
import type { Tree } from "../model/tree";
import type { FindingCheck } from "./finding-check";

/** Total size of machines; null if a count or a machine type is unknown. */
export interface Size {
  readonly nodes: Range | null;
  readonly cpu: Range | null;
  readonly memoryGiB: Range | null;
  readonly machines: readonly string[];
}

/** `data` of findings about nodes. */
export interface NodesRow {
  readonly kind: "nodes";
  readonly stack: string;
  readonly address: string;
  /** Null: it did not exist. */
  readonly before: Size | null;
  /** Null: it is removed. */
  readonly after: Size | null;
}

export const capacity: FindingCheck = (_model, input) => {
  const nodes = touchedStacks(input.base.tree, input.head.tree).flatMap((stack) => nodeFindings(stack, input));
  return [...totalFinding(nodes.map(({ data }) => data as unknown as NodesRow)), ...nodes, ...headrooms(input)];
};

const headrooms = (input: ReviewInput): Finding[] => headroomRows(input.base.platform, input.head.platform).map(headroomFinding);

/** `data` of the finding about all nodes that change together. */
export interface NodesTotal {
  readonly kind: "nodes-total";
  readonly before: Omit<Size, "machines">;
  readonly after: Omit<Size, "machines">;
  /** Addresses that are not included because their size is unknown. */
  readonly unknown: readonly string[];
}

function totalFinding(rows: readonly NodesRow[]): Finding[] {
  const isKnown = (size: Size | null): boolean => size === null || (size.nodes !== null && size.cpu !== null && size.memoryGiB !== null);
  const known = rows.filter(({ before, after }) => isKnown(before) && isKnown(after));
  if (known.length === 0) return [];
  const total = (side: "before" | "after", figure: "nodes" | "cpu" | "memoryGiB"): Range =>
    sum(known.map((row) => row[side]?.[figure] ?? nothing));
  const all = (side: "before" | "after") => ({ nodes: total(side, "nodes"), cpu: total(side, "cpu"), memoryGiB: total(side, "memoryGiB") });
  const [before, after] = [all("before"), all("after")];
  const unknown = rows.filter((row) => !known.includes(row)).map(({ address }) => address);
  const by = (figure: "nodes" | "cpu" | "memoryGiB"): string => countChange(change(before[figure], after[figure]));
  return [
    {
      kind: "capacity-total",
      topic: "capacity",
      weight: "info",
      message: `in total ${by("nodes")} nodes, ${by("cpu")} vCPU, ${by("memoryGiB")} GiB of memory`,
      ...(unknown.length > 0 && { details: [`without ${unknown.join(", ")}, whose size is not fully known`] }),
      data: { kind: "nodes-total", before, after, unknown } satisfies NodesTotal as unknown as Json,
    },
  ];
}

function nodeFindings(stack: TouchedStack, { base, head, today }: ReviewInput): Finding[] {
  const read = (of: TouchedStack["base"], tree: Tree): Map<string, Nodes> =>
    new Map(
      [...(of?.resources.values() ?? [])].flatMap((resource) => {
        const nodes = of === undefined ? null : nodesOf(resource, { stack: of, tree, today });
        return nodes === null ? [] : [[nodes.address, nodes] as const];
      }),
    );
  const [old, now] = [read(stack.base, base.tree), read(stack.head, head.tree)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .sort()
    .flatMap((address) => nodeFinding(stack.name, address, old.get(address), now.get(address)));
}

function nodeFinding(stack: string, address: string, old: Nodes | undefined, now: Nodes | undefined): Finding[] {
  const [before, after] = [old === undefined ? null : sizeOf(old), now === undefined ? null : sizeOf(now)];
  if (before !== null && after !== null && isSame(before, after)) return [];
  const row: NodesRow = { kind: "nodes", stack, address, before, after };
  const all = before?.nodes === null || after?.nodes === null ? null : change(before?.nodes ?? nothing, after?.nodes ?? nothing);
  const machines = (size: Size | null): string => (size === null || size.machines.length === 0 ? "machines" : size.machines.join(" or "));
  return [
    {
      kind: "capacity-nodes",
      topic: "capacity",
      weight: "info",
      message:
        before === null
          ? `${address}: ${sizeText(after)} of ${machines(after)}`
          : after === null
            ? `${address} is removed, with ${sizeText(before)} of ${machines(before)}`
            : `${address}: ${sizeText(before)} of ${machines(before)} → ${sizeText(after)} of ${machines(after)}`,
      ...(all !== null && !same(all, nothing) && { details: [`nodes: ${countChange(all)}`] }),
      at: { stack, address },
      specPath: (now ?? old)?.specPath ?? null,
      data: row as unknown as Json,
    },
  ];
}

function sizeOf({ cloud, types, count: nodes }: Nodes): Size {
  const machines = types.map((type) => findMachine(cloud, type));
  const known = machines.flatMap((machine) => machine ?? []);
  const isKnown = nodes !== null && types.length > 0 && known.length === machines.length;
  const total = (figures: readonly number[]): Range | null =>
    isKnown ? { min: nodes.min * Math.min(...figures), max: nodes.max * Math.max(...figures) } : null;
  return {
    nodes,
    cpu: total(known.map(({ cpu }) => cpu)),
    memoryGiB: total(known.map(({ memoryMiB }) => memoryMiB / 1024)),
    machines: types,
  };
}

const isSame = (one: Size, other: Size): boolean =>
  same(one.nodes, other.nodes) &&
  one.machines.join() === other.machines.join() &&
  same(one.cpu, other.cpu) &&
  same(one.memoryGiB, other.memoryGiB);

function sizeText(size: Size | null): string {
  if (size === null || size.nodes === null) return "an unknown number of nodes";
  const { nodes, cpu, memoryGiB } = size;
  const inside = cpu === null || memoryGiB === null ? "size not in the catalogue" : `${count(cpu)} vCPU, ${count(memoryGiB)} GiB`;
  return `${count(nodes)} ${nodes.min === 1 && nodes.max === 1 ? "node" : "nodes"} (${inside})`;
}

const plain = (figure: number): string => count({ min: figure, max: figure });

/** Less than this share remaining requires a review. */
const SCARCE = 0.1;

function headroomFinding(row: HeadroomRow): Finding {
  const { path, zone, what, before, after } = row;
  const left = after.available - after.used;
  const scarce = left < after.available * SCARCE;
  const where = zone === null ? path : `${path}, zone ${zone}`;
  const was = before === null ? "" : `${plain(before.available - before.used)} → `;
  return {
    kind: "capacity-addresses",
    topic: "capacity",
    weight: scarce ? "review" : "info",
    message: `${where}: ${was}${plain(left)} of ${plain(after.available)} ${what} remain when all pools are at their maximum`,
    ...(scarce && { details: ["less than 10% remains: add a range to the network before pools grow further"] }),
    specPath: path,
    data: row as unknown as Json,
  };
}
