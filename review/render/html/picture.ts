/** The picture: everything at once if it is small enough; otherwise the stacks, and each stack on demand. */
import type { Element } from "hast";
import { h } from "hastscript";
import type { Graph } from "../../model/graph";
import { networksOf } from "../../model/networks";
import type { Review } from "../../model/review";
import { inert } from "../inert";
import { alikeIn } from "./picture/alike";
import type { Drawing } from "./picture/drawing";
import { laidOut } from "./picture/layout";
import { type PictureContext, stackDrawing, wholeDrawing } from "./picture/resources";
import { type Alike, alikeStacks, overviewOf } from "./picture/stacks";
import { svgOf } from "./picture/svg";
import { severityBy } from "./severity";
import { actions, actionText, counted } from "./words";

/** Pictures of single stacks in one page. */
const PICTURES = 120;

export function pictureSection({ model, findings, trees }: Review, graph: Graph): Element[] {
  if (model.changes.length === 0) return [];
  const context: PictureContext = { graph, severityOf: severityBy(findings), networks: networksOf(trees), alike: alikeIn(graph) };
  const whole = wholeDrawing(context);
  return [
    h("section", { id: "picture", ariaLabelledBy: "picture-title" }, [
      h("h2", { id: "picture-title" }, "Picture"),
      h(
        "p",
        { className: "muted" },
        "Arrows run from a resource to those that refer to it, as changes do. The table below contains the same in words.",
      ),
      legend(model.changes),
      ...(whole === null ? byStack(context) : figure(whole, "The changed resources and their direct neighbours")),
    ]),
  ];
}

const legend = (changes: Review["model"]["changes"]): Element =>
  h("ul", { className: "legend", ariaLabel: "Legend" }, [
    ...actions
      .filter((action) => changes.some((change) => change.action === action))
      .map((action) => h("li", h("span", { className: ["badge", `is-${action}`] }, actionText(action)))),
    h("li", h("span", { className: ["badge", "is-kept"] }, "not changed")),
  ]);

/** With a zoom switch for large pictures, hidden until the script runs. */
function figure(drawing: Drawing, named: string): Element[] {
  return [
    h("button", { type: "button", className: "fit", hidden: true, ariaPressed: "false" }, "Fit to width"),
    h("figure", { className: "scroll", tabIndex: 0, ariaLabel: named }, svgOf(laidOut(drawing), named)),
  ];
}

function byStack(context: PictureContext): Element[] {
  const alike = alikeStacks(context);
  const shown = alike.slice(0, PICTURES);
  const ids = new Map(shown.flatMap(({ stacks }, index) => stacks.map((stack) => [stack, `picture-${index + 1}`] as const)));
  const overview = overviewOf(context, alike, ({ stack }) => ids.get(stack) ?? null);
  const left = alike.length - shown.length;
  const undrawn = alike.flatMap(({ stacks }) => stacks).length > overview.boxes.length && overview.boxes.length < alike.length;
  return [
    ...figure(overview, "The stacks that change and those whose outputs they read"),
    ...(undrawn ? [h("p", `${counted(alike.length - overview.boxes.length, "more kind")} of stacks are below.`)] : []),
    h("h3", "Stack by stack"),
    ...shown.map((each, index) => stackPicture(each, `picture-${index + 1}`, context)),
    ...(left > 0 ? [h("p", `${counted(left, "more kind")} of stacks are not drawn; the table has them.`)] : []),
  ];
}

function stackPicture({ stack, stacks, nodes }: Alike, id: string, context: PictureContext): Element {
  const { drawing, left } = stackDrawing(stack, nodes, context);
  const name = `${inert(stack)}${stacks.length === 1 ? "" : ` and ${stacks.length - 1} like it`}`;
  const changed = nodes.filter((node) => node.change !== null && node.stack === stack).length;
  return h("details", { id, className: "stack-picture", dataStacks: JSON.stringify(stacks) }, [
    h("summary", `${name}: ${counted(changed, "changed resource")}${stacks.length === 1 ? "" : " each"}`),
    ...(stacks.length === 1 ? [] : [h("p", { className: "muted" }, `Alike: ${stacks.map(inert).join(", ")}.`)]),
    ...figure(drawing, `Changes of ${name}`),
    ...(left > 0 ? [h("p", { className: "muted" }, `${counted(left, "kind")} of resources are not drawn; the table has them.`)] : []),
  ]);
}
