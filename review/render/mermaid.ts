/** The picture of a change as Mermaid text: changed resources and their direct neighbours, by network and stack. */
import type { Action, ResourceChange } from "../model/change";
import { type Graph, type GraphNode, graphOf } from "../model/graph";
import { networksOf } from "../model/networks";
import { ownKeys, withoutKeys } from "../model/own-keys";
import type { Review } from "../model/review";
import { isTag } from "../model/tags";
import { inert, shortened } from "./inert";
import { sign, verbs } from "./signs";

export interface Picture {
  readonly text: string;
  readonly drawn: number;
  readonly of: number;
}

/** @param limit nodes that are drawn */
export function mermaid({ model, trees }: Review, limit: number): Picture {
  const graph = graphOf(model.changes, trees);
  const alike = alikeStacks(model.changes);
  const nodes = chosen(graph, new Set(alike.keys()), limit);
  const ids = new Map([...nodes].sort(byPlace).map((node, index) => [node.id, `n${index}`]));
  const lines = ["flowchart LR", ...groups(nodes, ids, networksOf(trees), alike), ...arrows(graph, ids), ...classes];
  return { text: lines.join("\n"), drawn: nodes.length, of: graph.nodes.size };
}

const byPlace = (a: GraphNode, b: GraphNode): number => (a.id < b.id ? -1 : 1);

/** The first of the stacks in which the same is changed, and how many there are; the others are left out. */
function alikeStacks(changes: readonly ResourceChange[]): Map<string, number> {
  const byStack = new Map<string, string[]>();
  for (const change of changes) {
    const line = withoutKeys(`${change.action} ${change.address}`, ownKeys(change));
    const known = byStack.get(change.stack);
    if (known === undefined) byStack.set(change.stack, [line]);
    else known.push(line);
  }
  const first = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const [stack, lines] of byStack) {
    const key = lines.sort().join("\n");
    const representative = first.get(key) ?? stack;
    first.set(key, representative);
    counts.set(representative, (counts.get(representative) ?? 0) + 1);
  }
  return counts;
}

const weights: Readonly<Record<Action, number>> = { replace: 0, delete: 1, create: 2, forget: 3, move: 4, update: 5 };

const weightOf = ({ action, attributes }: ResourceChange): number =>
  weights[action] + (action === "update" && attributes.every(({ path }) => isTag(path)) ? 1 : 0);

/** Changed nodes by weight, then their neighbours, within the limit; a third is reserved for neighbours. */
function chosen({ nodes, edges }: Graph, stacks: ReadonlySet<string>, limit: number): GraphNode[] {
  const changed = [...nodes.values()]
    .flatMap((node) => (node.change !== null && stacks.has(node.stack) ? [{ node, weight: weightOf(node.change) }] : []))
    .sort((a, b) => a.weight - b.weight || byPlace(a.node, b.node))
    .map(({ node }) => node);
  const drawn = new Set(changed.slice(0, Math.ceil((limit * 2) / 3)).map(({ id }) => id));
  const adjacent = edges.flatMap(({ from, to }) => (drawn.has(from) ? [to] : drawn.has(to) ? [from] : []));
  const neighbours = [...new Set(adjacent)].filter((id) => nodes.get(id)?.change === null).slice(0, limit - drawn.size);
  const all = [...drawn, ...neighbours];
  const rest = changed.map(({ id }) => id).filter((id) => !drawn.has(id));
  return [...all, ...rest.slice(0, limit - all.length)].flatMap((id) => nodes.get(id) ?? []);
}

function groups(
  nodes: readonly GraphNode[],
  ids: ReadonlyMap<string, string>,
  networks: ReadonlyMap<string, string>,
  alike: ReadonlyMap<string, number>,
): string[] {
  const stacks = [...new Set(nodes.map(({ stack }) => stack))].sort();
  const rooms = [...new Set(stacks.map((stack) => networks.get(stack) ?? ""))].sort();
  return rooms.flatMap((room, index) => {
    const inside = stacks
      .filter((stack) => (networks.get(stack) ?? "") === room)
      .flatMap((stack) => stackLines(stack, nodes, ids, `s${stacks.indexOf(stack)}`, alike.get(stack) ?? 1));
    return room === "" ? inside : [`subgraph net${index}["${label(`network ${room}`)}"]`, ...inside, "end"];
  });
}

function stackLines(stack: string, nodes: readonly GraphNode[], ids: ReadonlyMap<string, string>, id: string, alike: number): string[] {
  const more = alike > 1 ? ` and ${alike - 1} more like it` : "";
  const inside = nodes.filter((node) => node.stack === stack).sort(byPlace);
  return [
    `subgraph ${id}["${label(stack)}${more}"]`,
    ...inside.map((node) => `${ids.get(node.id)}["${nodeLabel(node)}"]:::${node.change?.action ?? "unchanged"}`),
    "end",
  ];
}

function nodeLabel({ address, change }: GraphNode): string {
  if (change === null) return label(address);
  const verb = verbs[change.action];
  return `${sign(change.action)} ${label(address)} (${change.certainty === "possible" ? `may be ${verb}` : verb})`;
}

const ARROWS = 120;

const arrows = ({ edges }: Graph, ids: ReadonlyMap<string, string>): string[] =>
  edges.flatMap(({ from, to }) => (ids.has(from) && ids.has(to) ? [`${ids.get(from)} --> ${ids.get(to)}`] : [])).slice(0, ARROWS);

const LONGEST = 60;

/** Special characters become character references, so that Mermaid does not interpret them. */
const label = (text: string): string =>
  [...shortened(inert(text), LONGEST)].map((each) => (/[A-Za-z0-9 _./,()-]/.test(each) ? each : `#${each.codePointAt(0)};`)).join("");

/** Readable on light and on dark. */
const classes: readonly string[] = [
  "classDef create fill:#dafbe1,stroke:#1a7f37,color:#1f2328",
  "classDef update fill:#fff8c5,stroke:#9a6700,color:#1f2328",
  "classDef replace fill:#ffebe9,stroke:#cf222e,color:#1f2328,stroke-width:3px",
  "classDef delete fill:#ffebe9,stroke:#cf222e,color:#1f2328,stroke-dasharray:4 3",
  "classDef move fill:#ddf4ff,stroke:#0969da,color:#1f2328",
  "classDef forget fill:#f6f8fa,stroke:#6e7781,color:#1f2328,stroke-dasharray:4 3",
  "classDef unchanged fill:#f6f8fa,stroke:#6e7781,color:#1f2328",
];
