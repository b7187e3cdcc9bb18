/** The form that filters by stack, action, severity and words, and what it reads of what it filters. */
import type { Element, Properties } from "hast";
import { h } from "hastscript";
import type { Action } from "../../model/change";
import type { Finding } from "../../model/finding";
import { idOf } from "../../model/graph";
import type { Review } from "../../model/review";
import { inert } from "../inert";
import { severityBy } from "./severity";
import { actions, actionText, type Severity, severities, severityText } from "./words";

/** Items of several stacks are shown with each of them, items of none with all. */
export const filterData = (at: readonly NonNullable<Finding["at"]>[], severity: Severity): Properties => ({
  dataStacks: JSON.stringify([...new Set(at.map(({ stack }) => stack))]),
  dataSeverity: severity,
});

/** Hidden until the script runs: without it everything is shown. */
export function filters({ model, findings }: Review): Element {
  const stacks = [...new Set([...model.changes.map(({ stack }) => stack), ...findings.flatMap(({ at }) => at?.stack ?? [])])].sort();
  const severityOf = severityBy(findings);
  const weighed = new Set<Severity>([...findings.map(({ weight }) => weight), ...model.changes.map(severityOf)]);
  const done = new Set(model.changes.map(({ action }) => action));
  return h(
    "form",
    { id: "filters", className: "filters", hidden: true, role: "search", ariaLabel: "Filter findings, picture and changes" },
    [
      h("label", ["Stack ", h("select", { name: "stack" }, [h("option", { value: "" }, "all"), ...stacks.map(option)])]),
      choices(
        "Action",
        "action",
        actions.filter((action) => done.has(action)).map((action) => [action, actionText(action)]),
      ),
      choices(
        "Severity",
        "severity",
        severities.filter((severity) => weighed.has(severity)).map((severity) => [severity, severityText[severity]]),
      ),
      h("label", [
        "Words ",
        h("input", { type: "search", name: "words", autoComplete: "off", spellCheck: "false", placeholder: "address, type, name" }),
      ]),
      h("button", { type: "reset" }, "Show all"),
      h("p", { id: "shown", className: "shown", role: "status", ariaLive: "polite" }),
    ],
  );
}

const option = (stack: string): Element => h("option", { value: stack }, inert(stack));

/** A filter with a single value is omitted. */
function choices(title: string, name: string, values: readonly (readonly [Action | Severity, string])[]): Element[] {
  if (values.length < 2) return [];
  const boxes = values.map(([value, label]) =>
    h("label", { className: "choice" }, [h("input", { type: "checkbox", name, value, checked: true }), " ", label]),
  );
  return [h("fieldset", [h("legend", title), ...boxes])];
}

/** Words that a change is found by, in lower case. */
export const wordsOf = (change: { readonly stack: string; readonly address: string; readonly specPath: string | null }): string =>
  `${idOf(change)} ${change.specPath ?? ""}`.toLowerCase();
