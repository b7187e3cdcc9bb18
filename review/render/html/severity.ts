/** The severity of each change: its most severe finding. */
import type { Finding } from "../../model/finding";
import { idOf } from "../../model/graph";
import { type Severity, severities } from "./words";

/** @returns of a change by its stack and address */
export function severityBy(findings: readonly Finding[]): (change: { readonly stack: string; readonly address: string }) => Severity {
  const found = new Map<string, Severity>();
  for (const { at, weight } of findings) {
    if (at === undefined || at.address === null) continue;
    const id = idOf({ stack: at.stack, address: at.address });
    found.set(id, heavier(found.get(id) ?? "none", weight));
  }
  return (change) => found.get(idOf(change)) ?? "none";
}

export const heavier = (a: Severity, b: Severity): Severity => (severities.indexOf(a) <= severities.indexOf(b) ? a : b);
