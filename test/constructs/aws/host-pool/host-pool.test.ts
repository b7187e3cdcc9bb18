import { describe, expect, it } from "vitest";
import { buildHosts } from "../../../../constructs/aws/host-pool/build";
import { mockOutputs } from "../../../../constructs/aws/host-pool/outputs";
import { hostGroup, unitInputOf } from "../../../support/aws-inputs";
import { decidedBoot } from "../../../support/boots";
import { addressesOf as addresses, documentIn, block as one, synthUnit } from "../../../support/stack";

const synthesize = (...changed: Parameters<typeof hostGroup>) =>
  synthUnit(buildHosts, unitInputOf("hosts", "hosts-lab", hostGroup(...changed)));

const { resource, data } = synthesize();

describe("a group of hosts", () => {
  it("starts machines of the requested type with IMDSv2 and encrypted disks", () => {
    expect(one(resource, "aws_launch_template", "hosts_template")).toMatchObject({
      instance_type: "c5.metal",
      image_id: "${data.aws_ssm_parameter.hosts_image.insecure_value}",
      metadata_options: { http_tokens: "required", http_put_response_hop_limit: 1 },
      block_device_mappings: [
        {
          device_name: "/dev/sda1",
          ebs: { encrypted: "true", volume_type: "gp3", volume_size: 500, kms_key_id: "${aws_kms_key.hosts_key.arn}" },
        },
      ],
    });
    expect(one(resource, "aws_launch_template", "hosts_template")).not.toHaveProperty("placement");
  });

  it("boots with exactly the user data of its engine", () => {
    const { user_data } = one(resource, "aws_launch_template", "hosts_template");
    expect(Buffer.from(String(user_data), "base64").toString()).toBe(hostGroup().pools[0]?.boot.userData);
  });

  it.each(["amd64", "arm64"] as const)("runs the pinned build of Ubuntu 24.04 for %s", (arch) => {
    expect(one(synthesize({ arch }).data, "aws_ssm_parameter", "hosts_image")).toMatchObject({
      name: `/aws/service/canonical/ubuntu/server/24.04/stable/20260714/${arch}/hvm/ebs-gp3/ami-id`,
    });
    expect(Object.keys(data["aws_ssm_parameter"] ?? {})).toEqual(["hosts_image"]);
  });

  it("runs its own image if the spec names one, without a look-up", () => {
    const own = synthesize({ image: { kind: "own", id: "ami-0123456789abcdef0" } });
    expect(one(own.resource, "aws_launch_template", "hosts_template")).toMatchObject({ image_id: "ami-0123456789abcdef0" });
    expect(own.data["aws_ssm_parameter"]).toBeUndefined();
    expect(addresses(own.resource)).toEqual(addresses(resource));
  });

  it("uses all private subnets, rolls out each change of its template, and rolls back if that fails", () => {
    expect(one(resource, "aws_autoscaling_group", "hosts_group")).toMatchObject({
      min_size: 2,
      max_size: 2,
      vpc_zone_identifier: ["a", "b", "c"].map((zone) => `subnet-0${zone.repeat(16)}`),
      health_check_type: "EC2",
      launch_template: { version: "${aws_launch_template.hosts_template.latest_version}" },
      instance_refresh: {
        strategy: "Rolling",
        preferences: { auto_rollback: true, min_healthy_percentage: 100, max_healthy_percentage: 150 },
      },
    });
  });

  it("allows no inbound traffic, and shells only by Session Manager", () => {
    expect(resource["aws_vpc_security_group_ingress_rule"]).toBeUndefined();
    expect(Object.keys(resource["aws_iam_role_policy_attachment"] ?? {})).toEqual(["hosts_host_role_AmazonSSMManagedInstanceCore"]);
    expect(JSON.stringify(resource)).not.toContain("key_name");
  });

  it("runs on dedicated hardware on request, without changing addresses", () => {
    const dedicated = synthesize({ dedicated: true }).resource;
    expect(one(dedicated, "aws_launch_template", "hosts_template")).toMatchObject({ placement: { tenancy: "dedicated" } });
    expect(addresses(dedicated)).toEqual(addresses(resource));
  });

  it("protects its key by default", () => {
    expect(one(resource, "aws_kms_key", "hosts_key")).toMatchObject({ enable_key_rotation: true, lifecycle: { prevent_destroy: true } });
    expect(JSON.stringify(synthesize({}, { deletionProtection: false }).resource)).not.toContain("prevent_destroy");
  });

  it("enables nested virtualization unless its machine is bare metal, without changing addresses", () => {
    const nested = synthesize({ nested: true, machine: { type: "m8i.4xlarge", cpu: 16, memoryMiB: 65536, usdPerHour: 0.85 } }).resource;
    expect(one(nested, "aws_launch_template", "hosts_template")).toMatchObject({ cpu_options: { nested_virtualization: "enabled" } });
    expect(one(resource, "aws_launch_template", "hosts_template")).not.toHaveProperty("cpu_options");
    expect(addresses(nested)).toEqual(addresses(resource));
  });

  it("has placeholders for outputs of a group that does not exist yet", () => {
    expect(mockOutputs(hostGroup())).toMatchObject({ group_name: "shop-prod-lab", security_group_id: expect.stringMatching(/^sg-/) });
    expect(mockOutputs(hostGroup({}, { encryption: { kind: "provider" } }))).not.toHaveProperty("key_arn");
  });

  it("allows a host program one host more than the count", () => {
    expect(one(synthesize({ rolledBy: "host-program" }).resource, "aws_autoscaling_group", "hosts_group")).toMatchObject({
      min_size: 2,
      max_size: 3,
      suspended_processes: ["AZRebalance"],
    });
  });

  it("may complete only the lifecycle hook of its own group while it drains", () => {
    const drained = synthesize({ boot: decidedBoot({ drainSeconds: 600 }) }).resource;
    expect(documentIn(one(drained, "aws_iam_role_policy", "hosts_host_role_rights"), "policy").Statement).toEqual([
      {
        Effect: "Allow",
        Action: ["autoscaling:CompleteLifecycleAction"],
        Resource: ["arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:*:autoScalingGroupName/shop-prod-lab"],
      },
    ]);
    expect(one(drained, "aws_autoscaling_lifecycle_hook", "hosts_drain")).toMatchObject({
      lifecycle_transition: "autoscaling:EC2_INSTANCE_TERMINATING",
      default_result: "CONTINUE",
    });
  });
});
