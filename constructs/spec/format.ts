/** Problems as a person reads them, and as a machine does. */
import type { PlacedProblem } from "./problem";

export interface Paint {
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

const plain: Paint = { red: String, yellow: String, bold: String, dim: String };

/** One block a problem: place, severity, code and path; what is wrong; what is allowed; how to mend it. */
export function formatProblems(problems: readonly PlacedProblem[], paint: Paint = plain): string {
  return problems
    .map((problem) => {
      const { code, severity, path, place, allowed, fix } = problem;
      const at = place === null ? "" : `${paint.bold(`${place.file}:${place.line}:${place.column}`)}  `;
      const shade = severity === "error" ? paint.red : paint.yellow;
      return [
        `${at}${shade(severity)}  ${code}  ${path.join(".")}`.trimEnd(),
        `  ${sentence(problem)}`,
        ...(allowed === undefined ? [] : [paint.dim(`  allowed: ${allowed}`)]),
        ...(fix === undefined ? [] : [`  fix: ${fix}`]),
      ].join("\n");
    })
    .join("\n");
}

function sentence({ value, message }: PlacedProblem): string {
  return value === undefined ? message : `is ${shown(value)}; ${message}`;
}

/** A value as YAML's flow style shows it, cut where it is long. */
function shown(value: unknown): string {
  const text =
    typeof value === "string"
      ? value
      : JSON.stringify(value)
          .replace(/"([A-Za-z_][\w-]*)":/g, "$1: ")
          .replace(/,/g, ", ");
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
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

/** By file, line, column, code. */
export function sortProblems(problems: readonly PlacedProblem[]): PlacedProblem[] {
  const key = ({ place, code, path }: PlacedProblem): (string | number)[] => [
    place?.file ?? "",
    place?.line ?? 0,
    place?.column ?? 0,
    code,
    path.join("."),
  ];
  return [...problems].sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    const index = left.findIndex((value, at) => value !== right[at]);
    if (index < 0) return 0;
    return (left[index] ?? "") < (right[index] ?? "") ? -1 : 1;
  });
}
