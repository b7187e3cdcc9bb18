/** The zones of a control plane: EKS accepts no subnet in a zone that it was not created with. */
import { zonesOfNetwork } from "../../../platform/network/network-zones";
import type { ResolveContext } from "../../../platform/resolve/resolve-context";
import type { NetworkUse } from "../../../platform/types/network";
import type { Report } from "../codes";

/** Requirement of EKS. */
const LEAST = 2;

/**
 * The zones of the network when the cluster was created, without those that the network no longer has. Reports too few zones here, because EKS
 * would fail only minutes into an apply.
 * @see https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html#network-requirements-subnets
 */
export function controlPlaneZones(
  id: string,
  use: NetworkUse<"aws">,
  { pin, locked, isRecorded }: Pick<ResolveContext, "pin" | "locked" | "isRecorded">,
  report: Report,
): readonly string[] {
  const { network } = use;
  const zones = zonesOfNetwork(network);
  const ofNetwork = use.kind === "own" ? `clusters.${id}.zones` : `networks.${network.id}.zones`;
  const before = use.kind === "existing" || !isRecorded ? undefined : locked("zones", ofNetwork);
  if (zones.length < LEAST) {
    report("B4618", ["network"], {
      message: `EKS requires a network with subnets in at least ${LEAST} zones, and network ${network.key} has ${zones.length}`,
      value: network.key,
    });
    return zones;
  }
  const made = pin("controlPlaneZones", `clusters.${id}.controlPlaneZones`, null, () => [...(before ?? zones)]);
  const left = made.filter((zone) => zones.includes(zone));
  if (left.length < LEAST)
    report("B4618", ["network"], {
      message: `The control plane was created in zones ${made.join(", ")}, and network ${network.key} has fewer than ${LEAST} of them left`,
      value: network.key,
      allowed: `at least ${LEAST} of ${made.join(", ")}`,
      fix: `keep at least ${LEAST} of these zones in the network, or create a new cluster under another key`,
    });
  return left;
}
