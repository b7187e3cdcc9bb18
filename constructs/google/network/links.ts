/** How what runs in a network comes by its links, wherever the network is: in the same stack, in another one, or made by others. */

import type { Construct } from "constructs";
import type { BuildContext } from "../../contracts/build";
import type { GoogleNetworkLinks, NamedRange } from "../../contracts/network";
import { declareOutputs } from "../../contracts/outputs";
import { vendorName } from "../../platform/naming/names";
import type { GoogleLocation } from "../../platform/types/google/location";
import type { GoogleManagedNetwork } from "../../platform/types/google/network";
import type { NetworkShare, NetworkUse } from "../../platform/types/network";
import { existingLinks } from "./existing";
import { GoogleNetwork } from "./network";
import { type NetworkOutputName, networkOutputs } from "./outputs";
import { machineSubnet } from "./subnet";

/** Construct id of a network below its stack, and so the beginning of its addresses. */
export const NETWORK = "network";
/** Construct id of the subnet that a unit has for itself. */
const SUBNET = "nodes";

type Use<K extends NetworkUse["kind"]> = Extract<NetworkUse<"google">, { kind: K }>;

/** What runs in the network, as far as its subnet is concerned. */
export interface SubnetNeeds {
  /** The whole name of the subnet: `shop-prod-apps-nodes`. */
  readonly name: string;
  /** Secondary ranges; null where the unit wants none. */
  readonly pods: string | null;
  readonly services: string | null;
}

/** Names of secondary ranges. They belong to one subnet, so they need no further part. */
const RANGES = { pods: "pods", services: "services" } as const;

/**
 * Links to the network that a cluster or host group uses. One of its own is made here, as `network` below `scope`, and in any network that
 * is made its subnet, as `nodes`: so a unit that comes or goes changes nothing of the network's stack.
 * @param location of the user, which is the network's too
 */
export function networkLinks(
  scope: Construct,
  use: NetworkUse<"google">,
  context: BuildContext,
  location: GoogleLocation,
  needs: SubnetNeeds,
): GoogleNetworkLinks {
  switch (use.kind) {
    case "own":
      return ownLinks(scope, use, context, location, needs);
    case "stack":
      return stackLinks(scope, use, context, location, needs);
    case "existing":
      return existingLinks(scope, NETWORK, { network: use.network, context, location, needs });
  }
}

type Shared = Pick<GoogleNetworkLinks, "network" | "endpointSubnet" | "ready" | "proxiesReady">;

function ownLinks(scope: Construct, { network, share }: Use<"own">, context: BuildContext, location: GoogleLocation, needs: SubnetNeeds) {
  const made = new GoogleNetwork(scope, NETWORK, { network, location });
  declareOutputs(networkOutputs, made, network, context, "network_");
  const shared: Shared = {
    network: made.networkId,
    endpointSubnet: made.endpointSubnetId,
    ready: made.ready,
    proxiesReady: made.proxiesReady,
  };
  return unitLinks(scope, network, share, shared, location, needs);
}

function stackLinks(
  scope: Construct,
  { stack, backend, network, share }: Use<"stack">,
  context: BuildContext,
  location: GoogleLocation,
  needs: SubnetNeeds,
): GoogleNetworkLinks {
  const state = context.outputsOf(stack, backend);
  const output = (name: NetworkOutputName): string => `\${${state.fqn}.outputs.${name}}`;
  const shared: Shared = { network: output("network_id"), endpointSubnet: output("endpoint_subnet_id"), ready: [], proxiesReady: [] };
  return unitLinks(scope, network, share, shared, location, needs);
}

function unitLinks(
  scope: Construct,
  network: GoogleManagedNetwork,
  { nodeRange }: NetworkShare,
  shared: Shared,
  { region }: GoogleLocation,
  { name, pods, services }: SubnetNeeds,
): GoogleNetworkLinks {
  const named = (kind: keyof typeof RANGES, range: string | null): NamedRange | null =>
    range === null ? null : { name: RANGES[kind], range };
  const subnet = machineSubnet(scope, SUBNET, {
    name: vendorName("google-network", name),
    description: "Machines of one cluster or group of hosts",
    network: shared.network,
    region,
    range: nodeRange,
    secondary: { ...(pods !== null && { [RANGES.pods]: pods }), ...(services !== null && { [RANGES.services]: services }) },
    ipv6: network.ipv6,
  });
  return {
    ...shared,
    subnet: subnet.id,
    nodeRange,
    pods: named("pods", pods),
    services: named("services", services),
    ranges: network.ranges,
    loadBalancerRange: network.loadBalancerRange,
    isOwn: true,
  };
}
