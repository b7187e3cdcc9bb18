import { describe, expect, it } from "vitest";
import type { EksCluster } from "../../../../constructs/platform/types/aws/cluster";
import type { Pool } from "../../../../constructs/platform/types/shared/pool";
import { gpuPool, pool } from "./pool";
import { cluster, one, resourcesOf, synthesize } from "./synth";

const group = (decided: Pool, changed: Partial<EksCluster> = {}) =>
  one(resourcesOf({ ...changed, pools: [decided] }), "aws_eks_node_group", `cluster_pool-${decided.id}`);
const template = (decided: Pool, changed: Partial<EksCluster> = {}) =>
  one(resourcesOf({ ...changed, pools: [decided] }), "aws_launch_template", `cluster_pool-${decided.id}_template`);

describe("a pool on demand", () => {
  it("has its one machine in the launch template, where a change rolls instead of replacing the group under its own name", () => {
    expect(group(pool())).not.toHaveProperty("instance_types");
    expect(template(pool())).toMatchObject({ instance_type: "m7i.xlarge" });
  });
});

describe("the release of a pool's image", () => {
  const recorded = (generation: number, changed: Partial<Pool> = {}) =>
    synthesize(cluster({ pools: [pool(changed)], nodeImages: { general: { kind: "recorded", generation } } }));

  it("is pinned in addition to the version", () => {
    expect(group(pool())).toMatchObject({ release_version: "1.35.6-20260714" });
  });

  it("is that of the custom image, which has none, for a pool with one", () => {
    expect(group(pool({ image: "ami-0abc" }))).not.toHaveProperty("release_version");
  });

  it("is left to what EKS chose at first, where the catalogue has none", () => {
    const { resource, data } = recorded(1);
    expect(one(resource, "aws_eks_node_group", "cluster_pool-general")).not.toHaveProperty("release_version");
    expect(data).not.toHaveProperty("aws_ssm_parameter");
  });

  it.each([
    [{}, "/aws/service/eks/optimized-ami/1.35/amazon-linux-2023/x86_64/standard/recommended/release_version"],
    [{ arch: "arm64" }, "/aws/service/eks/optimized-ami/1.35/amazon-linux-2023/arm64/standard/recommended/release_version"],
    [
      { gpu: { type: "nvidia-l4", count: 1 } },
      "/aws/service/eks/optimized-ami/1.35/amazon-linux-2023/x86_64/nvidia/recommended/release_version",
    ],
    [{ os: "windows" }, "/aws/service/ami-windows-latest/Windows_Server-2022-English-Core-EKS_Optimized-1.35"],
  ] as const)("is recorded by the deploy after an update: %j", (changed, parameter) => {
    const { resource, data } = recorded(2, changed);
    expect(one(data, "aws_ssm_parameter", "cluster_pool-general_image")).toMatchObject({ name: parameter });
    expect(one(resource, "terraform_data", "cluster_pool-general_recorded-image")).toMatchObject({
      triggers_replace: { generation: 2, version: "1.35" },
      lifecycle: { ignore_changes: ["input"] },
    });
    expect(one(resource, "aws_eks_node_group", "cluster_pool-general")).toMatchObject({
      release_version: "${terraform_data.cluster_pool-general_recorded-image.output.value}",
    });
  });
});

