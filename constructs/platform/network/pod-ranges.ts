/** Ranges of pods and services, where they are not those of the network's subnets. */
import { orchestratorRecord } from "../../catalog/orchestrators";
import type { DefaultRange } from "../../catalog/orchestrators/record";
import type { Orchestrator } from "../../language/schema/cluster";
import { formatRange, overlap, parseRange, partOf } from "./ipv4";

export interface PodRanges {
  readonly pods: string;
  readonly services: string;
}

/** Private to the cluster: AKS and own Kubernetes. */
export const OVERLAY: PodRanges = { pods: "10.244.0.0/16", services: "172.20.0.0/16" };

/** Where GKE takes them from, unless the network says otherwise. */
export const DEFAULT_NETWORK_PODS = "100.64.0.0/10";

/** Ranges that clusters take unless theirs are written: no network may get one that overlaps them. */
export const defaultRangesOf = (orchestrator: Orchestrator): string[] =>
  orchestratorRecord(orchestrator).defaultRanges.map((range) => ranges[range]);

const ranges: Readonly<Record<DefaultRange, string>> = {
  "overlay pods": OVERLAY.pods,
  "overlay services": OVERLAY.services,
  "network pods": DEFAULT_NETWORK_PODS,
};

const PARTS = 16;

/**
 * GKE: a unit's pods take its part of 16 of the network's `pods`, its services the same part of 16 of the last sixteenth.
 * @returns null from part 15 on: that is the services', so the cluster needs `ranges` of its own
 */
export function podRangesOf(networkPods: string, part: number): PodRanges | null {
  if (part >= PARTS - 1) return null;
  const whole = parseRange(networkPods);
  const services = partOf(partOf(whole, PARTS - 1, PARTS), part, PARTS);
  return { pods: formatRange(partOf(whole, part, PARTS)), services: formatRange(services) };
}

/** The first of `taken` that `range` overlaps: ranges of the network, or those that the vendor keeps. */
export const firstOverlap = (range: string, taken: readonly string[]): string | undefined => {
  const parsed = parseRange(range);
  return taken.find((each) => overlap(parseRange(each), parsed));
};
