/** The part of a spec that can be resolved: valid entries that refer to no invalid entry. */
import type { ParsedEntries } from "../entries";
import { sectionNames } from "../entries";
import type { OriginOf } from "../merge/origin";
import type { SpecProblem } from "../problems/reporter";
import type { ParsedSpec, Section } from "../schema/spec";
import type { Dependency } from "./references";

/** @returns null if the platform's own keys are invalid */
export function validEntries(
  parsed: ParsedEntries,
  dependencies: readonly Dependency[],
  problems: readonly SpecProblem[],
  originOf: OriginOf,
): ParsedSpec | null {
  if (parsed.platform === null) return null;
  const invalid = new Set(problems.map(({ path }) => `${path[0]}.${path[1]}`));
  const dropped = new Set<string>();
  for (const section of sectionNames)
    for (const key of parsed.entries[section].keys())
      if (invalid.has(`${section}.${key}`) || invalid.has(`${section}.${originOf(section, key)?.key}`)) dropped.add(`${section}.${key}`);
  dropDependents(parsed, dependencies, dropped);
  const kept = sectionNames.map((section) => {
    const entries = [...(parsed.entries[section] as ReadonlyMap<string, unknown>)].filter(([key]) => !dropped.has(`${section}.${key}`));
    return [section, Object.fromEntries(entries)] as const;
  });
  return { ...parsed.platform, ...(Object.fromEntries(kept) as Pick<ParsedSpec, Section>) };
}

/** Adds entries that depend on a dropped entry, directly or through others, to `dropped`. */
function dropDependents({ entries }: ParsedEntries, dependencies: readonly Dependency[], dropped: Set<string>): void {
  const dependents = new Map<string, string[]>();
  const missing = new Set(dropped);
  for (const { entry, dependsOn } of dependencies) {
    const target = dependsOn.join(".");
    const list = dependents.get(target);
    if (list) list.push(entry.join("."));
    else dependents.set(target, [entry.join(".")]);
    if (!entries[dependsOn[0]].has(dependsOn[1])) missing.add(target);
  }
  const queue = [...missing];
  for (let target = queue.pop(); target !== undefined; target = queue.pop())
    for (const dependent of dependents.get(target) ?? [])
      if (!dropped.has(dependent)) {
        dropped.add(dependent);
        queue.push(dependent);
      }
}
