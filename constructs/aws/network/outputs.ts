/** Outputs of a network's stack, each with a placeholder for plans before the network exists. */
import { mocksOf, type OutputTable } from "../../contracts/outputs";
import { shortHash } from "../../platform/naming/short-hash";
import type { AwsManagedNetwork } from "../../platform/types/aws/network";
import type { Egress } from "../../platform/types/shared/network";
import type { AwsNetwork } from "./network";

export const networkOutputs = {
  vpc_id: {
    description: "Id of the VPC",
    value: ({ links }) => links.vpcId,
    mock: (decided) => mockId("vpc", decided, "vpc"),
  },
  ranges: {
    description: "IPv4 ranges of the VPC",
    value: ({ links }) => links.ranges,
    mock: ({ ranges }) => ranges,
  },
  ipv6_range: {
    description: "IPv6 range of the VPC; empty without IPv6",
    value: ({ ipv6Range }) => ipv6Range ?? "",
    mock: ({ ipv6 }) => (ipv6 ? "2001:db8::/56" : ""),
  },
  private_subnet_ids: {
    description: "Private subnets by zone, one for each range",
    value: ({ links }) => links.privateSubnets,
    mock: (decided) =>
      byZone(decided, ({ zone, privateRanges }) => privateRanges.map((_, index) => mockId("subnet", decided, `private-${zone}-${index}`))),
  },
  public_subnet_ids: {
    description: "Public subnets by zone; empty if the network has none",
    value: ({ links }) => links.publicSubnets,
    mock: (decided) =>
      byZone(decided, ({ zone, publicRange }) => (publicRange === null ? null : [mockId("subnet", decided, `public-${zone}`)])),
  },
  internal_subnet_ids: {
    description: "Internal subnets by zone, for control planes and endpoints",
    value: ({ links }) => links.internalSubnets,
    mock: (decided) => byZone(decided, ({ zone }) => [mockId("subnet", decided, `internal-${zone}`)]),
  },
  private_route_table_ids: {
    description: "Route tables of private and internal subnets by zone",
    value: ({ privateRouteTableIds }) => privateRouteTableIds,
    mock: (decided) => byZone(decided, ({ zone }) => mockId("rtb", decided, zone)),
  },
  nat_addresses: {
    description: "Public addresses of the NAT gateways by zone",
    value: ({ natAddresses }) => natAddresses,
    mock: (decided) => byZone(decided, (_, index) => mockAddress(index, decided)),
  },
} as const satisfies OutputTable<AwsNetwork, AwsManagedNetwork>;

export type NetworkOutputName = keyof typeof networkOutputs;

export const mockOutputs = mocksOf(networkOutputs);

type Zone = AwsManagedNetwork["zones"][number];

/** Omits zones without a value. */
const byZone = <T>({ zones }: AwsManagedNetwork, value: (zone: Zone, index: number) => T | null): Record<string, T> =>
  Object.fromEntries(
    zones.flatMap((zone, index) => {
      const found = value(zone, index);
      return found === null ? [] : [[zone.zone, found] as const];
    }),
  );

/** Ids of AWS have 17 hexadecimal digits. */
const mockId = (kind: string, { id }: AwsManagedNetwork, what: string): string => `${kind}-${shortHash(`${id}/${what}`, 17)}`;

/** Number of NAT gateways for a number of zones. */
const gateways: Readonly<Record<Egress, (zones: number) => number>> = {
  "nat-per-zone": (zones) => zones,
  nat: () => 1,
  routed: () => 0,
  none: () => 0,
};

/** From the range that is reserved for documentation (RFC 5737). */
const mockAddress = (index: number, { egress, zones }: AwsManagedNetwork): string | null =>
  index < gateways[egress](zones.length) ? `203.0.113.${index + 1}` : null;
