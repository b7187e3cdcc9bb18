/** Signs and words for actions and weights, so that colour is never the only cue. */
import type { Action, Certainty } from "../../model/change";
import type { Weight } from "../../model/finding";
import type { Verdict } from "../../model/review";

/** Most important first; also the order of filters and legends. */
export const actions: readonly Action[] = ["delete", "replace", "update", "create", "move", "forget"];
const signs: Readonly<Record<Action, string>> = { delete: "−", replace: "±", update: "~", create: "+", move: "→", forget: "○" };
const words: Readonly<Record<Action, string>> = {
  delete: "delete",
  replace: "replace",
  update: "update",
  create: "create",
  move: "move",
  forget: "forget",
};

/** `± may replace` */
export const actionText = (action: Action, certainty: Certainty = "certain"): string =>
  `${signs[action]} ${certainty === "possible" ? "may " : ""}${words[action]}`;

/** The severity of a change; `none`: no finding refers to it. */
export type Severity = Weight | "none";
export const severities: readonly Severity[] = ["block", "review", "info", "none"];
export const severityText: Readonly<Record<Severity, string>> = { block: "Blocks", review: "Review", info: "Info", none: "No finding" };

export const verdictText: Readonly<Record<Verdict, { readonly sign: string; readonly title: string }>> = {
  blocked: { sign: "⨯", title: "Blocked" },
  review: { sign: "!", title: "Needs review" },
  safe: { sign: "✓", title: "Safe" },
  "no change": { sign: "=", title: "No change" },
};

/** `1 stack`, `2 stacks` */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;
