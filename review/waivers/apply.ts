/** Applies waivers of the spec to findings of the change: by path, kind and last day. */
import { isReviewRule } from "../../constructs/language/checks/review-rules";
import type { ReviewInput } from "../input";
import type { Finding } from "../model/finding";
import { isExpired, type Waiver, waiverOf, waiverText } from "./match";

/** The findings, of which waived ones no longer affect the verdict, and waivers that match nothing. */
export function withWaivers(findings: readonly Finding[], { base, head, today }: ReviewInput): Finding[] {
  const used = new Set<Waiver>();
  const judged = findings.map((finding) => {
    const { kind, weight, specPath } = finding;
    const waiver = weight === "info" || !isReviewRule(kind) ? null : waiverOf(head, kind, specPath ?? null, today);
    if (waiver === null) return finding;
    used.add(waiver);
    return { ...finding, weight: "info" as const, details: [...(finding.details ?? []), waiverText(waiver)] };
  });
  const known = new Set((base.platform?.waivers ?? []).map((waiver) => JSON.stringify(waiver)));
  const idle = (head.platform?.waivers ?? []).flatMap((waiver, index) =>
    isReviewRule(waiver.rule) && !used.has(waiver) && !isExpired(waiver, today)
      ? [idleFinding(waiver, index, known.has(JSON.stringify(waiver)))]
      : [],
  );
  return [...judged, ...idle];
}

/** An old waiver is obsolete; a new one is misspelt or too early. */
const idleFinding = (waiver: Waiver, index: number, isOld: boolean): Finding => ({
  kind: "waiver-idle",
  topic: "waiver",
  weight: isOld ? "info" : "review",
  message: `the waiver of ${waiver.rule} at ${waiver.at} matches no finding of this change`,
  fix: isOld ? "remove it once its change is deployed" : "correct rule or at, or remove it",
  specPath: `waivers.${index}`,
});
