/** Egress of a network: a route to the internet through Cloud NAT, or only to Google APIs. */
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
  /** Public source addresses of the network's egress, in the order of its zones. */
  readonly natAddresses: readonly string[];
  readonly ready: readonly ITerraformDependable[];
}

const INTERNET = "default-internet-gateway";

/** With `routed`, routes are managed outside Berth, including the route to Google APIs. */
const egressBuilders: Readonly<Record<Egress, (scope: Construct, networkScope: NetworkScope) => NetworkEgress>> = {
  "nat-per-zone": (scope, networkScope) => throughNat(scope, networkScope, networkScope.network.zones.length),
  nat: (scope, networkScope) => throughNat(scope, networkScope, 1),
  routed: () => ({ natAddresses: [], ready: [] }),
  none: (scope, networkScope) => googleApisOnly(scope, networkScope),
};

export const createEgress = (scope: Construct, networkScope: NetworkScope): NetworkEgress =>
  egressBuilders[networkScope.network.egress](scope, networkScope);

/** Cloud NAT is regional: one gateway serves all zones, and each additional address adds ports. */
function throughNat(scope: Construct, networkScope: NetworkScope, addressCount: number): NetworkEgress {
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
    // Clusters and host groups add their subnets, with secondary ranges, later.
    sourceSubnetworkIpRangesToNat: "ALL_SUBNETWORKS_ALL_IP_RANGES",
    // Machines with many connections get more ports. This excludes endpoint-independent mapping.
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

/** The default internet gateway also leads to Google APIs, and that traffic stays within Google's network. */
function googleApisOnly(scope: Construct, networkScope: NetworkScope): NetworkEgress {
  const route = routeTo(scope, "apis", networkScope, PRIVATE_APIS.range);
  const privateApis = new PrivateApis(scope, "private-apis", networkScope);
  return { natAddresses: [], ready: [route, ...privateApis.ready] };
}

const routeTo = (scope: Construct, part: string, { network, vpc }: NetworkScope, destRange: string): ComputeRoute =>
  new ComputeRoute(scope, `${part}-route`, { name: partName(network, part), network: vpc.name, destRange, nextHopGateway: INTERNET });
