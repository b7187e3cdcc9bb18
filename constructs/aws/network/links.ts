/** What runs in a network takes these links, whether the network is made here, by another stack, or by others. */
import { DataAwsSubnet } from "@cdktf/provider-aws/lib/data-aws-subnet";
import { DataAwsVpc } from "@cdktf/provider-aws/lib/data-aws-vpc";
import type { TerraformRemoteState } from "cdktf";
import { Construct } from "constructs";
import type { BuildContext } from "../../contract/build";
import type { AwsNetworkLinks, SubnetsByZone } from "../../contract/network";
import type { AwsLocation } from "../../platform/types/location";
import type { AwsExistingNetwork, AwsMadeNetwork, NetworkUse, ZoneSubnet } from "../../platform/types/network";
import { AwsNetwork } from "./network";
import type { NetworkOutputName } from "./outputs";

/** Construct id of a network, and so the beginning of every address. */
export const NETWORK = "network";

/** @param location of the stack, which is that of the network */
export function networkLinks(scope: Construct, use: NetworkUse<"aws">, context: BuildContext, location: AwsLocation): AwsNetworkLinks {
  switch (use.kind) {
    case "own":
      return new AwsNetwork(scope, NETWORK, { network: use.network, location, context }).links;
    case "stack":
      return linksOfStack(context.outputsOf(use.stack, use.backend), use.network);
    case "existing":
      return linksOfExisting(scope, use.network, context);
  }
}

function linksOfStack(state: TerraformRemoteState, { zones, ranges }: AwsMadeNetwork): AwsNetworkLinks {
  const output = (name: NetworkOutputName): string => `${state.fqn}.outputs.${name}`;
  const subnets = (name: NetworkOutputName, counts: (zone: AwsMadeNetwork["zones"][number]) => number): SubnetsByZone =>
    Object.fromEntries(
      zones
        .map(
          (zone) =>
            [zone.zone, Array.from({ length: counts(zone) }, (_, index) => `\${${output(name)}["${zone.zone}"][${index}]}`)] as const,
        )
        .filter(([, ids]) => ids.length > 0),
    );
  const privateSubnets = subnets("private_subnet_ids", ({ privateRanges }) => privateRanges.length);
  return {
    vpcId: `\${${output("vpc_id")}}`,
    ranges,
    privateSubnets,
    podSubnets: privateSubnets,
    publicSubnets: subnets("public_subnet_ids", ({ publicRange }) => (publicRange === null ? 0 : 1)),
    internalSubnets: subnets("internal_subnet_ids", () => 1),
  };
}

/** Its ranges are read: the first one of the VPC, and those of subnets, which may lie in further ones. */
function linksOfExisting(scope: Construct, network: AwsExistingNetwork, context: BuildContext): AwsNetworkLinks {
  const below = new Construct(scope, NETWORK);
  const id = context.valueOf(network.vpc);
  const vpc = new DataAwsVpc(below, "Default", { id });
  const rangesOf = (kind: string, subnets: readonly ZoneSubnet[]): string[] =>
    subnets.map(({ zone, subnet }) => new DataAwsSubnet(below, `${kind}-${zone}`, { id: context.valueOf(subnet) }).cidrBlock);
  const ids = (subnets: readonly ZoneSubnet[]): SubnetsByZone =>
    Object.fromEntries(subnets.map(({ zone, subnet }) => [zone, [context.valueOf(subnet)]]));
  const privateSubnets = ids(network.privateSubnets);
  return {
    vpcId: id,
    ranges: [vpc.cidrBlock, ...rangesOf("private", network.privateSubnets), ...rangesOf("pods", network.podSubnets)],
    privateSubnets,
    podSubnets: network.podSubnets.length > 0 ? ids(network.podSubnets) : privateSubnets,
    publicSubnets: ids(network.publicSubnets),
    internalSubnets: privateSubnets,
  };
}