describe("a pool", () => {
  it.each<[string, Pool, object]>([
    ["is named by what cannot change in place", pool({ name: "general-9f3c" }), { node_group_name: "general-9f3c" }],
    ["keeps its address when it is renamed", pool({ key: "web", id: "general" }), { node_group_name: "web-1a2b" }],
    ["is on demand", pool(), { capacity_type: "ON_DEMAND" }],
    [
      "is spot with its candidates",
      pool({ spot: true, machines: [...pool().machines, { type: "m7a.xlarge", cpu: 4, memoryMiB: 16384, usdPerHour: 0.23 }] }),
      { capacity_type: "SPOT", instance_types: ["m7i.xlarge", "m7a.xlarge"] },
    ],
    ["runs the cluster's version", pool(), { version: "${aws_eks_cluster.cluster.version}" }],
    ["uses the subnets of its zones", pool({ zones: ["c"] }), { subnet_ids: ["subnet-private-c"] }],
    ["has its labels", pool({ nodeLabels: { tier: "web" } }), { labels: { tier: "web" } }],
    [
      "has its taints as EKS writes them",
      pool({ taints: [{ key: "dedicated", value: "web", effect: "PreferNoSchedule" }] }),
      { taint: [{ key: "dedicated", value: "web", effect: "PREFER_NO_SCHEDULE" }] },
    ],
    ["repairs its nodes", pool(), { node_repair_config: { enabled: true } }],
    ["replaces one node at a time by default", pool(), { update_config: { max_unavailable: 1 } }],
    [
      "replaces as many as it may",
      pool({ rollout: { maxSurge: 1, maxUnavailable: 3, drainSeconds: 1800 } }),
      { update_config: { max_unavailable: 3 } },
    ],
    ["has a fixed size", pool({ count: { min: 3, max: 3 } }), { scaling_config: { min_size: 3, max_size: 3, desired_size: 3 } }],
    ["may be empty", pool({ count: { min: 0, max: 0 } }), { scaling_config: { min_size: 0, max_size: 1, desired_size: 0 } }],
    ["is replaced by a new group before the old one is deleted", pool(), { lifecycle: { create_before_destroy: true } }],
    [
      "follows its template",
      pool(),
      { launch_template: { version: "${aws_launch_template.cluster_pool-general_template.latest_version}" } },
    ],
  ])("%s", (_, decided, expected) => {
    expect(group(decided)).toMatchObject(expected);
  });

  it("is sent its present size within its limits, which is its minimum until it exists", () => {
    const scaled = pool({ count: { min: 1, max: 4 } });
    const { resource, data } = synthesize(cluster({ pools: [scaled, pool({ key: "fixed" })] }));
    const made = one(resource, "aws_eks_node_group", "cluster_pool-general");
    expect(made["lifecycle"]).not.toHaveProperty("ignore_changes");
    expect(made["scaling_config"]).toEqual({
      min_size: 1,
      max_size: 4,
      desired_size: "${min(4, max(1, data.aws_eks_node_group.cluster_pool-general_deployed[*].scaling_config[0].desired_size...))}",
    });
    expect(data["aws_eks_node_group"]).toEqual({
      "cluster_pool-general_deployed": expect.objectContaining({
        cluster_name: "shop-prod-apps",
        node_group_name: "general-1a2b",
        count: '${anytrue([for each in data.aws_eks_node_groups.cluster_deployed_groups : contains(each.names, "general-1a2b")]) ? 1 : 0}',
      }),
    });
    expect(one(data, "aws_eks_node_groups", "cluster_deployed_groups")).toMatchObject({
      cluster_name: "shop-prod-apps",
      count: '${contains(data.aws_eks_clusters.cluster_deployed_clusters.names, "shop-prod-apps") ? 1 : 0}',
    });
  });

  it("of a fixed size reads nothing", () => {
    expect(Object.keys(synthesize(cluster()).data)).toEqual(["aws_ec2_instance_type_offerings"]);
  });

  it("waits as long as its rollout can take, or as long as the spec says", () => {
    const many = pool({ count: { min: 60, max: 60 } });
    expect(group(pool())).not.toHaveProperty("timeouts");
    expect(group(many)).toMatchObject({ timeouts: { update: "1200m" } });
    expect(group(pool({ ...many, rollout: { maxSurge: 1, maxUnavailable: 6, drainSeconds: 1800 } }))).toMatchObject({
      timeouts: { update: "200m" },
    });
    const timeouts = { create: 2400, update: 10_800, delete: 90 };
    expect(group(many, { timeouts })["timeouts"]).toEqual({ create: "40m", update: "180m", delete: "90s" });
  });

  it("marks GPU nodes for the device plugin", () => {
    expect(group(gpuPool({ nodeLabels: { tier: "ml" } }))).toMatchObject({
      ami_type: "AL2023_x86_64_NVIDIA",
      labels: { tier: "ml", "nvidia.com/gpu.present": "true", "k8s.amazonaws.com/accelerator": "nvidia-l4" },
    });
  });

  it("fails the plan if the region does not offer its machine type, and names the next one", () => {
    const { resource, data } = synthesize(cluster());
    const [precondition] = (
      one(resource, "aws_eks_node_group", "cluster_pool-general")["lifecycle"] as {
        precondition: { condition: string; error_message: string }[];
      }
    ).precondition;
    expect(precondition?.condition).toContain(
      'setsubtract(["m7i.xlarge"], data.aws_ec2_instance_type_offerings.cluster_pool-general_offered.instance_types)',
    );
    expect(precondition?.error_message).toMatch(/us-east-1 does not have m7i\.xlarge.*m7a\.xlarge/);
    expect(one(data, "aws_ec2_instance_type_offerings", "cluster_pool-general_offered")).toMatchObject({
      filter: [{ name: "instance-type", values: ["m7i.xlarge"] }],
    });
  });

  it("throws for a zone in which its network has no subnet", () => {
    expect(() => group(pool({ zones: ["z"] }))).toThrow(/clusters\.apps: pool general is in zone z/);
  });

  it("admits Windows nodes by a role and an access entry of their own", () => {
    const resources = resourcesOf({ pools: [pool(), pool({ key: "win", os: "windows" })] });
    expect(one(resources, "aws_eks_node_group", "cluster_pool-win")).toMatchObject({
      ami_type: "WINDOWS_CORE_2022_x86_64",
      node_role_arn: "${aws_iam_role.cluster_windows-node-role.arn}",
      depends_on: expect.arrayContaining(["aws_eks_access_entry.cluster_windows-nodes"]),
    });
    expect(one(resources, "aws_eks_access_entry", "cluster_windows-nodes")).toMatchObject({ type: "EC2_WINDOWS" });
    expect(one(resources, "aws_eks_node_group", "cluster_pool-general")["node_role_arn"]).toBe("${aws_iam_role.cluster_node-role.arn}");
  });
});

