import { describe, expect, it } from "vitest";
import { gpuPool } from "../eks/pool";
import { one } from "../eks/synth";
import { pool, synthesize } from "./synth";

const general = synthesize({ fargate: null, pools: [pool()] });

describe("a pool of an ECS cluster", () => {
  it("starts machines with IMDSv2 and encrypted disks, without a public address", () => {
    expect(one(general.resource, "aws_launch_template", "cluster_pool-general_template")).toMatchObject({
      name: "shop-prod-jobs-general",
      instance_type: "m7i.xlarge",
      image_id: "${data.aws_ssm_parameter.cluster_pool-general_image.insecure_value}",
      metadata_options: { http_tokens: "required", http_put_response_hop_limit: 1 },
      network_interfaces: [{ associate_public_ip_address: "false" }],
      block_device_mappings: [
        {
          device_name: "/dev/xvda",
          ebs: { encrypted: "true", volume_type: "gp3", volume_size: 100, kms_key_id: "${aws_kms_key.cluster_key.arn}" },
        },
      ],
      iam_instance_profile: { arn: "${aws_iam_instance_profile.cluster_node.arn}" },
    });
  });

  it("uses the private subnets of its zones, and only ECS can scale it in", () => {
    const { resource } = synthesize({ fargate: null, pools: [pool({ zones: ["a", "c"], count: { min: 2, max: 8 } })] });
    expect(one(resource, "aws_autoscaling_group", "cluster_pool-general_group")).toMatchObject({
      vpc_zone_identifier: ["subnet-private-a", "subnet-private-c"],
      min_size: 2,
      max_size: 8,
      protect_from_scale_in: true,
      instance_refresh: { strategy: "Rolling", preferences: { auto_rollback: true, min_healthy_percentage: 100 } },
      launch_template: { version: "${aws_launch_template.cluster_pool-general_template.latest_version}" },
    });
  });

  it("depends on its cluster and on the policies of its role", () => {
    expect(one(general.resource, "aws_autoscaling_group", "cluster_pool-general_group")["depends_on"]).toEqual(
      expect.arrayContaining([
        "aws_ecs_cluster.cluster",
        "aws_iam_role_policy_attachment.cluster_node_role_AmazonEC2ContainerServiceforEC2Role",
        "aws_iam_role_policy_attachment.cluster_node_role_AmazonSSMManagedInstanceCore",
      ]),
    );
  });

  it("is scaled, drained and protected by ECS", () => {
    expect(one(general.resource, "aws_ecs_capacity_provider", "cluster_pool-general_provider")).toMatchObject({
      name: "shop-prod-jobs-general",
      auto_scaling_group_provider: {
        auto_scaling_group_arn: "${aws_autoscaling_group.cluster_pool-general_group.arn}",
        managed_draining: "ENABLED",
        managed_termination_protection: "ENABLED",
        managed_scaling: { status: "ENABLED", target_capacity: 100 },
      },
      lifecycle: { create_before_destroy: true },
    });
  });

  it("mixes machine types on spot capacity only, and replaces instances at risk", () => {
    const machines = ["m7i.xlarge", "m7a.xlarge"].map((type) => ({ type, cpu: 4, memoryMiB: 16384, usdPerHour: 0.2 }));
    const { resource } = synthesize({ fargate: null, pools: [pool({ spot: true, machines })] });
    expect(one(resource, "aws_autoscaling_group", "cluster_pool-general_group")).toMatchObject({
      capacity_rebalance: true,
      mixed_instances_policy: {
        instances_distribution: { on_demand_base_capacity: 0, on_demand_percentage_above_base_capacity: 0 },
        launch_template: { override: [{ instance_type: "m7i.xlarge" }, { instance_type: "m7a.xlarge" }] },
      },
    });
    expect(one(resource, "aws_launch_template", "cluster_pool-general_template")).not.toHaveProperty("instance_type");
  });

  it("allows no inbound traffic, and describes outbound rules", () => {
    expect(general.resource["aws_vpc_security_group_ingress_rule"]).toBeUndefined();
    const rules = Object.values(general.resource["aws_vpc_security_group_egress_rule"] ?? {});
    expect(rules.length).toBeGreaterThan(0);
    for (const rule of rules)
      expect(rule).toMatchObject({
        description: expect.stringMatching(/^HTTPS[\w .:/()#,@[\]+=&;{}!$*-]{1,250}$/),
        from_port: 443,
        to_port: 443,
      });
  });

  it("fails the plan if the region does not offer a machine type", () => {
    expect(one(general.resource, "aws_autoscaling_group", "cluster_pool-general_group")).toMatchObject({
      lifecycle: { precondition: [{ error_message: expect.stringContaining("m7a.xlarge }, the next one that would do") }] },
    });
  });

  it("uses an existing role by the last part of its ARN", () => {
    const { resource } = synthesize({ pools: [pool()], roles: { controlPlane: null, nodes: "arn:aws:iam::123456789012:role/ops/nodes" } });
    const { role } = one(resource, "aws_iam_instance_profile", "cluster_node");
    expect(role).toMatch(/^(nodes|\$\{element\(reverse\(split\("\/", "arn:\S+role\/ops\/nodes"\)\), 0\)\})$/);
    expect(resource["aws_iam_role"]).toBeUndefined();
  });

  it.each([
    ["amd64", pool(), "/amazon-linux-2023/al2023-ami-ecs-hvm-2023.0.20260805-kernel-6.1-x86_64/image_id"],
    ["arm64", pool({ arch: "arm64" }), "/amazon-linux-2023/arm64/al2023-ami-ecs-hvm-2023.0.20260805-kernel-6.1-arm64/image_id"],
    [
      "GPU",
      gpuPool({ key: "general", taints: [] }),
      "/amazon-linux-2023/gpu/al2023-ami-ecs-gpu-hvm-2023.0.20260805-kernel-6.1-x86_64-ebs/image_id",
    ],
  ])("starts from the pinned release of ECS for %s", (_, each, parameter) => {
    const { data, resource } = synthesize({ fargate: null, pools: [each] });
    expect(one(data, "aws_ssm_parameter", "cluster_pool-general_image")["name"]).toBe(`/aws/service/ecs/optimized-ami${parameter}`);
    expect(resource["terraform_data"]).toBeUndefined();
  });

  it("starts Windows from the image that the deploy recorded, until the generation grows", () => {
    const windows = pool({ os: "windows" });
    const synthesized = (generation: number) => synthesize({ pools: [windows], nodeImages: { general: { kind: "recorded", generation } } });
    const { data, resource } = synthesized(1);
    expect(one(data, "aws_ssm_parameter", "cluster_pool-general_image")["name"]).toBe(
      "/aws/service/ami-windows-latest/Windows_Server-2022-English-Core-ECS_Optimized/image_id",
    );
    const record = one(resource, "terraform_data", "cluster_pool-general_recorded-image");
    expect(record).toMatchObject({
      input: { value: "${data.aws_ssm_parameter.cluster_pool-general_image.insecure_value}" },
      triggers_replace: { generation: 1 },
      lifecycle: { ignore_changes: ["input"] },
    });
    expect(one(resource, "aws_launch_template", "cluster_pool-general_template")).toMatchObject({
      image_id: "${terraform_data.cluster_pool-general_recorded-image.output.value}",
    });
    expect(one(synthesized(2).resource, "terraform_data", "cluster_pool-general_recorded-image")).toMatchObject({
      triggers_replace: { generation: 2 },
    });
  });

  it("starts from a custom image", () => {
    const { resource, data } = synthesize({ pools: [pool({ image: "ami-0abc" })] });
    expect(one(resource, "aws_launch_template", "cluster_pool-general_template")).toMatchObject({ image_id: "ami-0abc" });
    expect(data["aws_ssm_parameter"]).toBeUndefined();
  });
});
