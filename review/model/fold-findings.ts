/** The same finding in several stacks or pools as one. */
import type { Finding } from "./finding";
import { isMap, type Json } from "./json";
import { ownKeys, withoutKeys } from "./own-keys";

/** The finding and all its occurrences. */
export interface FoldedFinding extends Finding {
  readonly all: readonly Finding[];
  /** Sorted, each once; empty for findings about the whole change. */
  readonly stacks: readonly string[];
}

/** In the order of the first of each. Of several, `*` replaces the key of each in sentences and data. */
export function foldedFindings(findings: readonly Finding[]): FoldedFinding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { kind, weight, message, data } = finding;
    const key = withoutKeys(JSON.stringify([kind, weight, message, data ?? null]), keysOf(finding));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()].map(joined);
}

const keysOf = ({ at, specPath }: Finding): string[] => ownKeys({ stack: at?.stack ?? "", specPath: specPath ?? null });

function joined(all: readonly Finding[]): FoldedFinding {
  const [first, other] = all as [Finding, Finding | undefined];
  const stacks = [...new Set(all.flatMap(({ at }) => at?.stack ?? []))].sort();
  const keys = keysOf(first);
  if (other === undefined || keysOf(other).join() === keys.join()) return { ...first, all, stacks };
  const { details, data } = first;
  return {
    ...first,
    message: withoutKeys(first.message, keys),
    ...(details !== undefined && { details: details.map((detail) => withoutKeys(detail, keys)) }),
    ...(data !== undefined && { data: neutral(data, keys) }),
    all,
    stacks,
  };
}

function neutral(value: Json, keys: readonly string[]): Json {
  if (typeof value === "string") return withoutKeys(value, keys);
  if (Array.isArray(value)) return value.map((each) => neutral(each, keys));
  return isMap(value) ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, neutral(each, keys)])) : value;
}
