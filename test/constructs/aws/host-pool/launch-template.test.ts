import { describe, expect, it } from "vitest";
import { type InstanceTemplateProps, instanceTemplate } from "../../../../constructs/aws/host-pool/launch-template";
import { synthesize } from "./synth";

function template(changed: Partial<InstanceTemplateProps> = {}) {
  const { resource } = synthesize((stack) => {
    instanceTemplate(stack, {
      name: "shop-lab",
      description: "Hosts lab",
      imageId: "ami-0123456789abcdef0",
      machineType: "m7i.large",
      diskGiB: 200,
      rootDevice: "/dev/sda1",
      keyArn: "arn:aws:kms:us-east-1:123456789012:key/1",
      securityGroupId: "sg-1",
      profileArn: "arn:aws:iam::123456789012:instance-profile/lab",
      userData: "#!/bin/sh\n",
      labels: { team: "payments" },
      tags: {},
      ...changed,
    });
  });
  return resource["aws_launch_template"]?.["template"];
}

describe("what instances start as", () => {
  it("guards their metadata, encrypts their disk and gives them no public address and no key", () => {
    expect(template()).toMatchObject({
      metadata_options: { http_tokens: "required", http_put_response_hop_limit: 1, http_endpoint: "enabled" },
      network_interfaces: [{ associate_public_ip_address: "false", security_groups: ["sg-1"] }],
      block_device_mappings: [
        {
          device_name: "/dev/sda1",
          ebs: { volume_size: 200, volume_type: "gp3", encrypted: "true", kms_key_id: "arn:aws:kms:us-east-1:123456789012:key/1" },
        },
      ],
    });
    expect(template()).not.toHaveProperty("key_name");
  });

  it("leaves the disk to the vendor's key, encrypted all the same", () => {
    const made = template({ keyArn: null });
    expect(made).toMatchObject({ block_device_mappings: [{ ebs: { encrypted: "true" } }] });
    expect(JSON.stringify(made)).not.toContain("kms_key_id");
  });

  it.each(["${HOME} %{if}", 'quotes " and \\ backslashes\n', "Ümläute"])("keeps user data as it is: %j", (userData) => {
    const encoded = template({ userData })?.["user_data"] as string;
    expect(Buffer.from(encoded, "base64").toString("utf8")).toBe(userData);
  });

  it("runs on dedicated hardware only on request", () => {
    expect(template({ dedicated: true })).toMatchObject({ placement: { tenancy: "dedicated" } });
    expect(template()).not.toHaveProperty("placement");
  });

  it("hands labels on to what is started from it, which the provider's default tags do not reach", () => {
    expect(template()?.["tag_specifications"]).toEqual(
      ["instance", "volume", "network-interface"].map((resource_type) => ({ resource_type, tags: { team: "payments", Name: "shop-lab" } })),
    );
  });
});
