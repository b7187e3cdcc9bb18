/** What of a spec can go on to the next stage: entries without a fault that refer to no entry with one. */
import type { ParsedEntries } from "../entries";
import { sectionNames } from "../entries";
import type { OriginOf } from "../merge/origin";
import type { SpecProblem } from "../problems/reporter";
import type { ParsedSpec, Section } from "../schema/spec";
import type { Need } from "./references";

/** @returns null where keys of the platform itself are at fault */
export function validEntries(
  parsed: ParsedEntries,
  needs: readonly Need[],
  problems: readonly SpecProblem[],
  originOf: OriginOf,
): ParsedSpec | null {
  if (parsed.platform === null) return null;
  const faulty = new Set(problems.map(({ path }) => `${path[0]}.${path[1]}`));
  const dropped = new Set<string>();
  for (const section of sectionNames)
    for (const key of parsed.entries[section].keys())
      if (faulty.has(`${section}.${key}`) || faulty.has(`${section}.${originOf(section, key)?.key}`)) dropped.add(`${section}.${key}`);
  dropDependants(parsed, needs, dropped);
  const kept = sectionNames.map((section) => {
    const entries = [...(parsed.entries[section] as ReadonlyMap<string, unknown>)].filter(([key]) => !dropped.has(`${section}.${key}`));
    return [section, Object.fromEntries(entries)] as const;
  });
  return { ...parsed.platform, ...(Object.fromEntries(kept) as Pick<ParsedSpec, Section>) };
}

function dropDependants({ entries }: ParsedEntries, needs: readonly Need[], dropped: Set<string>): void {
  const dependants = new Map<string, string[]>();
  const gone = new Set(dropped);
  for (const { of, needs: needed } of needs) {
    const target = needed.join(".");
    const list = dependants.get(target);
    if (list) list.push(of.join("."));
    else dependants.set(target, [of.join(".")]);
    if (!entries[needed[0]].has(needed[1])) gone.add(target);
  }
  const waiting = [...gone];
  for (let target = waiting.pop(); target !== undefined; target = waiting.pop())
    for (const dependant of dependants.get(target) ?? [])
      if (!dropped.has(dependant)) {
        dropped.add(dependant);
        waiting.push(dependant);
      }
}
