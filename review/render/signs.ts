/** A sign for each action, the same in every format. */
import type { Action } from "../model/change";

const signs: Readonly<Record<Action, string>> = { create: "+", update: "~", replace: "±", delete: "−", move: "→", forget: "∅" };

export const sign = (action: Action): string => signs[action];

/** The action as a participle, for a sentence whose subject is the resource. */
export const verbs: Readonly<Record<Action, string>> = {
  create: "created",
  update: "updated in place",
  replace: "replaced",
  delete: "destroyed",
  move: "moved",
  forget: "removed from the state",
};
