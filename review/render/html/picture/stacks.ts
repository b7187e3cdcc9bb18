/** Stacks as boxes, for changes that do not fit into one picture; many stacks with the same changes share a box. */
import type { GraphEdge, GraphNode } from "../../../model/graph";
import { ownKeys, withoutKeys } from "../../../model/own-keys";
import { heavier } from "../severity";
import { actions, actionText, counted, type Severity } from "../words";
import { cellsOf } from "./cells";
import type { Box, Drawing, Line } from "./drawing";
import { labelOf, type PictureContext } from "./resources";

/** Stacks with the same changes. */
export interface Alike {
  /** Represents all. */
  readonly stack: string;
  readonly stacks: readonly string[];
  /** Its own and direct neighbours. */
  readonly nodes: readonly GraphNode[];
}

/** All changed stacks, the most important first. */
export function alikeStacks({ graph }: PictureContext): Alike[] {
  const nodesBy = new Map<string, Map<string, GraphNode>>();
  const put = (stack: string, node: GraphNode): void => {
    const nodes = nodesBy.get(stack) ?? new Map<string, GraphNode>();
    nodesBy.set(stack, nodes.set(node.id, node));
  };
  for (const node of graph.nodes.values()) if (node.change !== null) put(node.stack, node);
  for (const { from, to } of graph.edges)
    for (const [one, other] of ends(graph.nodes.get(from), graph.nodes.get(to))) if (one.change !== null) put(one.stack, other);
  const stacks = [...nodesBy].map(([stack, nodes]) => ({ stack, nodes: [...nodes.values()] }));
  return cellsOf(stacks, ({ stack, nodes }) => shapeOf(stack, nodes))
    .map((group) => ({ ...group[0], stacks: group.map(({ stack }) => stack) }))
    .sort((a, b) => rankOf(a) - rankOf(b));
}

/** The rank of its most important change. */
const rankOf = ({ stack, nodes }: Alike): number =>
  Math.min(...nodes.map((node) => (node.change === null || node.stack !== stack ? actions.length : actions.indexOf(node.change.action))));

const ends = (one: GraphNode | undefined, other: GraphNode | undefined): [GraphNode, GraphNode][] =>
  one === undefined || other === undefined
    ? []
    : [
        [one, other],
        [other, one],
      ];

/** Its changes without the keys that distinguish it. */
function shapeOf(stack: string, nodes: readonly GraphNode[]): string {
  const own = nodes.filter((node) => node.stack === stack && node.change !== null);
  return own
    .map(({ address, change }) => {
      const keys = ownKeys({ stack, specPath: change?.specPath ?? null });
      return `${change?.action} ${change?.certainty} ${withoutKeys(address, keys)}`;
    })
    .sort()
    .join("\n");
}

/** Boxes in the overview. */
const MOST = 36;

/** @param pictureOf the element that shows a stack, or null */
export function overviewOf(context: PictureContext, alike: readonly Alike[], pictureOf: (each: Alike) => string | null): Drawing {
  const stacks = alike.flatMap(({ stacks: each }) => each);
  const isOpen = stacks.length <= MOST;
  const cells = isOpen ? alike.flatMap((each) => each.stacks.map((stack) => ({ ...each, stacks: [stack] }))) : alike.slice(0, MOST);
  const frames = new Map<string, string>();
  const boxes = cells.map((each, index) => {
    const networks = [...new Set(each.stacks.map((stack) => context.networks.get(stack) ?? ""))];
    const network = networks.length === 1 && networks[0] !== "" ? `network ${networks[0]}` : null;
    if (network !== null) frames.set(network, network);
    return boxFor(String(index), each, network === null ? [] : [network], context, pictureOf(each));
  });
  const boxOf = new Map(cells.flatMap(({ stacks: each }, index) => each.map((stack) => [stack, String(index)] as const)));
  return { boxes, lines: linesOf(context, boxOf), frames };
}

function boxFor(id: string, { stacks }: Alike, frames: readonly string[], context: PictureContext, leadsTo: string | null): Box {
  const changes = [...context.graph.nodes.values()].flatMap(({ stack, change }) =>
    change !== null && stacks.includes(stack) ? [change] : [],
  );
  const counts = actions.flatMap((action) => {
    const count = changes.filter((change) => change.action === action).length;
    return count === 0 ? [] : [{ action, count }];
  });
  const severity = changes.reduce<Severity>((worst, change) => heavier(worst, context.severityOf(change)), "none");
  const words = counts.map(({ action, count }) => `${actionText(action)} ${count}`).join(", ");
  const signs = counts.map(({ action, count }) => `${actionText(action).split(" ")[0]}${count}`).join(" ");
  const [stack = ""] = stacks;
  const name = stacks.length === 1 ? stack : `${stack} and ${stacks.length - 1} like it`;
  return {
    id,
    frames,
    action: counts[0]?.action ?? null,
    certainty: "certain",
    severity,
    lines: [counts.length === 1 ? words : signs, stacks.length === 1 ? "stack" : counted(stacks.length, "stack"), name],
    title: `${name}: ${words}`,
    leadsTo,
    stack: stacks.length === 1 ? stack : null,
  };
}

/** Between stacks whose resources refer to each other, by outputs of one that the other reads. */
function linesOf({ graph }: PictureContext, boxOf: ReadonlyMap<string, string>): Line[] {
  const found = new Map<string, { readonly from: string; readonly to: string; readonly outputs: Set<string> }>();
  for (const edge of graph.edges) {
    const [user, used] = [boxAt(edge, "from"), boxAt(edge, "to")];
    if (user === undefined || used === undefined || user === used) continue;
    const line = found.get(`${used} ${user}`) ?? { from: used, to: user, outputs: new Set<string>() };
    for (const output of edge.outputs) line.outputs.add(output);
    found.set(`${used} ${user}`, line);
  }
  return [...found.values()].map(({ from, to, outputs }) => ({ from, to, label: labelOf([...outputs].sort()) }));

  function boxAt(edge: GraphEdge, end: "from" | "to"): string | undefined {
    return boxOf.get(graph.nodes.get(edge[end])?.stack ?? "");
  }
}
