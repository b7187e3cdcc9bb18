/** Ranges of a cluster's pods and services: by the network's plan, as they are written, or those that an existing subnet has. */

import type { ParsedCluster } from "../../../language/schema/cluster";
import { bitsOf, overlap, parseRange } from "../../../platform/network/ipv4";
import { podRangesOf } from "../../../platform/network/pod-ranges";
import type { GkeCluster } from "../../../platform/types/google/cluster";
import type { Report } from "../codes";

type Ranges = Pick<GkeCluster, "podRange" | "serviceRange">;
type Written = ParsedCluster["ranges"];

/** Least and most bits. @see https://cloud.google.com/kubernetes-engine/docs/concepts/alias-ips#defaults_limits */
const sizes = { pods: [8, 24], services: [16, 27] } as const;

export function resolveRanges(written: Written, use: GkeCluster["network"], report: Report): Ranges {
  return use.kind === "existing" ? ofExisting(written, use.network, report) : ofMade(written, use, report);
}

function ofExisting(written: Written, network: Extract<GkeCluster["network"], { kind: "existing" }>["network"], report: Report): Ranges {
  for (const kind of ["pods", "services"] as const)
    if (written[kind] !== undefined)
      report("B4057", ["ranges", kind], { message: `is written, and network ${network.key} names the subnet's own`, value: written[kind] });
  if (network.podRange === null || network.serviceRange === null)
    report("B4959", ["network"], {
      message: `is ${network.key}, which names no ${network.podRange === null ? "podRange" : "serviceRange"}`,
      value: network.key,
      fix: "write existing.podRange and existing.serviceRange in that network",
    });
  return { podRange: null, serviceRange: null };
}

function ofMade(written: Written, { network, share }: Exclude<GkeCluster["network"], { kind: "existing" }>, report: Report): Ranges {
  const planned = podRangesOf(network.pods, share.part);
  if (planned === null && (written.pods === undefined || written.services === undefined))
    report("B4959", ["ranges"], {
      message: `is needed: this is user ${share.part + 1} of network ${network.key}, and its plan has ranges for 15`,
      fix: "write ranges: { pods, services }",
    });
  const ranges = { pods: written.pods ?? planned?.pods ?? null, services: written.services ?? planned?.services ?? null };
  check(ranges, [...network.ranges], report);
  return { podRange: ranges.pods, serviceRange: ranges.services };
}

function check(ranges: Readonly<Record<keyof typeof sizes, string | null>>, ofNetwork: readonly string[], report: Report): void {
  const { pods, services } = ranges;
  for (const kind of ["pods", "services"] as const) {
    const range = ranges[kind];
    if (range === null) continue;
    const refuse = (message: string) => report("B4057", ["ranges", kind], { message, value: range });
    const parsed = parseRange(range);
    const [least, most] = sizes[kind];
    if (bitsOf(parsed) < least || bitsOf(parsed) > most) refuse(`is a /${bitsOf(parsed)}; GKE takes /${least} to /${most}`);
    const taken = ofNetwork.find((each) => overlap(parseRange(each), parsed));
    if (taken !== undefined) refuse(`overlaps ${taken}, a range of the network`);
  }
  if (pods !== null && services !== null && overlap(parseRange(pods), parseRange(services)))
    report("B4057", ["ranges", "services"], { message: `overlaps ${pods}, the range of pods`, value: services });
}
