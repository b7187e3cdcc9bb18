/** The verdict comes first: blocked, review, safe or no change, with reasons. */
import type { ChangeModel, ResourceChange } from "./model/change";
import type { Finding } from "./model/finding";
import type { Counts, Verdict } from "./model/review";

export function verdictOf(
  model: ChangeModel,
  findings: readonly Finding[],
): { readonly verdict: Verdict; readonly reasons: readonly string[] } {
  const blocking = findings.filter(({ weight }) => weight === "block");
  if (blocking.length > 0) return { verdict: "blocked", reasons: blocking.map(({ message }) => message) };
  const doubtful = findings.filter(({ weight }) => weight === "review");
  const unknown = model.coverage.changed - model.coverage.judged;
  const unjudged =
    unknown === 0 ? [] : [`${unknown} changed ${unknown === 1 ? "resource is" : "resources are"} of types that Berth does not know`];
  if (doubtful.length + unjudged.length > 0)
    return { verdict: "review", reasons: [...doubtful.map(({ message }) => message), ...unjudged] };
  const stacks = model.stacks.filter(({ action }) => action !== "none");
  if (model.changes.length === 0 && stacks.length === 0 && !findings.some(({ topic }) => beyondResources.has(topic)))
    return { verdict: "no change", reasons: ["the two sides are equal"] };
  return { verdict: "safe", reasons: [safely(model.changes)] };
}

/** Topics that can change without a changed resource: through data sources, provider settings, locals and variables. */
const beyondResources: ReadonlySet<Finding["topic"]> = new Set(["access", "exposure", "plan"]);

function safely(changes: readonly ResourceChange[]): string {
  const count = (action: ResourceChange["action"]): number => changes.filter((change) => change.action === action).length;
  const words = {
    create: "created",
    update: "updated in place",
    move: "moved",
    forget: "removed from the state",
    delete: "destroyed",
  } as const;
  const parts = (Object.keys(words) as (keyof typeof words)[]).flatMap((action) =>
    count(action) === 0 ? [] : [`${count(action)} ${words[action]}`],
  );
  const lost =
    count("delete") === 0
      ? "nothing is destroyed, replaced or exposed"
      : "nothing that contains data is destroyed, and nothing is replaced or exposed";
  return parts.length === 0 ? lost : `${parts.join(", ")}; ${lost}`;
}

export function countsOf(changes: readonly ResourceChange[]): Counts {
  const count = (action: ResourceChange["action"]): number => changes.filter((change) => change.action === action).length;
  return { create: count("create"), update: count("update"), replace: count("replace"), delete: count("delete"), move: count("move") };
}
