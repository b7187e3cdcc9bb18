/** Outputs of a network's stack, with mocks for plans before it is deployed. */
import { mocksOf, type OutputTable } from "../../contracts/outputs";
import { vendorName } from "../../platform/naming/names";
import type { GoogleManagedNetwork } from "../../platform/types/google/network";
import type { Egress } from "../../platform/types/shared/network";
import { partName } from "./names";
import type { GoogleNetwork } from "./network";

const MOCK_PROJECT = "projects/mock-project";

/** The region of the zones; every network has at least one zone. */
const regionOf = ({ zones }: GoogleManagedNetwork): string => zones[0]?.name.replace(/-[^-]+$/, "") ?? "";

/** The number of public source addresses of a network's egress. */
const addressCount: Readonly<Record<Egress, (network: GoogleManagedNetwork) => number>> = {
  "nat-per-zone": ({ zones }) => zones.length,
  nat: () => 1,
  routed: () => 0,
  none: () => 0,
};

export const networkOutputs = {
  network_id: {
    description: "Id of the VPC network",
    value: ({ networkId }) => networkId,
    mock: ({ name }) => `${MOCK_PROJECT}/global/networks/${vendorName("google-network", name)}`,
  },
  endpoint_subnet_id: {
    description: "Id of the subnet for private endpoints",
    value: ({ endpointSubnetId }) => endpointSubnetId,
    mock: (decided) => `${MOCK_PROJECT}/regions/${regionOf(decided)}/subnetworks/${partName(decided, "endpoints")}`,
  },
  nat_addresses: {
    description: "Public IP addresses of the network's NAT gateway; empty without one",
    value: ({ natAddresses }) => natAddresses,
    mock: (decided) => Array.from({ length: addressCount[decided.egress](decided) }, (_, index) => `203.0.113.${index + 1}`),
  },
} as const satisfies OutputTable<GoogleNetwork, GoogleManagedNetwork>;

export type NetworkOutputName = keyof typeof networkOutputs;

export const mockOutputs = mocksOf(networkOutputs);
