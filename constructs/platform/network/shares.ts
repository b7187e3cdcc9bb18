/** The part of a network's range that each cluster and host group has for its nodes, on clouds with regional subnets. */
import { cloudCapabilities } from "../../catalog/cloud-capabilities";
import { lockedParts } from "../lock/pinned-choices";
import type { Context } from "../resolve/context";
import type { ManagedNetwork, NetworkShare } from "../types/network";
import { nodeRange, type PartClaim, planParts } from "./unit-parts";

/** The share of an implicit network's only unit: the first part. Null if nodes share the private subnets of their zone. */
export const implicitShare = (network: ManagedNetwork): NetworkShare | null => (hasParts(network) ? shareOf(network, 0) : null);

/** A declared network with its clusters and host groups. */
export interface SharedNetwork {
  readonly network: ManagedNetwork;
  readonly users: readonly PartClaim[];
}

/** By the user's stack. Null if nodes share subnets. A user without a free part is reported and omitted. */
export function planShares(
  networks: readonly SharedNetwork[],
  { lock, pinned, report }: Context,
): ReadonlyMap<string, NetworkShare | null> {
  const shares = new Map<string, NetworkShare | null>();
  for (const { network, users } of networks) {
    if (!hasParts(network)) for (const { stack } of users) shares.set(stack, null);
    else {
      const assigned = lockedParts(lock, network.id);
      const parts = planParts(users, { id: network.id, ranges: network.ranges, assigned }, pinned, report);
      for (const [stack, part] of parts) shares.set(stack, shareOf(network, part));
    }
  }
  return shares;
}

const hasParts = ({ cloud }: ManagedNetwork): boolean => cloudCapabilities[cloud].nodeRanges === "by-unit";

const shareOf = ({ ranges }: ManagedNetwork, part: number): NetworkShare => ({ part, nodeRange: nodeRange(ranges, part) });
