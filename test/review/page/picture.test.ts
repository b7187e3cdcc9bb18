import { describe, expect, it } from "vitest";
import { type Graph, graphOf } from "../../../review/model/graph";
import { networksOf } from "../../../review/model/networks";
import type { Review } from "../../../review/model/review";
import { alikeIn } from "../../../review/render/html/picture/alike";
import { laidOut } from "../../../review/render/html/picture/layout";
import { type PictureContext, stackDrawing, wholeDrawing } from "../../../review/render/html/picture/resources";
import { alikeStacks, overviewOf } from "../../../review/render/html/picture/stacks";
import { severityBy } from "../../../review/render/html/severity";
import { fifty, one, twoThousand } from "./made";

function context({ model, trees, findings }: Review): PictureContext & { readonly graph: Graph } {
  const graph = graphOf(model.changes, trees);
  return { graph, severityOf: severityBy(findings), networks: networksOf(trees), alike: alikeIn(graph) };
}
const inside = (outer: { x: number; y: number; width: number; height: number }, inner: typeof outer) =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.width >= inner.x + inner.width &&
  outer.y + outer.height >= inner.y + inner.height;
const overlap = (a: { x: number; y: number; width: number; height: number }, b: typeof a) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe("12. Picture: the drawing", () => {
  it("says in words what its colours say, and shows neighbours as not changed", () => {
    const { boxes, lines } = wholeDrawing(context(one())) ?? { boxes: [], lines: [] };
    expect(boxes.map(({ action, lines: words }) => [action, ...words])).toEqual([
      [null, "not changed", "aws_eks_cluster", "cluster"],
      ["update", "~ update", "aws_eks_node_group", "w0"],
    ]);
    expect(lines).toEqual([{ from: "0", to: "1", label: "" }]);
  });

  it("draws as one what is alike, and keeps apart what is not", () => {
    const { boxes } = wholeDrawing(context(fifty())) ?? { boxes: [] };
    const words = boxes.map(({ lines: [what, type, name] }) => `${what} ${type} ${name}`);
    expect(words).toContain("± replace · blocks 3 × aws_subnet a, b, c");
    expect(words).toContain("± replace · blocks aws_vpc main");
    expect(words.filter((each) => each.includes("aws_eks_node_group")).length).toBeGreaterThan(4);
  });

  it("groups by network and stack, and labels lines between stacks by the outputs that are read", () => {
    const { boxes, lines, frames } = wholeDrawing(context(fifty())) ?? { boxes: [], lines: [], frames: new Map() };
    expect(new Set(boxes.map(({ frames: path }) => path.map((key) => frames.get(key)).join(" > ")))).toEqual(
      new Set(
        ["apps", "next", "old", "web"].map((key) => `network main > stack cluster-${key}`).concat("network main > stack network-main"),
      ),
    );
    expect(lines.filter(({ label }) => label === "subnet_ids")).toHaveLength(4);
  });

  it("lays out boxes within their frames, and no two over each other", () => {
    const drawing = wholeDrawing(context(fifty()));
    const { boxes, frames, lines } = laidOut(drawing ?? { boxes: [], lines: [], frames: new Map() });
    expect(boxes.length).toBeGreaterThan(10);
    for (const { box, area } of boxes) {
      expect(boxes.filter((other) => other.box !== box && overlap(area, other.area))).toEqual([]);
      const stack = frames.find(({ name }) => name === box.frames.at(-1));
      expect(stack && inside(stack.area, area)).toBe(true);
    }
    const stacks = frames.filter(({ depth }) => depth === 1);
    for (const { area, name } of stacks) expect(stacks.filter((other) => other.name !== name && overlap(area, other.area))).toEqual([]);
    expect(lines.every(({ points }) => points.length >= 2)).toBe(true);
  });

  it("lays boxes that no line reaches side by side, not in one long column", () => {
    const box = (id: number) =>
      ({
        id: `${id}`,
        frames: [],
        action: null,
        certainty: "certain",
        severity: "none",
        lines: ["", "", ""],
        title: "",
        leadsTo: null,
        stack: null,
      }) as const;
    const { boxes } = laidOut({ boxes: Array.from({ length: 16 }, (_, id) => box(id)), lines: [], frames: new Map() });
    expect(new Set(boxes.map(({ area }) => area.x)).size).toBe(4);
    expect(new Set(boxes.map(({ area }) => area.y)).size).toBe(4);
  });

  it("shows many stacks as one where the same happens in them", () => {
    const all = context(twoThousand());
    const alike = alikeStacks(all);
    expect(alike.map(({ stack, stacks }) => [stack, stacks.length])).toEqual([
      ["network-n0", 4],
      ["cluster-c0", 40],
      ["queues", 1],
    ]);
    const { boxes, lines } = overviewOf(all, alike, () => null);
    expect(boxes.map(({ lines: words }) => words)).toContainEqual(["± replace 20", "4 stacks", "network-n0 and 3 like it"]);
    expect(lines).toEqual([{ from: "0", to: "1", label: "subnet_ids" }]);
  });

  it("never draws more than can be looked at, and says what is left out", () => {
    const all = context(twoThousand());
    for (const { stack, nodes } of alikeStacks(all)) {
      const { drawing, left } = stackDrawing(stack, nodes, all);
      expect(drawing.boxes.length).toBeLessThanOrEqual(40);
      expect(left).toBe(0);
    }
    const many = [...all.graph.nodes.values()].slice(0, 900).map((node, index) => ({ ...node, stack: "s", type: `t${index % 300}` }));
    const { drawing, left } = stackDrawing("s", many, { ...all, alike: new Map() });
    expect(drawing.boxes).toHaveLength(40);
    expect(left).toBeGreaterThan(200);
  });
});
