/** Problems as a person reads them, and as a machine does. */

import { show } from "./format-value";
import type { PlacedProblem } from "./problem";

export interface Paint {
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

const plain: Paint = { red: String, yellow: String, bold: String, dim: String };

/** Three lines a problem: place, severity, code and path; what is wrong, and what is allowed unless that is said; how to mend it. */
export function formatProblems(problems: readonly PlacedProblem[], paint: Paint = plain): string {
  return problems
    .map((problem) => {
      const { code, severity, path, place, fix } = problem;
      const at = place === null ? "" : `${paint.bold(`${place.file}:${place.line}:${place.column}`)}  `;
      const shade = severity === "error" ? paint.red : paint.yellow;
      return [
        `${at}${shade(severity)}  ${code}  ${path.join(".")}`.trimEnd(),
        `  ${sentence(problem)}${dimmed(alternatives(problem), paint)}`,
        ...(fix === undefined ? [] : [`  fix: ${fix}`]),
      ].join("\n");
    })
    .join("\n");
}

function sentence({ value, message }: PlacedProblem): string {
  return value === undefined ? message : `is ${show(value)}; ${message}`;
}

const dimmed = (text: string, { dim }: Paint): string => (text === "" ? "" : dim(text));

const MAX_LENGTH = 160;

/** What is allowed, where the message does not say so and names no nearest; a long list is whole in JSON alone. */
function alternatives({ allowed, message }: PlacedProblem): string {
  if (allowed === undefined || message.includes("nearest:")) return "";
  if (allowed.split(/, | or /).every((each) => message.includes(each))) return "";
  return `; allowed: ${allowed.length > MAX_LENGTH ? `${allowed.slice(0, MAX_LENGTH - 1)}…` : allowed}`;
}

/** The same, with exactly these fields. */
export function problemsToJson(problems: readonly PlacedProblem[]): Record<string, unknown>[] {
  return problems.map(({ code, severity, place, path, value, allowed, message, fix }) => ({
    code,
    severity,
    file: place?.file ?? null,
    line: place?.line ?? null,
    column: place?.column ?? null,
    endLine: place?.endLine ?? null,
    endColumn: place?.endColumn ?? null,
    path: path.join("."),
    value: value ?? null,
    allowed: allowed ?? null,
    message,
    fix: fix ?? null,
  }));
}
