/** Problems of the spec in head that base does not have. */
import type { PlacedProblem } from "../../constructs/language/problems/problem";
import type { Side } from "../input";
import type { Finding } from "../model/finding";
import { isMap } from "../model/json";
import type { FindingCheck } from "./finding-check";

export const checked: FindingCheck = (_model, { base, head }) => {
  const known = new Set(base.problems.map((problem) => keyOf(problem, base)));
  return head.problems.filter((problem) => !known.has(keyOf(problem, head))).map(findingOf);
};

/** A renamed entry is compared by its identity. */
function keyOf({ code, path, message }: PlacedProblem, { spec }: Side): string {
  const [section, key, ...rest] = path.map(String);
  const entries = section === undefined ? undefined : spec?.spec[section];
  const entry = isMap(entries) && key !== undefined ? entries[key] : undefined;
  const identity = isMap(entry) && typeof entry.renamedFrom === "string" ? entry.renamedFrom : key;
  return JSON.stringify([code, section, identity, rest, message]);
}

const findingOf = ({ code, severity, path, message, fix, place }: PlacedProblem): Finding => ({
  kind: code,
  topic: "protection",
  weight: severity === "error" ? "block" : "review",
  message: `${path.join(".")}: ${message}`,
  ...(fix !== undefined && { fix }),
  specPath: path.join("."),
  place,
});
