import { describe, expect, it } from "vitest";
import { autoscalerStatements } from "../../../../constructs/aws/eks/identities";
import { scalingTags } from "../../../../constructs/aws/eks/scaling-tags";
import type { EksCluster } from "../../../../constructs/platform/types/cluster";
import { gpuPool, pool } from "./pool";
import { location, one, resourcesOf } from "./synth";

type Identity = EksCluster["identities"][number];
const identity = (permissions: Partial<Identity["permissions"]>): Partial<EksCluster> => ({
  identities: [
    { namespace: "billing", serviceAccount: "worker", permissions: { policies: [], statements: [], role: null, ...permissions } },
  ],
});
const associations = (changed: Partial<EksCluster>) => Object.entries(resourcesOf(changed)["aws_eks_pod_identity_association"] ?? {});
const chart = { name: "cluster-autoscaler", chart: "https://example.org#a", version: "1.0.0", namespace: "kube-system", values: {} };

describe("managed add-ons", () => {
  it("take over what is there at first, and keep what people change later", () => {
    expect(one(resourcesOf(), "aws_eks_addon", "cluster_addons_coredns")).toMatchObject({
      addon_name: "coredns",
      addon_version: "v1.13.2-eksbuild.1",
      resolve_conflicts_on_create: "OVERWRITE",
      resolve_conflicts_on_update: "PRESERVE",
    });
  });

  it.each([
    ["cluster_addons-before_vpc-cni", "aws-node"],
    ["cluster_addons_aws-ebs-csi-driver", "ebs-csi-controller-sa"],
  ])("give %s its rights by pod identity, to service account %s", (address, service_account) => {
    const role_arn = `\${aws_iam_role.${address}-role.arn}`;
    expect(one(resourcesOf(), "aws_eks_addon", address)["pod_identity_association"]).toEqual([{ role_arn, service_account }]);
  });

  it("have the network plugin rights for IPv6 where pods have it, which AWS's policy lacks", () => {
    const resources = resourcesOf({ ipv6: true });
    expect(one(resources, "aws_iam_role_policy", "cluster_addons-before_vpc-cni-role-rights")["policy"]).toContain(
      "ec2:AssignIpv6Addresses",
    );
    expect(JSON.stringify(resources["aws_iam_role_policy_attachment"])).not.toContain("AmazonEKS_CNI_Policy");
  });

  it.each<[string, Partial<EksCluster>, object]>([
    [
      "enforces network policies and takes addresses in blocks",
      {},
      { enableNetworkPolicy: "true", env: { ENABLE_PREFIX_DELEGATION: "true" } },
    ],
    ["serves Windows", { pools: [pool(), pool({ key: "win", os: "windows" })] }, { enableWindowsIpam: "true" }],
  ])("%s", (_, changed, expected) => {
    const values = one(resourcesOf(changed), "aws_eks_addon", "cluster_addons-before_vpc-cni")["configuration_values"];
    expect(JSON.parse(String(values))).toMatchObject(expected);
  });

  it("put pods in their own subnets where the network names some", () => {
    const network = {
      kind: "existing",
      network: { kind: "existing", ipv6: false, podSubnets: [{ zone: "a", subnet: "subnet-pods-a" }] },
    } as never;
    const resources = resourcesOf({ network }, { links: { podSubnets: { a: ["subnet-pods-a"] } } });
    const values = JSON.parse(String(one(resources, "aws_eks_addon", "cluster_addons-before_vpc-cni")["configuration_values"]));
    expect(values).toMatchObject({
      env: { AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG: "true", ENI_CONFIG_LABEL_DEF: "topology.kubernetes.io/zone" },
      eniConfig: {
        create: true,
        subnets: { "us-east-1a": { id: "subnet-pods-a", securityGroups: ["${aws_security_group.cluster_security_nodes.id}"] } },
      },
    });
  });
});

describe("identities", () => {
  it("have a role of their own for what they may do", () => {
    const changed = identity({
      policies: ["arn:aws:iam::123456789012:policy/billing"],
      statements: [{ actions: ["s3:GetObject"], resources: ["arn:aws:s3:::shop/*"] }],
    });
    const [[address = "", association] = []] = associations(changed);
    const role = `${address}-role`;
    const resources = resourcesOf(changed);
    expect(association).toMatchObject({ namespace: "billing", service_account: "worker", role_arn: `\${aws_iam_role.${role}.arn}` });
    expect(one(resources, "aws_iam_role", role)["assume_role_policy"]).toContain('"Service":"pods.eks.amazonaws.com"');
    expect(JSON.parse(String(one(resources, "aws_iam_role_policy", `${role}-rights`)["policy"]))).toMatchObject({
      Statement: [{ Effect: "Allow", Action: ["s3:GetObject"], Resource: ["arn:aws:s3:::shop/*"] }],
    });
    expect(JSON.stringify(resources["aws_iam_role_policy_attachment"])).toContain("arn:aws:iam::123456789012:policy/billing");
  });

  it("take a role that exists as it is", () => {
    const [[, association] = []] = associations(identity({ role: "arn:aws:iam::123456789012:role/billing" }));
    expect(association).toMatchObject({ role_arn: "arn:aws:iam::123456789012:role/billing" });
  });
});

describe("the autoscaler", () => {
  it("has an identity where its chart is installed, and none otherwise", () => {
    expect(associations({ charts: [chart] }).map(([, { service_account }]) => service_account)).toEqual(["cluster-autoscaler"]);
    expect(associations({})).toEqual([]);
  });

  it("changes the size of this cluster's groups alone", () => {
    const writing = autoscalerStatements("shop-prod-apps", location).filter(({ actions }) =>
      actions.some((action) => !/:(?:Describe|Get)/.test(action)),
    );
    expect(writing).toEqual([
      {
        actions: ["autoscaling:SetDesiredCapacity", "autoscaling:TerminateInstanceInAutoScalingGroup"],
        resources: ["arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:*:autoScalingGroupName/eks-*"],
        conditions: { StringEquals: { "aws:ResourceTag/k8s.io/cluster-autoscaler/shop-prod-apps": "owned" } },
      },
    ]);
  });

  it("learns from tags what a node of an empty pool would be", () => {
    expect(scalingTags(gpuPool({ nodeLabels: { tier: "ml" }, diskGiB: 200 }))).toEqual({
      "k8s.io/cluster-autoscaler/node-template/label/nvidia.com/gpu.present": "true",
      "k8s.io/cluster-autoscaler/node-template/label/tier": "ml",
      "k8s.io/cluster-autoscaler/node-template/taint/nvidia.com/gpu": "present:NoSchedule",
      "k8s.io/cluster-autoscaler/node-template/resources/ephemeral-storage": "200Gi",
      "k8s.io/cluster-autoscaler/node-template/resources/nvidia.com/gpu": "1",
    });
  });

  it("finds those tags only on pools that it scales", () => {
    expect(resourcesOf({ pools: [pool()] })["aws_autoscaling_group_tag"]).toBeUndefined();
    expect(
      Object.values(resourcesOf({ pools: [pool({ count: { min: 0, max: 2 } })] })["aws_autoscaling_group_tag"] ?? {})[0],
    ).toMatchObject({
      autoscaling_group_name: "${aws_eks_node_group.cluster_pool-general.resources[0].autoscaling_groups[0].name}",
      tag: { propagate_at_launch: false },
    });
  });
});
