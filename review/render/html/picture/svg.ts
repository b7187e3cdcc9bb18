/** The picture as SVG: every box is a link with a text equivalent of its colour. */
import type { Element } from "hast";
import { s } from "hastscript";
import { inert, shortened } from "../../inert";
import { linkTo } from "../ids";
import type { Area, Laid, Point } from "./layout";

const LETTERS = 31;
const LETTER = 6.4;

const MARGIN = 12;

/** @param named the accessible name */
export function svgOf({ frames, boxes, lines }: Laid, named: string): Element {
  const { x, y, width, height } = extent([...frames, ...boxes].map(({ area }) => area));
  return s("svg", { viewBox: numbers(x, y, width, height), width: round(width), height: round(height), role: "group", ariaLabel: named }, [
    ...frames.map(frameOf),
    ...lines.map(lineOf),
    ...boxes.map(boxOf),
  ]);
}

/** Of all areas together, with a margin. */
function extent(areas: readonly Area[]): Area {
  const left = Math.min(...areas.map(({ x }) => x)) - MARGIN;
  const top = Math.min(...areas.map(({ y }) => y)) - MARGIN;
  const right = Math.max(...areas.map(({ x, width }) => x + width)) + MARGIN;
  const bottom = Math.max(...areas.map(({ y, height }) => y + height)) + MARGIN;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

const round = (value: number): number => Math.round(value * 10) / 10;
const numbers = (...all: readonly number[]): string => all.map(round).join(" ");

const frameOf = ({ name, depth, area }: Laid["frames"][number]): Element =>
  s("g", { className: ["frame", `depth-${depth}`] }, [
    s("rect", { ...rectangle(area), rx: 10 }),
    s("text", { x: round(area.x + 10), y: round(area.y + 16) }, shortened(inert(name), Math.max(8, Math.floor(area.width / LETTER) - 3))),
  ]);

const rectangle = ({ x, y, width, height }: Area) => ({ x: round(x), y: round(y), width: round(width), height: round(height) });

function boxOf({ box: { action, certainty, severity, lines, title, leadsTo, stack }, area }: Laid["boxes"][number]): Element {
  const [what, type, name] = lines.map((line) => shortened(inert(line), LETTERS)) as [string, string, string];
  const look = ["box", `is-${action ?? "kept"}`, ...(certainty === "possible" ? ["is-possible"] : [])];
  const drawn = [
    s("title", inert(title)),
    s("rect", { ...rectangle(area), rx: 6 }),
    s("rect", { ...rectangle({ ...area, width: 6 }), rx: 3, className: "edge" }),
    text(area, 19, what, "what"),
    text(area, 36, type, "type"),
    text(area, 52, name, "name"),
  ];
  const data = { className: look, dataStack: stack, dataAction: action, dataSeverity: severity };
  return leadsTo === null ? s("g", { ...data, role: "img" }, drawn) : s("a", { ...data, href: linkTo(leadsTo) }, drawn);
}

const text = ({ x, y }: Area, down: number, words: string, className: string): Element =>
  s("text", { x: round(x + 16), y: round(y + down), className }, words);

function lineOf({ line, points, label }: Laid["lines"][number]): Element {
  return s("g", { className: "line", ariaHidden: "true" }, [
    s("path", { d: curve(points) }),
    arrow(points),
    ...(label === null ? [] : [s("text", { x: round(label.x), y: round(label.y - 6), textAnchor: "middle" }, inert(line.label))]),
  ]);
}

/** From side to side, level where it bends. */
const curve = (points: readonly Point[]): string =>
  points
    .map((point, index) => {
      const before = points[index - 1];
      if (before === undefined) return `M${at(point)}`;
      const middle = (before.x + point.x) / 2;
      return `C${at({ x: middle, y: before.y })} ${at({ x: middle, y: point.y })} ${at(point)}`;
    })
    .join("");

const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;

const HEAD = { long: 8, wide: 4 } as const;

/** Lines come to a box level, from the left, or from the right where they run back. */
function arrow(points: readonly Point[]): Element {
  const [before, end] = [points.at(-2), points.at(-1)];
  if (before === undefined || end === undefined) return s("g");
  const back = end.x + (before.x < end.x ? -HEAD.long : HEAD.long);
  const sides = [
    { x: back, y: end.y - HEAD.wide },
    { x: back, y: end.y + HEAD.wide },
  ];
  return s("path", { className: "head", d: `M${at(end)}L${sides.map(at).join("L")}Z` });
}
