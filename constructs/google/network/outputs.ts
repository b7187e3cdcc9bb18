/** What a network's stack tells others, each with placeholders for plans made before the network exists. */
import { mocksOf, type OutputTable } from "../../contracts/outputs";
import { vendorName } from "../../platform/naming/names";
import type { GoogleManagedNetwork } from "../../platform/types/google/network";
import type { Egress } from "../../platform/types/shared/network";
import { partName } from "./names";
import type { GoogleNetwork } from "./network";

const MOCK_PROJECT = "projects/mock-project";

/** The region is that of the zones; every network has one. */
const regionOf = ({ zones }: GoogleManagedNetwork): string => zones[0]?.name.replace(/-[^-]+$/, "") ?? "";

/** How many addresses a network is seen by. */
const addressCount: Readonly<Record<Egress, (network: GoogleManagedNetwork) => number>> = {
  "nat-per-zone": ({ zones }) => zones.length,
  nat: () => 1,
  routed: () => 0,
  none: () => 0,
};

export const networkOutputs = {
  network_id: {
    description: "Id of the VPC",
    value: ({ networkId }) => networkId,
    mock: ({ name }) => `${MOCK_PROJECT}/global/networks/${vendorName("google-network", name)}`,
  },
  endpoint_subnet_id: {
    description: "Subnet for the addresses of private endpoints",
    value: ({ endpointSubnetId }) => endpointSubnetId,
    mock: (decided) => `${MOCK_PROJECT}/regions/${regionOf(decided)}/subnetworks/${partName(decided, "endpoints")}`,
  },
  nat_addresses: {
    description: "Public addresses that the network is seen by; empty where it has no gateway",
    value: ({ natAddresses }) => natAddresses,
    mock: (decided) => Array.from({ length: addressCount[decided.egress](decided) }, (_, index) => `203.0.113.${index + 1}`),
  },
} as const satisfies OutputTable<GoogleNetwork, GoogleManagedNetwork>;

export type NetworkOutputName = keyof typeof networkOutputs;

export const mockOutputs = mocksOf(networkOutputs);
