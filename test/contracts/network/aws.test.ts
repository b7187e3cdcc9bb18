import { networkLinks } from "../../../constructs/aws/network/links";
import type { NetworkUse } from "../../../constructs/platform/types/network";
import { awsLocation, managedNetwork, networkUses, unitInputOf } from "../../support/aws-inputs";
import { synthUnit } from "../../support/stack";
import { type Linked, networkContract, type ZonalLinks } from "./suite";

function link(use: NetworkUse<"aws">): Linked {
  const { resource, data, output } = synthUnit<"cluster">(
    (stack, { location }, context) => {
      const links = networkLinks(stack, use, context, location.cloud === "aws" ? location : awsLocation());
      context.declareOutput("links", links, "what a network links to");
    },
    unitInputOf("cluster", "cluster-apps", {} as never),
  );
  return { resource, data, links: output["links"]?.value as ZonalLinks };
}

const routed = managedNetwork({ egress: "routed" });

networkContract({
  name: "AWS, made in the user's stack",
  link: () => link(networkUses.own()),
  network: { type: "aws_vpc", isOwn: true, states: 0 },
  subnets: { type: "aws_subnet", publicAddress: "map_public_ip_on_launch" },
  closed: () => link(networkUses.own(routed)),
});

networkContract({
  name: "AWS, made in another stack",
  link: () => link(networkUses.stack()),
  network: { type: "aws_vpc", isOwn: false, states: 1 },
  subnets: { missing: "the other stack makes them" },
  closed: () => link(networkUses.stack(routed)),
});

networkContract({
  name: "AWS, existing",
  link: () => link(networkUses.existing()),
  network: { type: "aws_vpc", isOwn: false, states: 0 },
  subnets: { missing: "others made them" },
  closed: { missing: "which subnets are public is for others to say" },
});
