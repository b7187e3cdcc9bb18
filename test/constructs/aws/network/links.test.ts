import { describe, expect, it } from "vitest";
import { networkLinks } from "../../../../constructs/aws/network/links";
import { mockOutputs } from "../../../../constructs/aws/network/outputs";
import type { AwsNetworkLinks } from "../../../../constructs/contracts/network";
import type { NetworkUse } from "../../../../constructs/platform/types/network";
import { awsLocation, existingNetwork, networkUses, unitInputOf } from "../../../support/aws-inputs";
import { block, type SynthesizedStack, synthUnit } from "../../../support/stack";
import { built, network } from "./synth";

function linked(use: NetworkUse<"aws">): { links: AwsNetworkLinks; made: SynthesizedStack } {
  const made = synthUnit<"cluster">(
    (stack, _slice, context) => {
      const links = networkLinks(stack, use, context, awsLocation());
      context.declareOutput("links", links, "what a network links to");
    },
    unitInputOf("cluster", "cluster-apps", {} as never),
  );
  return { links: made.output["links"]?.value as AwsNetworkLinks, made };
}

const decided = network({}, { ranges: ["10.64.0.0/16", "10.80.0.0/16"] });
const state = "data.terraform_remote_state.network-main.outputs";

describe("the links of a network", () => {
  it("create a network of the user's own stack, and depend on the routes of its subnets", () => {
    const { links, made } = linked(networkUses.own(decided));
    expect(Object.keys(made.resource["aws_vpc"] ?? {})).toEqual(["network"]);
    expect(links.privateSubnets["a"]).toEqual([
      "${aws_route_table_association.network_private-a_routing.subnet_id}",
      "${aws_route_table_association.network_private-a-1_routing.subnet_id}",
    ]);
    expect(block(made.resource, "aws_route_table_association", "network_private-a_routing")["depends_on"]).toEqual([
      "aws_route.network_private-a-out",
      "aws_vpc_endpoint.network_s3",
    ]);
    expect(links.ranges).toEqual(decided.ranges);
    expect(Object.keys(made.output)).toContain("network_nat_addresses");
  });

  it("are read from the state of another stack, without creating resources", () => {
    const { links, made } = linked(networkUses.stack(decided));
    expect(made.resource).toEqual({});
    expect(links).toMatchObject({
      vpcId: `\${${state}.vpc_id}`,
      ranges: ["10.64.0.0/16", "10.80.0.0/16"],
      internalSubnets: { b: [`\${${state}.internal_subnet_ids["b"][0]}`] },
    });
  });

  it.each([
    ["gateways", network()],
    ["one gateway", network({ egress: "nat" })],
    ["no gateways", network({ egress: "routed" })],
    ["IPv6", network({ ipv6: true })],
    ["more ranges", decided],
  ])("read only outputs that the other stack declares, with mocks of the same shape, with %s", (_, made) => {
    const { output } = built(made);
    const { links } = linked(networkUses.stack(made));
    const mocks: Readonly<Record<string, unknown>> = mockOutputs(made);
    const shape = (value: unknown) => JSON.stringify(value, (_key, each) => (typeof each === "string" && each !== "" ? "id" : each));
    for (const name of Object.keys(output)) expect(shape(mocks[name]), name).toBe(shape(output[name]?.value));
    expect(Object.keys(mocks)).toEqual(Object.keys(output));
    expect(shape(links.privateSubnets)).toBe(shape(output["private_subnet_ids"]?.value));
    expect(shape(links.publicSubnets)).toBe(shape(output["public_subnet_ids"]?.value));
    expect(shape(links.internalSubnets)).toBe(shape(output["internal_subnet_ids"]?.value));
  });

  it("of an existing network are its ids, with ranges read by data sources", () => {
    const privateSubnets = [
      { zone: "a", subnet: "subnet-1" },
      { zone: "b", subnet: { from: "core", output: "b", item: null } },
    ];
    const { links, made } = linked(networkUses.existing(existingNetwork({ vpc: "vpc-1", privateSubnets })));
    expect(made.resource).toEqual({});
    expect(links).toMatchObject({
      vpcId: "vpc-1",
      ranges: ["${data.aws_vpc.network.cidr_block}", "${data.aws_subnet.network_private-a.cidr_block}", expect.any(String)],
      privateSubnets: { a: ["subnet-1"], b: [expect.stringContaining("outside-core.outputs.b")] },
      publicSubnets: {},
    });
    expect(links.podSubnets).toEqual(links.privateSubnets);
    expect(links.internalSubnets).toEqual(links.privateSubnets);
  });

  it("fail the plan if a subnet is in another zone or VPC", () => {
    const { made } = linked(networkUses.existing(existingNetwork()));
    const { postcondition } = block(made.data, "aws_subnet", "network_private-b")["lifecycle"] as {
      postcondition: { condition: string }[];
    };
    const conditions = postcondition.map(({ condition }) => condition);
    expect(conditions).toEqual(["${self.vpc_id == data.aws_vpc.network.id}", '${self.availability_zone == "us-east-1b"}']);
  });

  it("give pods separate subnets if the network lists some", () => {
    const podSubnets = [{ zone: "a", subnet: "subnet-9" }];
    expect(linked(networkUses.existing(existingNetwork({ podSubnets }))).links.podSubnets).toEqual({ a: ["subnet-9"] });
  });
});
