/** The ways out of a network: a route to the internet behind Cloud NAT, or the addresses of Google's APIs alone. */
import { ComputeAddress } from "@cdktf/provider-google/lib/compute-address";
import { ComputeRoute } from "@cdktf/provider-google/lib/compute-route";
import { ComputeRouter } from "@cdktf/provider-google/lib/compute-router";
import { ComputeRouterNat } from "@cdktf/provider-google/lib/compute-router-nat";
import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { Egress } from "../../platform/types/shared/network";
import { labelled } from "../labels";
import { partName } from "./names";
import type { NetworkScope } from "./network-scope";
import { PRIVATE_APIS, PrivateApis } from "./private-apis";

export interface NetworkEgress {
  /** Public addresses that the network is seen by, in the order of its zones. */
  readonly natAddresses: readonly string[];
  readonly ready: readonly ITerraformDependable[];
}

const INTERNET = "default-internet-gateway";

/** With `routed`, others bring the route; Google's APIs are reached by it too. */
const ways: Readonly<Record<Egress, (scope: Construct, networkScope: NetworkScope) => NetworkEgress>> = {
  "nat-per-zone": (scope, networkScope) => behindNat(scope, networkScope, networkScope.network.zones.length),
  nat: (scope, networkScope) => behindNat(scope, networkScope, 1),
  routed: () => ({ natAddresses: [], ready: [] }),
  none: (scope, networkScope) => apisAlone(scope, networkScope),
};

export const createEgress = (scope: Construct, networkScope: NetworkScope): NetworkEgress =>
  ways[networkScope.network.egress](scope, networkScope);

/** Cloud NAT stands in no zone: it has one gateway for the region, to which each zone brings an address and its ports. */
function behindNat(scope: Construct, networkScope: NetworkScope, addressCount: number): NetworkEgress {
  const { network, location, vpc } = networkScope;
  const route = routeTo(scope, "internet", networkScope, "0.0.0.0/0");
  const router = new ComputeRouter(scope, "router", { name: partName(network, "router"), region: location.region, network: vpc.id });
  const addresses = network.zones.slice(0, Math.max(1, addressCount)).map(({ zone }) => createAddress(scope, zone, networkScope));
  const nat = new ComputeRouterNat(scope, "nat", {
    name: partName(network, "nat"),
    router: router.name,
    region: location.region,
    natIpAllocateOption: "MANUAL_ONLY",
    natIps: addresses.map(({ selfLink }) => selfLink),
    // Subnets of clusters and hosts come later, with their pods.
    sourceSubnetworkIpRangesToNat: "ALL_SUBNETWORKS_ALL_IP_RANGES",
    // A machine that opens many connections gets more ports; that excludes mapping a port to one address for all.
    enableDynamicPortAllocation: true,
    enableEndpointIndependentMapping: false,
    minPortsPerVm: 64,
    maxPortsPerVm: 32_768,
    logConfig: { enable: true, filter: "ERRORS_ONLY" },
  });
  return { natAddresses: addresses.map(({ address }) => address), ready: [route, nat] };
}

const createAddress = (scope: Construct, zone: string, { network, location, labels }: NetworkScope): ComputeAddress =>
  new ComputeAddress(scope, `nat-${zone}-address`, {
    name: partName(network, `nat-${zone}`),
    region: location.region,
    addressType: "EXTERNAL",
    networkTier: "PREMIUM",
    ...labelled(labels),
  });

/** That gateway also leads to Google's APIs, which never leave its network. */
function apisAlone(scope: Construct, networkScope: NetworkScope): NetworkEgress {
  const route = routeTo(scope, "apis", networkScope, PRIVATE_APIS.range);
  const names = new PrivateApis(scope, "private-apis", networkScope);
  return { natAddresses: [], ready: [route, ...names.ready] };
}

const routeTo = (scope: Construct, part: string, { network, vpc }: NetworkScope, destRange: string): ComputeRoute =>
  new ComputeRoute(scope, `${part}-route`, { name: partName(network, part), network: vpc.name, destRange, nextHopGateway: INTERNET });
