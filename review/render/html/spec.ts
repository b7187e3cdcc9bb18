/** Changes to the spec, with their positions and effects. */
import type { Element } from "hast";
import { h } from "hastscript";
import { shown } from "../../compare/shown";
import { attribution, type Cause, pathOf } from "../../model/attribution";
import type { ResourceChange } from "../../model/change";
import type { Review } from "../../model/review";
import { inert } from "../inert";
import { changeId, linkTo } from "./ids";
import { code, listed, pairOf, placeOf } from "./values";
import { actions, actionText, counted } from "./words";

/** Empty where neither side has a spec, or it is the same. */
export function specSection({ model }: Review): Element[] {
  if (model.spec.length === 0) return [];
  const { causes, uncaused } = attribution(model);
  return [
    h("section", { id: "spec", ariaLabelledBy: "spec-title" }, [
      h("h2", { id: "spec-title" }, "Changes to the spec"),
      h(
        "div",
        { className: "scroll", tabIndex: 0, role: "region", ariaLabel: "Table: changes to the spec" },
        h("table", { className: "spec" }, [
          h(
            "thead",
            h("tr", [...["Path", "Before", "After", "Written in", "What it does"].map((name) => h("th", { scope: "col" }, name))]),
          ),
          h("tbody", causes.map(rowOf)),
        ]),
      ),
      ...(uncaused.length === 0
        ? []
        : [h("p", `${counted(uncaused.length, "change")} not caused by the spec but by the tool, its catalogue or the lock file.`)]),
    ]),
  ];
}

const LINKS = 200;

function rowOf(cause: Cause): Element {
  const { specs, changes } = cause;
  const change = shown(specs[0]);
  return h("tr", [
    h("th", { scope: "row" }, code(pathOf(cause))),
    ...pairOf(change).map((value) => h("td", value)),
    h("td", placeOf(change.place)),
    h("td", changes.length === 0 ? "no resource changes" : effects(changes)),
  ]);
}

function effects(changes: readonly ResourceChange[]): Element {
  const counts = actions.flatMap((action) => {
    const count = changes.filter((change) => change.action === action).length;
    return count === 0 ? [] : [`${actionText(action)} ${count}`];
  });
  const links = changes
    .slice(0, LINKS)
    .map((change) => h("li", h("a", { href: linkTo(changeId(change)) }, inert(`${change.stack} / ${change.address}`))));
  const rest = changes.length > LINKS ? [h("p", `and ${changes.length - LINKS} more, in the table below`)] : [];
  return h(
    "details",
    h("summary", `${counted(changes.length, "resource")}: ${counts.join(", ")}`),
    ...listed(links, LINKS, "links"),
    ...rest,
  );
}
