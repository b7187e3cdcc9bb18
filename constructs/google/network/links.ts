/** Links to a network for clusters and host groups, for a network in the same stack, in another stack, or an existing one. */

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

/** Construct id of a network in its stack. Addresses begin with it. */
export const NETWORK = "network";
/** Construct id of a unit's own subnet. */
const SUBNET = "nodes";

type Use<K extends NetworkUse["kind"]> = Extract<NetworkUse<"google">, { kind: K }>;

/** The subnet that a unit requests. */
export interface SubnetRequest {
  /** The full name of the subnet: `shop-prod-apps-nodes`. */
  readonly name: string;
  /** Secondary ranges; null if the unit has none. */
  readonly pods: string | null;
  readonly services: string | null;
}

/** Names of secondary ranges. They only have to be unique within the subnet. */
const RANGES = { pods: "pods", services: "services" } as const;

/**
 * Links to the network of a cluster or host group. A network in the unit's stack is created here, as `network` below `scope`. In every
 * managed network the unit's subnet is created here, as `nodes`, so that adding or removing a unit does not change the network's stack.
 * @param location of the unit and of its network
 */
export function networkLinks(
  scope: Construct,
  use: NetworkUse<"google">,
  context: BuildContext,
  location: GoogleLocation,
  request: SubnetRequest,
): GoogleNetworkLinks {
  switch (use.kind) {
    case "own":
      return ownLinks(scope, use, context, location, request);
    case "stack":
      return stackLinks(scope, use, context, location, request);
    case "existing":
      return existingLinks(scope, NETWORK, { network: use.network, context, location });
  }
}

type Shared = Pick<GoogleNetworkLinks, "network" | "endpointSubnet" | "ready" | "proxiesReady">;

function ownLinks(
  scope: Construct,
  { network, share }: Use<"own">,
  context: BuildContext,
  location: GoogleLocation,
  request: SubnetRequest,
) {
  const managed = new GoogleNetwork(scope, NETWORK, { network, location });
  declareOutputs(networkOutputs, managed, network, context, "network_");
  const shared: Shared = {
    network: managed.networkId,
    endpointSubnet: managed.endpointSubnetId,
    ready: managed.ready,
    proxiesReady: managed.proxiesReady,
  };
  return unitLinks(scope, network, share, shared, location, request);
}

function stackLinks(
  scope: Construct,
  { stack, backend, network, share }: Use<"stack">,
  context: BuildContext,
  location: GoogleLocation,
  request: SubnetRequest,
): GoogleNetworkLinks {
  const state = context.outputsOf(stack, backend);
  const output = (name: NetworkOutputName): string => `\${${state.fqn}.outputs.${name}}`;
  const shared: Shared = { network: output("network_id"), endpointSubnet: output("endpoint_subnet_id"), ready: [], proxiesReady: [] };
  return unitLinks(scope, network, share, shared, location, request);
}

function unitLinks(
  scope: Construct,
  network: GoogleManagedNetwork,
  { nodeRange }: NetworkShare,
  shared: Shared,
  { region }: GoogleLocation,
  { name, pods, services }: SubnetRequest,
): GoogleNetworkLinks {
  const named = (kind: keyof typeof RANGES, range: string | null): NamedRange | null =>
    range === null ? null : { name: RANGES[kind], range };
  const subnet = machineSubnet(scope, SUBNET, {
    name: vendorName("google-network", name),
    description: "Nodes of one cluster or hosts of one host group",
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
    isManaged: true,
  };
}
