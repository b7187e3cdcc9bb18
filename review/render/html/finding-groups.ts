/** The same finding in several stacks is shown once. */
import type { Finding } from "../../model/finding";

export interface FindingGroup {
  /** Represents all. */
  readonly finding: Finding;
  /** Where: stack and address of each that is about a resource or a stack. Each once. */
  readonly at: readonly NonNullable<Finding["at"]>[];
}

/** In order of the first of each. */
export function grouped(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, { readonly finding: Finding; readonly at: Map<string, NonNullable<Finding["at"]>> }>();
  for (const finding of findings) {
    const { kind, weight, message, details, fix, place, specPath, data, at } = finding;
    const key = JSON.stringify([kind, weight, message, details, fix, at === undefined ? [place, specPath] : null, data]);
    const group = groups.get(key) ?? { finding, at: new Map() };
    if (at !== undefined) group.at.set(`${at.stack}/${at.address}`, at);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ finding, at }) => ({ finding, at: [...at.values()] }));
}
