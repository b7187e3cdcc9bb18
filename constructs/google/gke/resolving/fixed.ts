/** What GKE fixes when it creates a cluster. */
import { type FixedChoice, fixedEncryption, fixedKey, fixedNetwork } from "../../../platform/lock/fixed";
import type { GkeCluster } from "../../../platform/types/google/cluster";

type Fixed = Pick<GkeCluster, "network" | "mode" | "confidentialNodes" | "podRange" | "serviceRange" | "encryption">;

/** The disks of Autopilot's nodes have one key; those of pools have the key of their pool. */
export function fixedOf({ network: use, mode, confidentialNodes, podRange, serviceRange, encryption }: Fixed): FixedChoice[] {
  const { network } = use;
  return [
    fixedNetwork(use, network.kind === "existing" ? { network: network.network, subnet: network.subnet } : null),
    fixedKey(["mode"], mode),
    fixedKey(["gke", "confidentialNodes"], confidentialNodes),
    { name: "ranges.pods", value: rangeOf(podRange, network, "podRange"), below: belowOf(podRange, "pods") },
    { name: "ranges.services", value: rangeOf(serviceRange, network, "serviceRange"), below: belowOf(serviceRange, "services") },
    ...(mode === "automatic" ? [fixedEncryption(encryption)] : []),
  ];
}

/** An existing network names the ranges of its subnet. */
const rangeOf = (range: string | null, network: GkeCluster["network"]["network"], name: "podRange" | "serviceRange"): unknown =>
  range ?? (network.kind === "existing" ? network[name] : null);
const belowOf = (range: string | null, name: string): string[] => (range === null ? ["network"] : ["ranges", name]);
