import { describe, expect, it } from "vitest";
import { ClosedSecurityGroup } from "../../../../constructs/aws/host-pool/security-group";
import { synthesize } from "./synth";

describe("a closed security group", () => {
  it("allows no inbound traffic, and the listed outbound traffic over IPv4 and IPv6", () => {
    const egress = { https: { port: 443, description: "HTTPS" } };
    const group = { name: "shop-lab-hosts", description: "Hosts", vpcId: "vpc-1", egress, ipv6: true, tags: {} };
    const { resource } = synthesize((stack) => new ClosedSecurityGroup(stack, "security", group));
    expect(resource).not.toHaveProperty("aws_vpc_security_group_ingress_rule");
    expect(resource["aws_vpc_security_group_egress_rule"]).toMatchObject({
      "security_out-https": { cidr_ipv4: "0.0.0.0/0", from_port: 443, to_port: 443, description: "HTTPS" },
      "security_out-https-ipv6": { cidr_ipv6: "::/0" },
    });
  });
});
