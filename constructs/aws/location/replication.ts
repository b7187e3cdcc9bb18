/** Replications as rules of ECR: prefixes with the same destinations share a rule. */
import { canonicalJson } from "../../platform/naming/canonical-json";
import { compareText } from "../../platform/naming/order";
import type { AwsLocationSettings } from "../../platform/types/aws/registry";

export interface Destination {
  readonly region: string;
  readonly account: string;
}

export interface ReplicationRule {
  /** Prefixes of repository names. */
  readonly prefixes: readonly string[];
  readonly destinations: readonly Destination[];
}

/** Sorted, so that the order of the replications does not change the rules. */
export function replicationRules(replications: AwsLocationSettings["replications"]): ReplicationRule[] {
  const byPrefix = new Map<string, Map<string, Destination>>();
  for (const { prefix, toRegion: region, toAccount: account } of replications) {
    const destinationsByKey = byPrefix.get(prefix) ?? new Map<string, Destination>();
    byPrefix.set(prefix, destinationsByKey.set(`${account} ${region}`, { region, account }));
  }
  const rules = new Map<string, { prefixes: string[]; destinations: Destination[] }>();
  for (const [prefix, destinationsByKey] of [...byPrefix].sort(([a], [b]) => compareText(a, b))) {
    const destinations = [...destinationsByKey].sort(([a], [b]) => compareText(a, b)).map(([, destination]) => destination);
    const id = canonicalJson(destinations);
    const rule = rules.get(id) ?? { prefixes: [], destinations };
    rule.prefixes.push(prefix);
    rules.set(id, rule);
  }
  return [...rules.values()];
}
