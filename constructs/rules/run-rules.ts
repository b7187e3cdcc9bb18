/** Runs all rules and applies waivers: a waived finding is hidden, a waiver that matches nothing is an error. */

import { isReviewRule, isScannerRule, reviewRules } from "../language/checks/review-rules";
import type { CodeText, Path, Problem } from "../language/problems/problem";
import type { ServicesOnClusters } from "../language/references/services";
import type { Platform } from "../platform/types/platform";
import { rules } from "./all";
import type { Finding, Rule } from "./rule";

export const ruleCodes: Readonly<Record<string, CodeText>> = {
  ...Object.fromEntries(rules.map(({ code, text }) => [code, text])),
  B5090: {
    title: "A waiver that matches no finding",
    explanation:
      "The waived finding no longer exists, or `rule` or `at` is misspelt. The waiver would hide a future finding that nobody has seen.",
    fix: "remove the waiver, or correct it",
  },
  B5091: {
    title: "A waiver of a change without `expires`",
    explanation:
      "Findings of `berth review`, such as `destroyed`, are about one change. A waiver of such a finding needs a path and a last day, so that it does not also waive the next change.",
    fix: "set expires to a day by which the change is deployed",
  },
};

export interface RuleInput {
  /** Null where resolving found an error. */
  readonly platform: Platform | null;
  readonly services: ServicesOnClusters;
  readonly waivers: Platform["waivers"];
  /** Keys. */
  readonly locations: readonly string[];
  /** Whether all entries are valid; otherwise a waiver can belong to an invalid entry. */
  readonly isWhole: boolean;
  /** The day on which findings that depend on one are judged; null: the catalogue's date. */
  readonly today: string | null;
}

/** The input for a platform without invalid entries. */
export const wholePlatform = (platform: Platform): RuleInput => ({
  platform,
  services: new Map(),
  waivers: platform.waivers,
  locations: platform.locations.map(({ key }) => key),
  isWhole: true,
  today: null,
});

export function runRules(input: RuleInput): Problem[] {
  const { waivers, isWhole } = input;
  const used = new Set<number>();
  const problems = rules.flatMap((rule) =>
    findingsOf(rule, input).flatMap(({ path, message, value, fix }): Problem[] => {
      const matching = matchingWaivers(rule, path, input);
      for (const index of matching) used.add(index);
      if (matching.length > 0) return [];
      const { name, code, severity } = rule;
      return [{ code, severity, path, message: `${message} (rule ${name})`, fix, ...(value !== undefined && { value }) }];
    }),
  );
  const needed = new Set([...used, ...usedInSynthesis(input)]);
  const idle = waivers.flatMap((waiver, index) =>
    needed.has(index) || isJudgedElsewhere(waiver.rule, input) ? [] : [unused(waiver, index)],
  );
  return [...problems, ...waivers.flatMap(endless), ...(isWhole ? idle : [])];
}

/**
 * Synthesis sees neither changes, nor scanner findings, nor what the day makes of a version. So reviews report these waivers if they match
 * nothing, and `berth check` those of rules that depend on the day.
 */
const isJudgedElsewhere = (rule: string, { today }: RuleInput): boolean =>
  isReviewRule(rule) || isScannerRule(rule) || (today === null && rules.some(({ name, isDated }) => name === rule && isDated));

/** Waivers that synthesis needs, whose findings the day does not show. */
function usedInSynthesis(input: RuleInput): number[] {
  if (input.today === null) return [];
  return rules
    .filter(({ isDated }) => isDated)
    .flatMap((rule) => findingsOf(rule, { ...input, today: null }).flatMap(({ path }) => matchingWaivers(rule, path, input)));
}

const matchingWaivers = ({ name }: Rule, path: Path, input: RuleInput): number[] =>
  input.waivers.flatMap((waiver, index) => (waiver.rule === name && matches(waiver.at, path, input) ? [index] : []));

const endless = ({ rule, expires }: Platform["waivers"][number], index: number): Problem[] =>
  isReviewRule(rule) && expires === undefined
    ? [
        {
          code: "B5091",
          severity: "error",
          path: ["waivers", index],
          message: `The waiver of ${rule} has no last day`,
          fix: "set expires to the day by which the change is deployed",
        },
      ]
    : [];

function findingsOf(rule: Rule, { platform, services, today }: RuleInput): readonly Finding[] {
  if ("checkServices" in rule) return rule.checkServices(services);
  return platform === null ? [] : rule.check(platform, today ?? platform.catalogDate);
}

/** Whether `at` names the path or something above it; `*` is one step, and a fleet's key covers its entries, a service's its clusters. */
function matches(at: string, path: Path, { locations }: RuleInput): boolean {
  const steps = at.split(".");
  if (steps.length > path.length) return false;
  return steps.every((step, index) => {
    const actual = index === 1 ? String(path[1]).split("@")[0] : String(path[index]);
    return step === "*" || step === actual || (index === 1 && locations.some((key) => actual === `${step}-${key}`));
  });
}

const unused = ({ rule, at }: Platform["waivers"][number], index: number): Problem => ({
  code: "B5090",
  severity: "error",
  path: ["waivers", index],
  message: "The waiver matches no finding",
  value: { rule, at },
  allowed: `${[...rules.map(({ name }) => name), ...reviewRules].join(", ")}; or a scanner's rule, such as CKV_AWS_37`,
  fix: "remove it, or correct rule or at",
});
