/** Ranges of pods and services inside the cluster, which must not overlap with the networks in reach. */

import type { ParsedCluster } from "../../../language/schema/cluster";
import { addressing } from "../../../platform/network/addressing";
import { bitsOf, overlap, parseRange } from "../../../platform/network/ipv4";
import { firstOverlap, OVERLAY } from "../../../platform/network/pod-ranges";
import { nodesIn } from "../../../platform/network/range-capacity";
import type { AzureExistingNetwork, AzureManagedNetwork } from "../../../platform/types/azure/network";
import type { Report } from "../codes";

type Network = AzureManagedNetwork | AzureExistingNetwork;
export type Ranges = { readonly podRange: string; readonly serviceRange: string };

/** @see https://learn.microsoft.com/azure/aks/azure-cni-overlay#ip-address-planning */
export function resolveRanges(parsed: ParsedCluster["ranges"], network: Network, mostNodes: number, report: Report): Ranges {
  const podRange = parsed.pods ?? OVERLAY.pods;
  const serviceRange = parsed.services ?? OVERLAY.services;
  const taken = [...(network.kind === "managed" ? network.ranges : []), ...addressing.azure.vendorRanges];
  for (const [key, range] of [["pods", podRange] as const, ["services", serviceRange] as const]) {
    const refuse = (message: string) => report("B4057", ["ranges", key], { message, value: range });
    const found = firstOverlap(range, taken);
    if (found !== undefined) refuse(`The range overlaps ${found}, a range of the network or of Azure itself`);
  }
  const [pods, services] = [parseRange(podRange), parseRange(serviceRange)];
  if (overlap(pods, services))
    report("B4057", ["ranges", "pods"], { message: `The range of pods overlaps ${serviceRange}, the range of services`, value: podRange });
  if (bitsOf(services) < 12 || bitsOf(services) > 28)
    report("B4057", ["ranges", "services"], {
      message: `AKS does not support a /${bitsOf(services)} as the range of services`,
      value: serviceRange,
      allowed: "/12 to /28",
    });
  // The capacity of a managed network is checked by shared code.
  if (bitsOf(pods) > 24 || (network.kind === "existing" && nodesIn(podRange) < mostNodes))
    report("B4057", ["ranges", "pods"], {
      message: `The range of pods is large enough for ${nodesIn(podRange)} nodes, but the pools can have ${mostNodes}`,
      value: podRange,
    });
  return { podRange, serviceRange };
}
