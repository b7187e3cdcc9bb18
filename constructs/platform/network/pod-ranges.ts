/** Ranges of pods and services that are not ranges of the network's subnets. */
import { orchestratorRecord } from "../../catalog/orchestrators";
import type { DefaultRange } from "../../catalog/orchestrators/record";
import type { Orchestrator } from "../../language/schema/cluster";
import { formatRange, overlap, parseRange, partOf } from "./ipv4";

export interface PodRanges {
  readonly pods: string;
  readonly services: string;
}

/** Private to the cluster: AKS and self-hosted Kubernetes. */
export const OVERLAY: PodRanges = { pods: "10.244.0.0/16", services: "172.20.0.0/16" };

/** The default `pods` range of a network, from which GKE clusters get their ranges. */
export const DEFAULT_NETWORK_PODS = "100.64.0.0/10";

/** The default ranges of an orchestrator's clusters, which no network range may overlap. */
export const defaultRangesOf = (orchestrator: Orchestrator): string[] =>
  orchestratorRecord(orchestrator).defaultRanges.map((range) => ranges[range]);

const ranges: Readonly<Record<DefaultRange, string>> = {
  "overlay pods": OVERLAY.pods,
  "overlay services": OVERLAY.services,
  "network pods": DEFAULT_NETWORK_PODS,
};

const PARTS = 16;

/**
 * On GKE, a cluster's pods use its part of 16 of the network's `pods`, and its services the same part of 16 of the last sixteenth.
 * @returns null from part 15 on, which belongs to services: the cluster then requires `ranges`
 */
export function podRangesOf(networkPods: string, part: number): PodRanges | null {
  if (part >= PARTS - 1) return null;
  const whole = parseRange(networkPods);
  const services = partOf(partOf(whole, PARTS - 1, PARTS), part, PARTS);
  return { pods: formatRange(partOf(whole, part, PARTS)), services: formatRange(services) };
}

/** The first of `taken` that `range` overlaps. */
export const firstOverlap = (range: string, taken: readonly string[]): string | undefined => {
  const parsed = parseRange(range);
  return taken.find((each) => overlap(parseRange(each), parsed));
};
