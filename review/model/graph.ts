/** The picture of a change as data: changed resources, their direct neighbours, and references, also between stacks. */
import { type Reference, referencesIn } from "../compare/references";
import type { ResourceChange } from "./change";
import type { Resource, Stack, Tree } from "./tree";

export interface GraphNode {
  /** `STACK/ADDRESS` */
  readonly id: string;
  readonly stack: string;
  readonly address: string;
  readonly type: string;
  /** Null: a neighbour that is not changed. */
  readonly change: ResourceChange | null;
}

export interface GraphEdge {
  /** The resource that refers. */
  readonly from: string;
  readonly to: string;
  /** The outputs that are read from another stack's state. Empty within a stack. */
  readonly outputs: readonly string[];
}

export interface Graph {
  /** By id, sorted. */
  readonly nodes: ReadonlyMap<string, GraphNode>;
  /** Each has a changed end; sorted. */
  readonly edges: readonly GraphEdge[];
}

/** Both sides of a review, as trees. */
export interface Trees {
  readonly base: Tree;
  readonly head: Tree;
}

export const idOf = ({ stack, address }: { readonly stack: string; readonly address: string }): string => `${stack}/${address}`;

/** Edges of head; for deleted resources those of base. */
export function graphOf(changes: readonly ResourceChange[], { base, head }: Trees): Graph {
  const changed = new Map(changes.map((change) => [idOf(change), change]));
  const gone = new Set(changes.filter(({ action }) => action === "delete").map(idOf));
  const moved = new Map(changes.flatMap((each) => (each.movedFrom === null ? [] : [[`${each.stack}/${each.movedFrom}`, idOf(each)]])));
  const edges = [
    ...edgesIn(head, new Set(changes.map(({ stack }) => stack))).filter(({ from, to }) => changed.has(from) || changed.has(to)),
    ...edgesIn(base, new Set([...gone].map((id) => changed.get(id)?.stack ?? "")))
      .filter(({ from, to }) => gone.has(from) || gone.has(to))
      .map((edge) => ({ ...edge, from: moved.get(edge.from) ?? edge.from, to: moved.get(edge.to) ?? edge.to })),
  ];
  const resources = new Map([...changed].map(([id, change]): [string, GraphNode] => [id, nodeOf(change, change)]));
  for (const id of edges.flatMap(({ from, to }) => [from, to]))
    if (!resources.has(id)) {
      const resource = resourceAt(id, head) ?? resourceAt(id, base);
      if (resource !== undefined) resources.set(id, nodeOf(resource, null));
    }
  const known = edges.filter(({ from, to }) => resources.has(from) && resources.has(to));
  return { nodes: new Map([...resources].sort(([a], [b]) => (a < b ? -1 : 1))), edges: joined(known) };
}

const nodeOf = ({ stack, address, type }: ResourceChange | Resource, change: ResourceChange | null): GraphNode => ({
  id: idOf({ stack, address }),
  stack,
  address,
  type,
  change,
});

function resourceAt(id: string, { stacks }: Tree): Resource | undefined {
  const end = id.indexOf("/");
  return stacks.get(id.slice(0, end))?.resources.get(id.slice(end + 1));
}

/** Of these stacks, and of those that read their state. */
function edgesIn(tree: Tree, stacks: ReadonlySet<string>): GraphEdge[] {
  const concerned = [...tree.stacks.values()].filter(
    ({ name, reads }) => stacks.has(name) || [...reads.values()].some((writer) => writer !== null && stacks.has(writer)),
  );
  return concerned.flatMap((stack) => [...stack.resources.values()].flatMap((resource) => edgesFrom(resource, stack, tree)));
}

function edgesFrom(resource: Resource, stack: Stack, tree: Tree): GraphEdge[] {
  const from = idOf(resource);
  return referencesIn(resource.attributes)
    .flatMap((reference) => targetsOf(reference, stack, tree))
    .filter(({ to }) => to !== from)
    .map((target) => ({ from, ...target }));
}

/** The target of a reference: through a remote state, the resource behind the output; the state itself if its stack is not in the tree. */
function targetsOf({ address, attribute }: Reference, stack: Stack, tree: Tree): Omit<GraphEdge, "from">[] {
  const writer = tree.stacks.get(stack.reads.get(address) ?? "");
  const [, output = ""] = attribute.split(".");
  if (writer === undefined) return [{ to: `${stack.name}/${address}`, outputs: stack.reads.has(address) && output !== "" ? [output] : [] }];
  return referencesIn(writer.outputs.get(output)?.value).map((each) => ({ to: `${writer.name}/${each.address}`, outputs: [output] }));
}

/** One edge for all references from one to another. */
function joined(edges: readonly GraphEdge[]): GraphEdge[] {
  const found = new Map<string, { readonly edge: GraphEdge; readonly outputs: Set<string> }>();
  for (const edge of edges) {
    const key = `${edge.from} ${edge.to}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, { edge, outputs: new Set(edge.outputs) });
    else for (const output of edge.outputs) known.outputs.add(output);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { edge, outputs }]) => ({ ...edge, outputs: [...outputs].sort() }));
}
