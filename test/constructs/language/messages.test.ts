import { expect, it } from "vitest";
import { allCodes } from "../../../cli/codes";
import { formatProblems } from "../../../constructs/language/problems/format-problems";
import { emptyLock } from "../../../constructs/platform/lock/lock";
import type { BadSpec } from "../../support/bad-spec";
import { lockOf, problemsOf } from "../../support/problems-of";
import { badSpecs } from "./bad-specs/all";

/** One problem of each code and message, as `berth check` prints it: a page on which all of them can be read in one sitting. */
function page(): string {
  const examples = new Map<string, Map<string, string>>();
  for (const { yaml, before } of Object.values<readonly BadSpec[]>(badSpecs).flat())
    for (const problem of problemsOf(yaml, before === undefined ? emptyLock() : lockOf(before))) {
      const ofCode = examples.get(problem.code) ?? new Map<string, string>();
      examples.set(problem.code, ofCode);
      const sentence = problem.message.replace(/\d+/g, "0");
      if (!ofCode.has(sentence)) ofCode.set(sentence, formatProblems([problem]));
    }
  const codes = [...examples].sort(([a], [b]) => (a < b ? -1 : 1));
  const sections = codes.map(([code, messages]) => `## ${code}\n\n\`\`\`\n${[...messages.values()].join("\n")}\n\`\`\`\n`);
  return [intro, ...sections, otherCodes(new Set(examples.keys()))].join("\n");
}

const intro = `# Messages

What \`berth check\` prints for each code that a spec can cause, taken from specs of the tests. Codes that need more than a spec
are at the end. Update this page with \`npm test -- messages -u\`.
`;

/** Codes of lock files, plans, output folders, the library and commands: every code is on the page. */
function otherCodes(shown: ReadonlySet<string>): string {
  const others = [...allCodes()].filter(([code]) => !shown.has(code));
  const lines = others.map(([code, { title, fix }]) => `| ${code} | ${title} | ${fix} |`);
  return [
    "## Codes that need more than a spec",
    "",
    "They report lock files, other files, output folders, the library and commands.",
    "",
    "| Code | Title | Fix |",
    "| --- | --- | --- |",
    ...lines,
    "",
  ].join("\n");
}

it("every message of a spec reads as docs/reference/messages.md shows it", async () => {
  await expect(page()).toMatchFileSnapshot("../../../docs/reference/messages.md");
});
