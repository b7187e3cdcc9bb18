import { describe, expect, it } from "vitest";
import { addressesOf as addresses, type Blocks, block as one } from "../../../support/stack";
import { built, network } from "./synth";

const kinds = (resources: Blocks, type: string): string[] => Object.keys(resources[type] ?? {}).sort();

describe("a network on AWS", () => {
  const { resource } = built(network());

  it("is a VPC with DNS and deletion protection", () => {
    expect(one(resource, "aws_vpc", "network")).toMatchObject({
      cidr_block: "10.64.0.0/16",
      enable_dns_hostnames: true,
      enable_dns_support: true,
      lifecycle: { prevent_destroy: true },
      tags: { Name: "shop-prod-main", tier: "base" },
    });
    expect(one(resource, "aws_vpc", "network")["tags"]).not.toHaveProperty("team");
  });

  it("can be destroyed without deletion protection", () => {
    const bare = built({ ...network(), deletionProtection: false }).resource;
    expect(JSON.stringify(bare)).not.toContain("prevent_destroy");
  });

  it("removes the rules of the VPC's default security group", () => {
    const group = one(resource, "aws_default_security_group", "network_default-security-group");
    expect(group).toMatchObject({ vpc_id: "${aws_vpc.network.id}" });
    expect(group).not.toHaveProperty("ingress");
    expect(group).not.toHaveProperty("egress");
  });

  it.each([
    ["private-a", "10.64.0.0/19", "kubernetes.io/role/internal-elb"],
    ["public-a", "10.64.32.0/22", "kubernetes.io/role/elb"],
    ["internal-a", "10.64.36.0/24", null],
    ["private-b", "10.64.64.0/19", "kubernetes.io/role/internal-elb"],
  ])("has subnet %s with range %s, which assigns no public address", (id, range, tag) => {
    const subnet = one(resource, "aws_subnet", `network_${id}`);
    expect(subnet).toMatchObject({
      cidr_block: range,
      map_public_ip_on_launch: false,
      availability_zone: `us-east-1${id.at(-1)}`,
    });
    expect(Object.keys(subnet["tags"] as object).filter((key) => key.startsWith("kubernetes.io"))).toEqual(tag === null ? [] : [tag]);
  });

  it("adds a private subnet in each zone for each further range, without changing the others", () => {
    const grown = built(network({}, { ranges: ["10.64.0.0/16", "10.80.0.0/16"] })).resource;
    expect(one(grown, "aws_subnet", "network_private-b-1")).toMatchObject({
      cidr_block: "10.80.64.0/18",
      depends_on: ["aws_vpc_ipv4_cidr_block_association.network_range-1"],
    });
    expect(grown["aws_subnet"]).toMatchObject(resource["aws_subnet"] ?? {});
  });

  it("changes no address of a zone when another zone is added", () => {
    const grown = built(network({}, { zones: ["a", "b", "c", "d"] })).resource;
    expect(addresses(grown)).toEqual(expect.arrayContaining(addresses(resource)));
    expect(grown["aws_subnet"]).toMatchObject(resource["aws_subnet"] ?? {});
  });

  it.each([
    ["nat-per-zone", ["network_nat-a", "network_nat-b"], 2],
    ["nat", ["network_nat-a"], 2],
    ["routed", [], 0],
    ["none", [], 0],
  ])("has, with egress %s, the NAT gateways %j", (egress, gateways, publicSubnets) => {
    const made = built(network({ egress })).resource;
    expect(kinds(made, "aws_nat_gateway")).toEqual(gateways);
    expect(kinds(made, "aws_eip")).toHaveLength(gateways.length);
    expect(kinds(made, "aws_subnet").filter((id) => id.includes("public"))).toHaveLength(publicSubnets);
    expect(kinds(made, "aws_internet_gateway")).toHaveLength(gateways.length > 0 ? 1 : 0);
  });

  it("routes each zone through its own NAT gateway, or all through a single one", () => {
    expect(one(resource, "aws_route", "network_private-b-out")).toMatchObject({ nat_gateway_id: "${aws_nat_gateway.network_nat-b.id}" });
    const single = built(network({ egress: "nat" })).resource;
    expect(one(single, "aws_route", "network_private-b-out")).toMatchObject({ nat_gateway_id: "${aws_nat_gateway.network_nat-a.id}" });
  });

  it("associates every subnet with a route table", () => {
    const associated = Object.values(resource["aws_route_table_association"] ?? {}).map((each) => each["subnet_id"]);
    expect(associated.sort()).toEqual(kinds(resource, "aws_subnet").map((id) => `\${aws_subnet.${id}.id}`));
  });

  it("gives every subnet a distinct IPv6 range and a route for it", () => {
    const dual = built(network({ ipv6: true })).resource;
    const ranges = Object.values(dual["aws_subnet"] ?? {}).map((subnet) => subnet["ipv6_cidr_block"]);
    expect(new Set(ranges).size).toBe(6);
    expect(one(dual, "aws_vpc", "network")).toMatchObject({ assign_generated_ipv6_cidr_block: true });
    expect(one(dual, "aws_route", "network_private-a-out-ipv6")).toMatchObject({ destination_ipv6_cidr_block: "::/0" });
    expect(JSON.stringify(resource)).not.toContain("ipv6");
  });
});
