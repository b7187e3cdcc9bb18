/** One changed resource in a row: the target of links, with its neighbours. */
import type { Element } from "hast";
import { h } from "hastscript";
import type { ResourceChange, SpecChange } from "../../model/change";
import { type Graph, type GraphEdge, idOf } from "../../model/graph";
import { inert } from "../inert";
import { wordsOf } from "./filters";
import { changeId, linkTo } from "./ids";
import { code, placeOf } from "./values";
import { actionText, type Severity } from "./words";

export interface Members {
  readonly graph: Graph;
  severityOf(change: ResourceChange): Severity;
  /** By path of the spec. */
  readonly places: ReadonlyMap<string, NonNullable<SpecChange["place"]>>;
}

export function member(change: ResourceChange, { graph, severityOf, places }: Members): Element {
  const { stack, address, movedFrom, specPath, source } = change;
  const id = changeId(change);
  return h(
    "li",
    { id, className: "member", tabIndex: -1, dataStack: stack, dataSeverity: severityOf(change), dataWords: wordsOf(change) },
    [
      h("a", { href: linkTo(id), className: "permalink" }, inert(`${stack} / ${address}`)),
      ...(movedFrom === null ? [] : [", moved from ", code(movedFrom)]),
      ...(specPath === null
        ? []
        : [h("span", { className: "muted" }, [", declared by ", code(specPath), " ", ...placeOf(places.get(specPath))])]),
      ...(source === "synth"
        ? []
        : [h("span", { className: "muted" }, source === "plan" ? ", shown by the plan only" : ", confirmed by the plan")]),
      ...neighbours(change, graph),
    ],
  );
}

const edgesOf = new WeakMap<Graph, ReadonlyMap<string, { readonly to: GraphEdge[]; readonly from: GraphEdge[] }>>();

/** Edges by the resource at either end: made once for a graph. */
function indexed(graph: Graph): ReadonlyMap<string, { readonly to: GraphEdge[]; readonly from: GraphEdge[] }> {
  const known = edgesOf.get(graph);
  if (known !== undefined) return known;
  const index = new Map([...graph.nodes.keys()].map((id) => [id, { to: [] as GraphEdge[], from: [] as GraphEdge[] }]));
  for (const edge of graph.edges) {
    index.get(edge.from)?.to.push(edge);
    index.get(edge.to)?.from.push(edge);
  }
  edgesOf.set(graph, index);
  return index;
}

const MOST = 12;

function neighbours(change: ResourceChange, graph: Graph): Element[] {
  const edges = indexed(graph).get(idOf(change));
  return [
    ...line(
      "refers to ",
      (edges?.to ?? []).map(({ to, outputs }) => neighbour(to, outputs, change, graph)),
    ),
    ...line(
      "is referred to by ",
      (edges?.from ?? []).map(({ from, outputs }) => neighbour(from, outputs, change, graph)),
    ),
  ];
}

type Part = Element | string;

function line(words: string, all: readonly (readonly Part[])[]): Element[] {
  if (all.length === 0) return [];
  const rest = all.length > MOST ? [` and ${all.length - MOST} more`] : [];
  const parts = all.slice(0, MOST).flatMap((each, index): readonly Part[] => (index === 0 ? each : [", ", ...each]));
  return [h("div", { className: "neighbours" }, [words, ...parts, ...rest])];
}

function neighbour(id: string, outputs: readonly string[], { stack }: ResourceChange, graph: Graph): Part[] {
  const node = graph.nodes.get(id);
  if (node === undefined) return [];
  const name = inert(node.stack === stack ? node.address : `${node.stack} / ${node.address}`);
  const through = outputs.length === 0 ? [] : [` by ${outputs.map(inert).join(", ")}`];
  return node.change === null
    ? [h("span", name), ...through]
    : [h("a", { href: linkTo(changeId(node)) }, name), ` (${actionText(node.change.action, node.change.certainty)})`, ...through];
}
