/** Ids of the network that a cluster or host group uses: a network in the same stack, in another stack, or an existing one. */

import { DataAwsSubnet } from "@cdktf/provider-aws/lib/data-aws-subnet";
import { DataAwsVpc } from "@cdktf/provider-aws/lib/data-aws-vpc";
import { Construct } from "constructs";
import type { BuildContext } from "../../contracts/build";
import type { AwsNetworkLinks, SubnetsByZone } from "../../contracts/network";
import { declareOutputs } from "../../contracts/outputs";
import type { AwsLocation } from "../../platform/types/aws/location";
import type { AwsExistingNetwork, ZoneSubnet } from "../../platform/types/aws/network";
import type { NetworkUse } from "../../platform/types/network";
import { AwsNetwork } from "./network";
import { type NetworkOutputName, networkOutputs } from "./outputs";

/** Construct id of a network below its stack, and so the prefix of its addresses. */
export const NETWORK = "network";

type Use<K extends NetworkUse["kind"]> = Extract<NetworkUse<"aws">, { kind: K }>;

/**
 * Links to the network that a cluster or host group uses. If the network belongs to the user's own stack, it is created here, as `network` below `scope`.
 * @param location of the user, which is also the network's
 */
export function networkLinks(scope: Construct, use: NetworkUse<"aws">, context: BuildContext, location: AwsLocation): AwsNetworkLinks {
  switch (use.kind) {
    case "own":
      return ownLinks(scope, use, context, location);
    case "stack":
      return stackLinks(use, context);
    case "existing":
      return new ExistingNetwork(scope, NETWORK, use.network, context, location).links;
  }
}

function ownLinks(scope: Construct, { network }: Use<"own">, context: BuildContext, location: AwsLocation): AwsNetworkLinks {
  const managed = new AwsNetwork(scope, NETWORK, { network, location });
  declareOutputs(networkOutputs, managed, network, context, "network_");
  return managed.links;
}

function stackLinks({ stack, backend, network }: Use<"stack">, context: BuildContext): AwsNetworkLinks {
  const state = context.outputsOf(stack, backend);
  const output = (name: NetworkOutputName): string => `${state.fqn}.outputs.${name}`;
  const ids = (name: NetworkOutputName, count: (zone: (typeof network.zones)[number]) => number): SubnetsByZone =>
    Object.fromEntries(
      network.zones.flatMap((plan) => {
        const items = Array.from({ length: count(plan) }, (_, index) => `\${${output(name)}[${JSON.stringify(plan.zone)}][${index}]}`);
        return items.length === 0 ? [] : [[plan.zone, items] as const];
      }),
    );
  const privateSubnets = ids("private_subnet_ids", ({ privateRanges }) => privateRanges.length);
  return {
    vpcId: `\${${output("vpc_id")}}`,
    ranges: network.ranges,
    privateSubnets,
    podSubnets: privateSubnets,
    publicSubnets: ids("public_subnet_ids", ({ publicRange }) => (publicRange === null ? 0 : 1)),
    internalSubnets: ids("internal_subnet_ids", () => 1),
  };
}

/** An existing network. Data sources check its ids, so that a wrong zone or VPC fails the plan. */
class ExistingNetwork extends Construct {
  readonly links: AwsNetworkLinks;

  constructor(
    scope: Construct,
    id: string,
    network: AwsExistingNetwork,
    private readonly context: BuildContext,
    private readonly location: AwsLocation,
  ) {
    super(scope, id);
    const vpcId = context.valueOf(network.vpc);
    const vpc = new DataAwsVpc(this, "Default", { id: vpcId });
    const lookUp = (kind: string, subnets: readonly ZoneSubnet[]) => subnets.map((each) => this.lookUp(kind, each, vpc));
    const [privates, publics, pods] = [
      lookUp("private", network.privateSubnets),
      lookUp("public", network.publicSubnets),
      lookUp("pods", network.podSubnets),
    ];
    const privateSubnets = byZone(privates);
    this.links = {
      vpcId,
      ranges: [vpc.cidrBlock, ...secondaryRanges([...privates, ...pods])],
      privateSubnets,
      podSubnets: pods.length > 0 ? byZone(pods) : privateSubnets,
      publicSubnets: byZone(publics),
      internalSubnets: privateSubnets,
    };
  }

  private lookUp(kind: string, { zone, subnet }: ZoneSubnet, vpc: DataAwsVpc): FoundSubnet {
    const id = this.context.valueOf(subnet);
    const availabilityZone = `${this.location.region}${zone}`;
    const data = new DataAwsSubnet(this, `${kind}-${zone}`, {
      id,
      lifecycle: {
        postcondition: [
          {
            condition: `\${self.vpc_id == ${vpc.fqn}.id}`,
            errorMessage: `The ${kind} subnet of zone ${zone} is not in the VPC that the spec names.`,
          },
          {
            condition: `\${self.availability_zone == "${availabilityZone}"}`,
            errorMessage: `The ${kind} subnet of zone ${zone} is not in ${availabilityZone}.`,
          },
        ],
      },
    });
    return { zone, id, data };
  }
}

/** Subnets may be in secondary ranges of the VPC, whose number is unknown before the plan. A single subnet may cover the whole VPC. */
const secondaryRanges = (subnets: readonly FoundSubnet[]): string[] =>
  subnets.length > 1 ? subnets.map(({ data }) => data.cidrBlock) : [];

interface FoundSubnet {
  readonly zone: string;
  readonly id: string;
  readonly data: DataAwsSubnet;
}

const byZone = (subnets: readonly FoundSubnet[]): SubnetsByZone => Object.fromEntries(subnets.map(({ zone, id }) => [zone, [id]]));
