/** What a network's stack tells others, each with a placeholder for plans made before the network exists. */
import { createHash } from "node:crypto";
import type { SubnetsByZone } from "../../contract/network";
import type { AwsMadeNetwork } from "../../platform/types/network";
import type { AwsNetwork } from "./network";

type OutputValue = string | SubnetsByZone | Readonly<Record<string, string>>;

interface NetworkOutput {
  readonly description: string;
  value(made: AwsNetwork): OutputValue;
  /** Plausible in form; it stands for a network that is not there yet. */
  mock(decided: AwsMadeNetwork): OutputValue;
}

export const networkOutputs = {
  vpc_id: {
    description: "Id of the VPC",
    value: ({ links }) => links.vpcId,
    mock: (network) => mockId("vpc", network, ""),
  },
  private_subnet_ids: {
    description: "Private subnets by zone, one for each range of the network",
    value: ({ links }) => links.privateSubnets,
    mock: (network) => mockSubnets(network, "private", ({ privateRanges }) => privateRanges),
  },
  public_subnet_ids: {
    description: "Public subnets by zone; empty without gateways",
    value: ({ links }) => links.publicSubnets,
    mock: (network) => mockSubnets(network, "public", ({ publicRange }) => (publicRange === null ? [] : [publicRange])),
  },
  internal_subnet_ids: {
    description: "Subnets of control planes and endpoints by zone",
    value: ({ links }) => links.internalSubnets,
    mock: (network) => mockSubnets(network, "internal", ({ internalRange }) => [internalRange]),
  },
  private_route_table_ids: {
    description: "Route tables of private and internal subnets by zone, for routes that others add",
    value: ({ privateRouteTables }) => privateRouteTables,
    mock: (network) => Object.fromEntries(network.zones.map(({ zone }) => [zone, mockId("rtb", network, zone)])),
  },
  gateway_addresses: {
    description: "Public addresses that traffic leaves from, by zone of the gateway",
    value: ({ gatewayAddresses }) => gatewayAddresses,
    mock: () => ({}),
  },
} as const satisfies Record<string, NetworkOutput>;

export type NetworkOutputName = keyof typeof networkOutputs;

function mockSubnets(
  network: AwsMadeNetwork,
  kind: string,
  rangesOf: (zone: AwsMadeNetwork["zones"][number]) => readonly string[],
): SubnetsByZone {
  const zones = network.zones.map(
    (zone) => [zone.zone, rangesOf(zone).map((range) => mockId("subnet", network, `${kind} ${range}`))] as const,
  );
  return Object.fromEntries(zones.filter(([, ids]) => ids.length > 0));
}

/** Ids of AWS are 17 hex digits. */
const mockId = (kind: string, { id }: AwsMadeNetwork, part: string): string =>
  `${kind}-${createHash("sha256").update(`${id} ${part}`).digest("hex").slice(0, 17)}`;