describe("a pool's machines", () => {
  it("guard their metadata and encrypt their disk", () => {
    expect(template(pool({ diskGiB: 200 }))).toMatchObject({
      metadata_options: { http_tokens: "required", http_put_response_hop_limit: 1, http_endpoint: "enabled" },
      block_device_mappings: [
        {
          device_name: "/dev/xvda",
          ebs: { volume_size: 200, volume_type: "gp3", encrypted: "true", kms_key_id: "${aws_kms_key.cluster_key.arn}" },
        },
      ],
      monitoring: { enabled: true },
      vpc_security_group_ids: ["${aws_security_group.cluster_security_nodes.id}"],
    });
    expect(template(pool())).not.toHaveProperty("key_name");
  });

  it("carry the cluster's labels, which the provider's default tags do not reach", () => {
    expect(template(pool())["tag_specifications"]).toEqual(
      ["instance", "volume", "network-interface"].map((resource_type) => ({
        resource_type,
        tags: { team: "payments", Name: "shop-prod-apps-general" },
      })),
    );
  });

  it("join by themselves with an own image, whose version EKS then does not set", () => {
    const own = pool({ image: "ami-0123456789abcdef0" });
    expect(group(own)).toMatchObject({ ami_type: "CUSTOM" });
    expect(group(own)).not.toHaveProperty("version");
    expect(template(own)).toMatchObject({
      image_id: "ami-0123456789abcdef0",
      user_data: expect.stringMatching(
        /^\$\{base64encode\(format\(".*\\n", aws_eks_cluster\.cluster\.endpoint, aws_eks_cluster\.cluster\.certificate_authority\[0\]\.data, "172\.20\.0\.0\/16"\)\)\}$/,
      ),
    });
    expect(template(pool())).not.toHaveProperty("user_data");
  });

  it("boot Windows from its own device", () => {
    expect(template(pool({ os: "windows" }))).toMatchObject({ block_device_mappings: [{ device_name: "/dev/sda1" }] });
  });
});
