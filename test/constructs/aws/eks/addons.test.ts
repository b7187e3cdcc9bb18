import { describe, expect, it } from "vitest";
import type { EksCluster } from "../../../../constructs/platform/types/aws/cluster";
import { pool } from "./pool";
import { one, resourcesOf } from "./synth";

describe("managed add-ons", () => {
  it("overwrite settings when they are installed, and preserve later changes", () => {
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

  it("give the VPC CNI permissions for IPv6, which the AWS managed policy does not contain", () => {
    const resources = resourcesOf({ ipv6: true });
    expect(one(resources, "aws_iam_role_policy", "cluster_addons-before_vpc-cni-role_rights")["policy"]).toContain(
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

  it("put pods in separate subnets if the network lists some", () => {
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
