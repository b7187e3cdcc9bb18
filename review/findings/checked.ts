/** What the spec's own check says of head and not of base: rules, and what is protected and left. */
import type { PlacedProblem } from "../../constructs/spec/problem";
import type { Finding } from "../model/finding";
import type { Finder } from "./finder";

export const checked: Finder = (_model, { base, head }) => {
  const known = new Set(base.problems.map(keyOf));
  return head.problems.filter((problem) => !known.has(keyOf(problem))).map(findingOf);
};

const keyOf = ({ code, path, message }: PlacedProblem): string => JSON.stringify([code, path, message]);

const findingOf = ({ code, severity, path, message, fix, place }: PlacedProblem): Finding => ({
  kind: code,
  topic: "protection",
  weight: severity === "error" ? "block" : "review",
  message: `${path.join(".")} ${message}`,
  ...(fix !== undefined && { fix }),
  specPath: path.join("."),
  place,
});
