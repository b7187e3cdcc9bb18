/** The facts about a network that pools require, alike for managed and existing networks. */
import { cloudCapabilities } from "../../catalog/cloud-capabilities";
import { compareText } from "../naming/order";
import type { ManagedNetwork, Network } from "../types/network";
import type { ValueOrReference } from "../types/shared/value";

/** Zone suffixes in which nodes can run. */
export const zonesOfNetwork = (network: Network): readonly string[] =>
  "zones" in network
    ? network.zones.map(({ zone }) => zone)
    : [...new Set(network.privateSubnets.map(({ zone }) => zone))].sort(compareText);

/** The number of address ranges; null if the network is existing, because they are unknown. */
export const rangesOfNetwork = (network: Network): number | null => (network.kind === "managed" ? network.ranges.length : null);

/** The subnets of an existing network in which nodes of those zones run; null if the network is managed, so that its subnets follow from its ranges. */
export function existingSubnets(network: Network, zones: readonly string[]): readonly ValueOrReference[] | null {
  if (network.kind === "managed") return null;
  return "subnet" in network
    ? [network.subnet]
    : network.privateSubnets.filter(({ zone }) => zones.includes(zone)).map(({ subnet }) => subnet);
}

/** Ranges of nodes by zone; null if the network is existing or its subnets are not zonal. */
export const privateRangesOf = (network: Network): Readonly<Record<string, readonly string[]>> | null =>
  network.kind === "managed" && hasZonalSubnets(network)
    ? Object.fromEntries(network.zones.map(({ zone, privateRanges }) => [zone, privateRanges]))
    : null;

type ZonalNetwork = Extract<ManagedNetwork, { zones: readonly { readonly privateRanges: readonly string[] }[] }>;

const hasZonalSubnets = (network: ManagedNetwork): network is ZonalNetwork => cloudCapabilities[network.cloud].nodeRanges === "by-zone";
