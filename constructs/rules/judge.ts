/** All rules over a platform, with its waivers: a waived finding is silent, a waiver that matches nothing is an error. */
import type { Platform } from "../platform/types/platform";
import type { CodeText, Path, Problem } from "../spec/problem";
import { rules } from "./all";

export const ruleCodes: Readonly<Record<string, CodeText>> = {
  ...Object.fromEntries(rules.map(({ code, text }) => [code, text])),
  B5090: {
    title: "A waiver that matches nothing",
    explanation: "What it waived is gone, or its `rule` or `at` is misspelt. It would silence a finding that nobody has seen yet.",
    fix: "Remove the waiver, or correct it.",
  },
};

export function judge(platform: Platform): Problem[] {
  const used = new Set<number>();
  const problems = rules.flatMap(({ name, code, severity, judge: find }) =>
    find(platform).flatMap(({ path, message, value, fix }): Problem[] => {
      const waivers = platform.waivers.flatMap((waiver, index) =>
        waiver.rule === name && matches(waiver.at, path, platform) ? [index] : [],
      );
      for (const index of waivers) used.add(index);
      return waivers.length > 0
        ? []
        : [{ code, severity, path, message: `${message} (rule ${name})`, fix, ...(value !== undefined && { value }) }];
    }),
  );
  return [...problems, ...platform.waivers.flatMap((waiver, index) => (used.has(index) ? [] : [unused(waiver, index)]))];
}

/** Whether `at` names the path or something above it; `*` is one step, and a fleet's key covers its entries. */
function matches(at: string, path: Path, { locations }: Platform): boolean {
  const steps = at.split(".");
  if (steps.length > path.length) return false;
  return steps.every((step, index) => {
    const actual = String(path[index]);
    return step === "*" || step === actual || (index === 1 && locations.some(({ key }) => actual === `${step}-${key}`));
  });
}

const unused = ({ rule, at }: Platform["waivers"][number], index: number): Problem => ({
  code: "B5090",
  severity: "error",
  path: ["waivers", index],
  message: "matches no finding",
  value: { rule, at },
  allowed: rules.map(({ name }) => name).join(", "),
  fix: "remove it, or correct rule or at",
});
