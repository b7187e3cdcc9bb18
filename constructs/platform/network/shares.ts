/** Which part of a network's range each cluster and host group has for its nodes, on clouds whose subnets are regional. */
import { cloudCapabilities } from "../../catalog/cloud-capabilities";
import { lockedParts } from "../lock/pinned-choices";
import type { Context } from "../resolve/context";
import type { ManagedNetwork, NetworkShare } from "../types/network";
import { nodeRange, type PartClaim, planParts } from "./unit-parts";

/** The first part, of a network that the unit has to itself; null where nodes share the private subnets of their zone. */
export const ownShare = (network: ManagedNetwork): NetworkShare | null => (hasParts(network) ? shareOf(network, 0) : null);

/** What runs in a declared network. */
export interface SharedNetwork {
  readonly network: ManagedNetwork;
  readonly users: readonly PartClaim[];
}

/** By the user's stack. One that finds no part is reported and left out; those whose nodes share subnets have null. */
export function planShares(
  networks: readonly SharedNetwork[],
  { lock, pinned, report }: Context,
): ReadonlyMap<string, NetworkShare | null> {
  const shares = new Map<string, NetworkShare | null>();
  for (const { network, users } of networks) {
    if (!hasParts(network)) for (const { stack } of users) shares.set(stack, null);
    else {
      const given = lockedParts(lock, network.id);
      const parts = planParts(users, { id: network.id, ranges: network.ranges, given }, pinned, report);
      for (const [stack, part] of parts) shares.set(stack, shareOf(network, part));
    }
  }
  return shares;
}

const hasParts = ({ cloud }: ManagedNetwork): boolean => cloudCapabilities[cloud].nodeRanges === "by-unit";

const shareOf = ({ ranges }: ManagedNetwork, part: number): NetworkShare => ({ part, nodeRange: nodeRange(ranges, part) });
