import { describe, expect, it } from "vitest";
import { interfaceServices } from "../../../../constructs/aws/network/endpoints";
import { block as one } from "../../../support/stack";
import { built, network } from "./synth";

describe("private endpoints of a network", () => {
  it("always reach S3, from every private route table", () => {
    const { resource } = built(network());
    expect(one(resource, "aws_vpc_endpoint", "network_s3")).toMatchObject({
      service_name: "com.amazonaws.us-east-1.s3",
      vpc_endpoint_type: "Gateway",
    });
    expect(one(resource, "aws_vpc_endpoint", "network_s3")["route_table_ids"]).toHaveLength(2);
    expect(Object.keys(resource["aws_vpc_endpoint"] ?? {})).toHaveLength(1);
  });

  it("cover all services that clusters and hosts call if the network has no egress", () => {
    const { resource } = built(network({ egress: "none" }));
    expect(Object.keys(resource["aws_vpc_endpoint"] ?? {})).toHaveLength(interfaceServices.length + 1);
    expect(one(resource, "aws_vpc_endpoint", "network_endpoints_ecr-api")).toMatchObject({
      service_name: "com.amazonaws.us-east-1.ecr.api",
      private_dns_enabled: true,
      subnet_ids: ["${aws_subnet.network_internal-a.id}", "${aws_subnet.network_internal-b.id}"],
    });
  });

  it("allow HTTPS only from the network's ranges, and describe every rule", () => {
    const { resource } = built(network({ egress: "none" }, { ranges: ["10.64.0.0/16", "10.80.0.0/16"] }));
    const rules = Object.values(resource["aws_vpc_security_group_ingress_rule"] ?? {});
    expect(rules.map((rule) => rule["cidr_ipv4"])).toEqual(["10.64.0.0/16", "10.80.0.0/16"]);
    for (const rule of rules)
      expect(rule).toMatchObject({
        from_port: 443,
        to_port: 443,
        description: expect.stringMatching(/^HTTPS[\w .:/()#,@[\]+=&;{}!$*-]{1,250}$/),
      });
    expect(resource).not.toHaveProperty("aws_vpc_security_group_egress_rule");
  });

  it("leave out a service that the region does not have", () => {
    const { resource } = built(network({ egress: "none" }), { region: "us-iso-east-1", partition: "aws-iso" });
    const endpoints = Object.keys(resource["aws_vpc_endpoint"] ?? {});
    expect(endpoints).toHaveLength(interfaceServices.length);
    expect(endpoints).not.toContain("network_endpoints_eks-auth");
  });

  it("look up their service names in China, where prefixes differ", () => {
    const { resource, data } = built(network({ egress: "none" }), { region: "cn-north-1", partition: "aws-cn" });
    expect(one(data, "aws_vpc_endpoint_service", "network_endpoints_sts-service")).toMatchObject({
      service: "sts",
      service_type: "Interface",
    });
    expect(one(resource, "aws_vpc_endpoint", "network_endpoints_sts")["service_name"]).toContain("data.aws_vpc_endpoint_service");
  });
});
