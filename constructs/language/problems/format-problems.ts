/** Problems as text for people and as JSON for programs. */

import { formatValue } from "./format-value";
import { printable } from "./printable";
import type { PlacedProblem } from "./problem";

export interface Paint {
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

const plain: Paint = { red: String, yellow: String, bold: String, dim: String };

/**
 * A block of lines for each problem, without control characters of the spec: place, severity, code and path; then what is wrong, what was written, what is allowed, and how to fix it.
 * @example
 * berth.yaml:8:24  error  B4062  clusters.apps.logs.retention
 *   CloudWatch Logs does not support a retention of 8 days
 *   got: 8d
 *   allowed: 1d, 3d, 5d, 7d, 14d
 *   fix: set retention: 14d
 */
export function formatProblems(problems: readonly PlacedProblem[], paint: Paint = plain): string {
  return problems.map((problem) => [heading(problem, paint), ...details(problem, paint).map((line) => `  ${line}`)].join("\n")).join("\n");
}

function heading({ code, severity, path, place }: PlacedProblem, paint: Paint): string {
  const at = place === null ? "" : `${paint.bold(`${printable(place.file)}:${place.line}:${place.column}`)}  `;
  const shade = severity === "error" ? paint.red : paint.yellow;
  return `${at}${shade(severity)}  ${code}  ${printable(path.join("."))}`.trimEnd();
}

function details({ message, value, written, allowed, fix }: PlacedProblem, { dim }: Paint): string[] {
  return [
    printable(message),
    ...(value === undefined ? [] : [`${dim("got:")} ${printable(written ?? formatValue(value))}`]),
    ...(allowed === undefined ? [] : [`${dim("allowed:")} ${shortened(printable(allowed))}`]),
    ...(fix === undefined ? [] : [`fix: ${printable(fix)}`]),
  ];
}

const MAX_LENGTH = 160;

/** Long lists are shortened in text; JSON contains them as a whole. */
const shortened = (text: string): string => (text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1)}…` : text);

/** Problems as JSON with exactly these fields, in this order. */
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
