/** Replications as the rules of ECR: what goes to the same places shares a rule. */
import { canonicalJson } from "../../platform/naming/canonical-json";
import { compareText } from "../../platform/naming/order";
import type { AwsLocationSettings } from "../../platform/types/aws/registry";

export interface Destination {
  readonly region: string;
  readonly account: string;
}

export interface ReplicationRule {
  /** Beginnings of repositories' names. */
  readonly prefixes: readonly string[];
  readonly destinations: readonly Destination[];
}

/** In an order that does not depend on that of the replications. */
export function replicationRules(replications: AwsLocationSettings["replications"]): ReplicationRule[] {
  const byPrefix = new Map<string, Map<string, Destination>>();
  for (const { prefix, toRegion: region, toAccount: account } of replications) {
    const places = byPrefix.get(prefix) ?? new Map<string, Destination>();
    byPrefix.set(prefix, places.set(`${account} ${region}`, { region, account }));
  }
  const rules = new Map<string, { prefixes: string[]; destinations: Destination[] }>();
  for (const [prefix, places] of [...byPrefix].sort(([a], [b]) => compareText(a, b))) {
    const destinations = [...places].sort(([a], [b]) => compareText(a, b)).map(([, place]) => place);
    const id = canonicalJson(destinations);
    const rule = rules.get(id) ?? { prefixes: [], destinations };
    rule.prefixes.push(prefix);
    rules.set(id, rule);
  }
  return [...rules.values()];
}
