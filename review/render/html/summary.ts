/** The top of the page: verdict, reasons, counts and coverage. */
import type { Element } from "hast";
import { h } from "hastscript";
import type { Counts, Review } from "../../model/review";
import { inert } from "../inert";
import { listed } from "./values";
import { actionText, counted, verdictText } from "./words";

const REASONS = 8;

export function summary({ verdict, reasons, counts, model, catalogDate, today }: Review): Element {
  const { sign, title } = verdictText[verdict];
  return h(
    "section",
    { id: "verdict", className: ["verdict", `verdict-${verdict.replace(" ", "-")}`], ariaLabelledBy: "verdict-title" },
    h("h2", { id: "verdict-title" }, h("span", { className: "sign", ariaHidden: "true" }, sign), title),
    ...listed(
      folded(reasons).map((reason) => h("li", reason)),
      REASONS,
      "reasons",
    ),
    countList(counts),
    coverage(model.coverage),
    h("p", { className: "muted" }, `Checked for ${today}; prices and support dates as of ${catalogDate}.`),
  );
}

/** The same reason of several stacks once. */
function folded(reasons: readonly string[]): string[] {
  const times = new Map<string, number>();
  for (const reason of reasons) times.set(reason, (times.get(reason) ?? 0) + 1);
  return [...times].map(([reason, count]) => `${inert(reason)}${count > 1 ? ` (${count} times)` : ""}`);
}

const countList = (counts: Counts): Element =>
  h(
    "ul",
    { className: "counts", ariaLabel: "Changed resources by action" },
    ...(["create", "update", "replace", "delete", "move"] as const).map((action) =>
      h("li", { className: ["count", `is-${action}`, ...(counts[action] === 0 ? ["is-zero"] : [])] }, [
        h("strong", counts[action].toLocaleString("en-US")),
        h("span", { className: ["badge", `is-${action}`] }, actionText(action)),
      ]),
    ),
  );

function coverage({ changed, judged, unknownTypes }: Review["model"]["coverage"]): Element {
  const unknown = changed - judged;
  const types = unknownTypes.map(({ type, count }) => `${inert(type)} (${count})`).join(", ");
  return h(
    "p",
    { className: "coverage" },
    unknown === 0
      ? `Checked all ${counted(changed, "changed resource")}.`
      : `Checked ${judged} of ${counted(changed, "changed resource")}; ${unknown} of unknown types: ${types}.`,
  );
}
