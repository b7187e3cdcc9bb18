/** Priorities of listener rules. They depend on the route's id, so that adding or removing a route changes no other rule. */
import { createHash } from "node:crypto";
import { compareText } from "../../platform/naming/order";

/** ELB allows 1 to 50,000. Rules with a wildcard come after those with exact hosts. */
const LAST_EXACT = 25_000;
const LAST = 50_000;

type Route = { readonly id: string; readonly hosts: readonly string[] };

/** By id. If two ids hash to the same priority, the later id gets the next free one. */
export function rulePriorities(routes: readonly Route[]): ReadonlyMap<string, number> {
  const taken = new Set<number>();
  const found = new Map<string, number>();
  for (const { id, hosts } of [...routes].sort((a, b) => compareText(a.id, b.id))) {
    const first = hosts.some((host) => host.includes("*")) ? LAST_EXACT + 1 : 1;
    const span = first === 1 ? LAST_EXACT : LAST - LAST_EXACT;
    let place = Number.parseInt(createHash("sha256").update(id).digest("hex").slice(0, 8), 16) % span;
    while (taken.has(first + place)) place = (place + 1) % span;
    taken.add(first + place);
    found.set(id, first + place);
  }
  return found;
}
