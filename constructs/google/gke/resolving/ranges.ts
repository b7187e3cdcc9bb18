/** Decides the ranges of pods and services: from the spec, from the network's address plan, or of an existing subnet. */

import type { ParsedCluster } from "../../../language/schema/cluster";
import { bitsOf, overlap, parseRange } from "../../../platform/network/ipv4";
import { podRangesOf } from "../../../platform/network/pod-ranges";
import type { GkeCluster } from "../../../platform/types/google/cluster";
import type { Report } from "../codes";

type Ranges = Pick<GkeCluster, "podRange" | "serviceRange">;
type Written = ParsedCluster["ranges"];

/** Shortest and longest prefix. @see https://cloud.google.com/kubernetes-engine/docs/concepts/alias-ips#defaults_limits */
const sizes = { pods: [8, 24], services: [16, 27] } as const;

export function resolveRanges(written: Written, use: GkeCluster["network"], report: Report): Ranges {
  return use.kind === "existing" ? existingRanges(written, use.network, report) : managedRanges(written, use, report);
}

function existingRanges(
  written: Written,
  network: Extract<GkeCluster["network"], { kind: "existing" }>["network"],
  report: Report,
): Ranges {
  for (const kind of ["pods", "services"] as const)
    if (written[kind] !== undefined)
      report("B4057", ["ranges", kind], {
        message: `ranges.${kind} cannot be set, because existing network ${network.key} names the ranges of its subnet`,
        value: written[kind],
      });
  if (network.podRange === null || network.serviceRange === null)
    report("B4959", ["network"], {
      message: `Existing network ${network.key} has no ${network.podRange === null ? "podRange" : "serviceRange"}`,
      value: network.key,
      fix: "set existing.podRange and existing.serviceRange in that network",
    });
  return { podRange: null, serviceRange: null };
}

function managedRanges(written: Written, { network, share }: Exclude<GkeCluster["network"], { kind: "existing" }>, report: Report): Ranges {
  const planned = podRangesOf(network.pods, share.part);
  if (planned === null && (written.pods === undefined || written.services === undefined))
    report("B4959", ["ranges"], {
      message: `ranges is required: the address plan of network ${network.key} has ranges for 15 users, and this cluster is number ${share.part + 1}`,
      fix: "set ranges: { pods, services }",
    });
  const ranges = { pods: written.pods ?? planned?.pods ?? null, services: written.services ?? planned?.services ?? null };
  check(ranges, [...network.ranges], report);
  return { podRange: ranges.pods, serviceRange: ranges.services };
}

function check(ranges: Readonly<Record<keyof typeof sizes, string | null>>, networkRanges: readonly string[], report: Report): void {
  const { pods, services } = ranges;
  for (const kind of ["pods", "services"] as const) {
    const range = ranges[kind];
    if (range === null) continue;
    const refuse = (message: string, allowed?: string) =>
      report("B4057", ["ranges", kind], { message, value: range, ...(allowed !== undefined && { allowed }) });
    const parsed = parseRange(range);
    const [shortest, longest] = sizes[kind];
    if (bitsOf(parsed) < shortest || bitsOf(parsed) > longest)
      refuse(`GKE does not support a /${bitsOf(parsed)} range for ${kind}`, `/${shortest} to /${longest}`);
    const overlapping = networkRanges.find((each) => overlap(parseRange(each), parsed));
    if (overlapping !== undefined) refuse(`ranges.${kind} overlaps network range ${overlapping}`);
  }
  if (pods !== null && services !== null && overlap(parseRange(pods), parseRange(services)))
    report("B4057", ["ranges", "services"], { message: `ranges.services overlaps pod range ${pods}`, value: services });
}
