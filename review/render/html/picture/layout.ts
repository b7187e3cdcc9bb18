/** The layout: dagre places boxes in columns along the lines, and frames that enclose them. */
import { Graph, type GraphLabel, layout } from "@dagrejs/dagre";
import { cellsOf } from "./cells";
import type { Box, Drawing, Line } from "./drawing";

const BOX = { width: 232, height: 62 } as const;
/** Of the name of a frame, above its boxes. */
const TITLE = 22;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** From its left upper corner. */
export interface Area extends Point {
  readonly width: number;
  readonly height: number;
}

export interface Laid {
  /** Outer ones first. */
  readonly frames: readonly { readonly name: string; readonly depth: number; readonly area: Area }[];
  readonly boxes: readonly { readonly box: Box; readonly area: Area }[];
  readonly lines: readonly { readonly line: Line; readonly points: readonly Point[]; readonly label: Point | null }[];
}

const LETTER = 6.2;
const COLUMNS = 4;
/** The sides of frames are as far from each other as lines are: far enough for the name of a frame. */
const spacing: GraphLabel = { rankdir: "LR", nodesep: 20, ranksep: 56, edgesep: TITLE + 8 };

/** As dagre fills it in. */
interface Placed {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Bent {
  readonly width?: number;
  readonly height?: number;
  readonly labelpos?: "c";
  readonly points?: readonly Point[];
  readonly x?: number;
  readonly y?: number;
}

export function laidOut({ boxes, lines, frames }: Drawing): Laid {
  const graph = new Graph<GraphLabel, Placed, Bent>({ compound: true });
  graph.setGraph({ ...spacing });
  const used = new Map(boxes.flatMap(({ frames: path }) => path.map((key, index) => [key, path.slice(0, index)] as const)));
  const idOf = (kind: "box" | "frame", key: string): string => `${kind} ${key}`;
  const put = (id: string, size: Partial<Placed>, above: readonly string[]): void => {
    graph.setNode(id, { ...size } as Placed);
    const parent = above.at(-1);
    if (parent !== undefined) graph.setParent(id, idOf("frame", parent));
  };
  for (const [key, above] of [...used].sort(([, a], [, b]) => a.length - b.length)) put(idOf("frame", key), {}, above);
  for (const { id, frames: path } of boxes) put(idOf("box", id), BOX, path);
  for (const { from, to, label } of lines)
    graph.setEdge(idOf("box", from), idOf("box", to), label === "" ? {} : { width: label.length * LETTER, height: 14, labelpos: "c" });
  for (const [from, to] of rowsOfLoose(boxes, lines)) graph.setEdge(idOf("box", from), idOf("box", to), {});
  layout(graph);
  return {
    frames: [...used]
      .sort(([, a], [, b]) => a.length - b.length)
      .map(([key, { length: depth }]) => ({
        name: frames.get(key) ?? key,
        depth,
        area: titled(areaOf(graph.node(idOf("frame", key)))),
      })),
    boxes: boxes.map((box) => ({ box, area: areaOf(graph.node(idOf("box", box.id))) })),
    lines: lines.map((line) => {
      const [from, to] = [idOf("box", line.from), idOf("box", line.to)];
      const { points = [], x, y } = graph.edge(from, to) as Bent;
      return {
        line,
        points: [side(graph.node(from), graph.node(to)), ...points.slice(1, -1), side(graph.node(to), graph.node(from))],
        label: line.label === "" || x === undefined || y === undefined ? null : { x, y },
      };
    }),
  };
}

/** The middle of the side of a box that looks to another. */
const side = ({ x, y, width }: Placed, other: Placed): Point => ({ x: x + (other.x > x ? width / 2 : -width / 2), y });

/** Places boxes without lines in pairs, by frame; otherwise they would all be in one column. */
function rowsOfLoose(boxes: readonly Box[], lines: readonly Line[]): (readonly [string, string])[] {
  const reached = new Set(lines.flatMap(({ from, to }) => [from, to]));
  const loose = cellsOf(
    boxes.filter(({ id }) => !reached.has(id)),
    ({ frames }) => frames.join("\n"),
  );
  return loose.flatMap((cell) => {
    const width = Math.min(COLUMNS, Math.ceil(Math.sqrt(cell.length)));
    return cell.flatMap(({ id }, index) => {
      const next = cell[index + 1];
      return next === undefined || (index + 1) % width === 0 ? [] : [[id, next.id] as const];
    });
  });
}

const areaOf = ({ x, y, width, height }: Placed): Area => ({ x: x - width / 2, y: y - height / 2, width, height });

/** Higher by its name. */
const titled = ({ x, y, width, height }: Area): Area => ({ x, y: y - TITLE, width, height: height + TITLE });
