/** A part of the graph as a limited number of boxes: similar neighbours are merged first, then similar changes. */

import type { ResourceChange } from "../../../model/change";
import { type Graph, type GraphNode, idOf } from "../../../model/graph";
import { changeId } from "../ids";
import { heavier } from "../severity";
import { actions, actionText, counted, type Severity } from "../words";
import { type Cell, cellsOf } from "./cells";
import type { Box, Drawing, Line } from "./drawing";

export interface PictureContext {
  readonly graph: Graph;
  severityOf(change: ResourceChange): Severity;
  /** Network of a stack, if it is in one. */
  readonly networks: ReadonlyMap<string, string>;
  /** By id: the key of those that can be drawn as one. */
  readonly alike: ReadonlyMap<string, string>;
}

/** Boxes in one picture. */
const MOST = 40;
/** Up to this many similar resources are drawn separately. */
const FEW = 14;
const ELSEWHERE = "other stacks";

type KeyOf = (node: GraphNode, alike: ReadonlyMap<string, string>, home?: string) => string;

const kind = ({ type, change }: GraphNode): string => JSON.stringify([type, change?.action, change?.certainty]);
const elsewhere = (node: GraphNode): string => `${ELSEWHERE} ${kind(node)}`;

/** From the most to the least detailed. */
const ways: Readonly<Record<"each" | "alike" | "away" | "kinds", KeyOf>> = {
  each: ({ id }) => id,
  alike: ({ id }, alike) => alike.get(id) ?? id,
  away: (node, alike, home) => (node.stack === home ? ways.alike(node, alike) : elsewhere(node)),
  kinds: (node, _alike, home) => (node.stack === home ? `${node.stack} ${kind(node)}` : elsewhere(node)),
};

/** All changes in one picture; null if there are too many. */
export function wholeDrawing(context: PictureContext): Drawing | null {
  const nodes = [...context.graph.nodes.values()];
  const way = nodes.length <= FEW ? ways.each : ways.alike;
  const cells = cellsOf(nodes, (node) => way(node, context.alike));
  return cells.length <= MOST ? drawn(cells, context) : null;
}

/** One stack and its direct neighbours. `left`: kinds of resources that are not drawn, as even those are too many. */
export function stackDrawing(
  stack: string,
  nodes: readonly GraphNode[],
  context: PictureContext,
): { readonly drawing: Drawing; readonly left: number } {
  const others = new Set(nodes.map((node) => node.stack)).size - 1;
  const tried = [...(nodes.length <= FEW ? [ways.each] : []), ...(others > 2 ? [] : [ways.alike]), ways.away];
  for (const way of tried) {
    const cells = cellsOf(nodes, (node) => way(node, context.alike, stack));
    if (cells.length <= MOST) return { drawing: drawn(cells, context), left: 0 };
  }
  const cells = cellsOf(nodes, (node) => ways.kinds(node, context.alike, stack)).sort((a, b) => rankOf(a) - rankOf(b));
  return { drawing: drawn(cells.slice(0, MOST), context), left: Math.max(0, cells.length - MOST) };
}

const rankOf = ([{ change }]: Cell<GraphNode>): number => (change === null ? actions.length : actions.indexOf(change.action));

function drawn(cells: readonly Cell<GraphNode>[], context: PictureContext): Drawing {
  const frames = new Map<string, string>();
  const boxOf = new Map<string, string>();
  const boxes = cells.map((cell, index) => {
    for (const { id } of cell) boxOf.set(id, String(index));
    return boxFor(String(index), cell, framesOf(cell, context, frames), context);
  });
  return { boxes, lines: linesOf(context.graph, boxOf), frames };
}

function framesOf(cell: readonly GraphNode[], { networks }: PictureContext, frames: Map<string, string>): string[] {
  const stacks = new Set(cell.map(({ stack }) => stack));
  const [stack = ""] = stacks;
  if (stacks.size > 1) return named(frames, [["elsewhere", ELSEWHERE]]);
  const network = networks.get(stack);
  return named(frames, [
    ...(network === undefined ? [] : [[`network ${network}`, `network ${network}`] as const]),
    [`stack ${stack}`, `stack ${stack}`],
  ]);
}

function named(frames: Map<string, string>, path: readonly (readonly [string, string])[]): string[] {
  for (const [key, name] of path) frames.set(key, name);
  return path.map(([key]) => key);
}

const kindOf = (type: string): string => (type === "terraform_remote_state" ? "state of another stack" : type);

function boxFor(id: string, cell: Cell<GraphNode>, frames: readonly string[], { severityOf }: PictureContext): Box {
  const [{ stack, address, type, change }] = cell;
  const alone = cell.length === 1;
  const severity = cell.reduce<Severity>((worst, node) => (node.change === null ? worst : heavier(worst, severityOf(node.change))), "none");
  const what = change === null ? "not changed" : actionText(change.action, change.certainty);
  const isOfStacks = new Set(cell.map((node) => node.stack)).size > 1;
  const names = [...new Set(cell.map((node) => (isOfStacks ? node.stack : node.address.slice(node.address.lastIndexOf(".") + 1))))].join(
    ", ",
  );
  return {
    id,
    frames,
    action: change?.action ?? null,
    certainty: change?.certainty ?? "certain",
    severity,
    lines: [
      severity === "none" || severity === "info" ? what : `${what} · ${severity === "block" ? "blocks" : "review"}`,
      alone ? kindOf(type) : `${cell.length} × ${kindOf(type)}`,
      names,
    ],
    title: `${what}: ${alone ? idOf({ stack, address }) : `${counted(cell.length, "resource")} of ${type}: ${names}`}`,
    leadsTo: change === null ? null : changeId(change),
    stack: change === null ? null : stack,
  };
}

const LABEL = 26;

function linesOf({ edges }: Graph, boxOf: ReadonlyMap<string, string>): Line[] {
  const found = new Map<string, { readonly from: string; readonly to: string; readonly outputs: Set<string> }>();
  for (const { from, to, outputs } of edges) {
    const [user, used] = [boxOf.get(from), boxOf.get(to)];
    if (user === undefined || used === undefined || user === used) continue;
    const line = found.get(`${used} ${user}`) ?? { from: used, to: user, outputs: new Set<string>() };
    for (const output of outputs) line.outputs.add(output);
    found.set(`${used} ${user}`, line);
  }
  return [...found.values()].map(({ from, to, outputs }) => ({ from, to, label: labelOf([...outputs].sort()) }));
}

/** Outputs by name where one or two fit, else how many. */
export function labelOf(outputs: readonly string[]): string {
  const text = outputs.join(", ");
  return outputs.length === 0 ? "" : text.length <= LABEL ? text : counted(outputs.length, "output");
}
