/** Says whether a provider's version meets a requirement as Terraform writes it. */
import { compareVersions } from "./mirror";

const CONDITION = /^(=|!=|>=|<=|>|<|~>)?\s*v?(\d+(?:\.\d+)*)$/;

/**
 * True where `version` meets every condition of `constraint`, for example ">= 6.0, < 7.0" or "~> 6.25".
 * A requirement that cannot be read is met by nothing.
 * @see https://developer.hashicorp.com/terraform/language/expressions/version-constraints
 */
export function satisfies(version: string, constraint: string): boolean {
  return constraint.split(",").every((part) => {
    const [, operator = "=", wanted] = CONDITION.exec(part.trim()) ?? [];
    return wanted !== undefined && meets(version, operator, wanted);
  });
}

function meets(version: string, operator: string, wanted: string): boolean {
  const order = compareVersions(version, wanted);
  switch (operator) {
    case "=":
      return order === 0;
    case "!=":
      return order !== 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    default:
      return order >= 0 && compareVersions(version, nextOf(wanted)) < 0;
  }
}

/** First version that "~> wanted" no longer takes: the last but one number counts up. */
function nextOf(wanted: string): string {
  const kept = wanted.split(".").slice(0, -1).map(Number);
  if (kept.length === 0) return String(Number.MAX_SAFE_INTEGER);
  kept[kept.length - 1] = (kept.at(-1) ?? 0) + 1;
  return kept.join(".");
}
