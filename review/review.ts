/** Two sides → the review: one change model, findings over it, a verdict. */
import { catalogDate } from "../constructs/catalog/date";
import { changeModel } from "./compare/model";
import { shown, shownFinding } from "./compare/shown";
import { specChanges } from "./compare/spec";
import { findingChecks } from "./findings/all";
import type { ReviewInput } from "./input";
import type { ChangeModel } from "./model/change";
import { type Finding, topics, type Weight } from "./model/finding";
import { isMap, type Json } from "./model/json";
import type { Review } from "./model/review";
import { countsOf, verdictOf } from "./verdict";
import { withWaivers } from "./waivers/apply";

/** Pure: depends only on its input. */
export function review(input: ReviewInput): Review {
  const { base, head, plans, today } = input;
  const spec = base.spec === null || head.spec === null ? [] : specChanges(base.spec, head.spec);
  const model = withoutSecrets(changeModel(base.tree, head.tree, plans, spec));
  const findings = withWaivers(
    findingChecks.flatMap((find) => find(model, input)),
    input,
  )
    .map((finding) => shownFinding(placed(finding, input)))
    .sort(byWeight);
  const { verdict, reasons } = verdictOf(model, findings);
  return {
    verdict,
    reasons,
    counts: countsOf(model.changes),
    model,
    trees: { base: base.tree, head: head.tree },
    findings,
    sides: { base: base.name, head: head.name },
    hasSpecs: base.spec !== null && head.spec !== null,
    catalogDate,
    today,
  };
}

/** Redacts secrets once, for all checks and renderers. */
const withoutSecrets = (model: ChangeModel): ChangeModel => ({
  ...model,
  changes: model.changes.map((change) => ({ ...change, attributes: change.attributes.map(shown) })),
  spec: model.spec.map(shown),
});

/** Adds the position in the spec of head, or of base if the entry was removed. */
function placed(finding: Finding, { base, head }: ReviewInput): Finding {
  const { place, specPath } = finding;
  if (place || !specPath) return finding;
  const path = specPath.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const side = [head.spec, base.spec].find((spec) => spec !== null && has(spec.spec, path));
  return { ...finding, place: side?.locate(path) ?? null };
}

const has = (spec: Json, [step, ...rest]: readonly (string | number)[]): boolean =>
  step === undefined || (isMap(spec) && Object.hasOwn(spec, step) && has(spec[step] as Json, rest)) || Array.isArray(spec);

const weights: readonly Weight[] = ["block", "review", "info"];

const byWeight = (a: Finding, b: Finding): number =>
  weights.indexOf(a.weight) - weights.indexOf(b.weight) ||
  topics.indexOf(a.topic) - topics.indexOf(b.topic) ||
  compare(placeOf(a), placeOf(b)) ||
  compare(a.message, b.message);

const placeOf = ({ at }: Finding): string => (at === undefined ? "" : `${at.stack}/${at.address ?? ""}`);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
