import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EksCluster } from "../../../../constructs/platform/types/aws/cluster";
import { runs } from "../../../support/runs";
import { gpuPool, pool } from "./pool";
import { addresses, cluster, one, resourcesOf } from "./synth";

const dependencies = (changed: Partial<EksCluster>, type: string, address: string) =>
  one(resourcesOf(changed), type, address)["depends_on"];

describe("a cluster", () => {
  it("has the addresses that other tools and people rely on", () => {
    expect(addresses(resourcesOf({ pools: [gpuPool()] }))).toEqual(
      expect.arrayContaining([
        "aws_eks_cluster.cluster",
        "aws_eks_node_group.cluster_pool-gpu",
        "aws_launch_template.cluster_pool-gpu_template",
      ]),
    );
  });

  it("depends on its log group and on the policies of its role", () => {
    expect(dependencies({}, "aws_eks_cluster", "cluster")).toEqual(
      expect.arrayContaining([
        "aws_cloudwatch_log_group.cluster_logs",
        "aws_iam_role_policy_attachment.cluster_control-plane-role_AmazonEKSClusterPolicy",
      ]),
    );
  });

  it("creates nodes after the VPC CNI, and add-ons that run on nodes after the nodes", () => {
    const pools = [pool(), gpuPool()];
    expect(dependencies({ pools }, "aws_eks_node_group", "cluster_pool-gpu")).toEqual(
      expect.arrayContaining([
        "aws_eks_addon.cluster_addons-before_vpc-cni",
        "aws_eks_addon.cluster_addons-before_kube-proxy",
        "aws_eks_addon.cluster_addons-before_eks-pod-identity-agent",
        "aws_iam_role_policy_attachment.cluster_node-role_AmazonEKSWorkerNodePolicy",
      ]),
    );
    expect(dependencies({ pools }, "aws_eks_addon", "cluster_addons_coredns")).toEqual([
      "aws_eks_node_group.cluster_pool-general",
      "aws_eks_node_group.cluster_pool-gpu",
    ]);
  });

  it("retains its logs for the requested time, encrypted with its key", () => {
    const logs = one(resourcesOf({ logs: { retentionDays: 30, to: null } }), "aws_cloudwatch_log_group", "cluster_logs");
    expect(logs).toMatchObject({
      name: "/aws/eks/shop-prod-apps/cluster",
      retention_in_days: 30,
      kms_key_id: "${aws_kms_key.cluster_key.arn}",
    });
  });

  it.each([
    "aws_eks_cluster.cluster",
    "aws_kms_key.cluster_key",
    "aws_cloudwatch_log_group.cluster_logs",
    "aws_backup_vault.cluster_backup_vault",
  ])("protects %s as long as it is protected itself", (address) => {
    const [type = "", name = ""] = address.split(".");
    const backup = { every: "day", keepDays: 30 } as const;
    expect(one(resourcesOf({ backup }), type, name)).toMatchObject({ lifecycle: { prevent_destroy: true } });
    expect(one(resourcesOf({ backup, deletionProtection: false }), type, name)["lifecycle"]).not.toMatchObject({ prevent_destroy: true });
  });

  it("creates no role if both roles exist", () => {
    const roles = { controlPlane: "arn:aws:iam::123456789012:role/control", nodes: { from: "core", output: "node_role", item: null } };
    const resources = resourcesOf({ roles, addons: [] });
    expect(resources["aws_iam_role"]).toBeUndefined();
    expect(one(resources, "aws_eks_cluster", "cluster")["role_arn"]).toBe(roles.controlPlane);
    expect(one(resources, "aws_eks_node_group", "cluster_pool-general")["node_role_arn"]).toContain("outputs.node_role");
  });

  it("has its own labels, and leaves those of the location to the provider", () => {
    const resources = resourcesOf({ labels: { team: "payments", tier: "web" } });
    expect(one(resources, "aws_eks_cluster", "cluster")["tags"]).toEqual({ tier: "web" });
    expect(one(resourcesOf(), "aws_eks_cluster", "cluster")).not.toHaveProperty("tags");
  });
});

describe("addresses", () => {
  const principal = fc.stringMatching(/^[a-z]{1,8}$/).map((name) => `arn:aws:iam::123456789012:role/${name}`);
  const change = fc.record({
    pools: fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9]{0,11}$/), { minLength: 1, maxLength: 4 }),
    admins: fc.uniqueArray(principal, { maxLength: 3 }),
    addons: fc.uniqueArray(fc.constantFrom("adot", "cert-manager", "snapshot-controller", "aws-efs-csi-driver"), { maxLength: 3 }),
    identities: fc.uniqueArray(fc.stringMatching(/^[a-z][a-z.]{0,5}[a-z]$/), { maxLength: 3 }),
  });
  const decided = ({
    pools,
    admins,
    addons,
    identities,
  }: typeof change extends fc.Arbitrary<infer T> ? T : never): Partial<EksCluster> => ({
    pools: pools.map((key) => pool({ key, count: { min: 0, max: 3 } })),
    access: { ...cluster().access, admins },
    addons: [...cluster().addons, ...addons.map((name) => ({ name, version: null, phase: "after-nodes" as const }))],
    identities: identities.map((name) => ({
      namespace: "shop",
      serviceAccount: name,
      permissions: { policies: [`arn:aws:iam::123456789012:policy/${name}`], statements: [], role: null },
    })),
  });

  it("of one pool, principal, add-on or identity do not depend on the others", () => {
    fc.assert(
      fc.property(change, change, (before, added) => {
        const union = <K extends keyof typeof before>(key: K) => [...new Set([...added[key], ...before[key]])];
        const after = { pools: union("pools"), admins: union("admins"), addons: union("addons"), identities: union("identities") };
        const left = addresses(resourcesOf(decided(after)));
        expect(left).toEqual(expect.arrayContaining(addresses(resourcesOf(decided(before)))));
      }),
      runs(15),
    );
  });
});

describe("the key of a cluster", () => {
  const resources = resourcesOf();
  const policy = String(one(resources, "aws_kms_key", "cluster_key")["policy"]);

  it("rotates, and has the cluster's name as alias", () => {
    expect(one(resources, "aws_kms_key", "cluster_key")).toMatchObject({ enable_key_rotation: true });
    expect(one(resources, "aws_kms_alias", "cluster_key_alias")).toMatchObject({ name: "alias/shop-prod-apps" });
  });

  it("allows no principal without a condition except the account", () => {
    const { Statement } = JSON.parse(policy) as { Statement: { Sid: string; Condition?: object }[] };
    expect(Statement.filter(({ Condition }) => Condition === undefined).map(({ Sid }) => Sid)).toEqual(["Account"]);
  });

  it("allows CloudWatch to write the cluster's log group, and Auto Scaling to encrypt disks of nodes", () => {
    expect(policy).toContain("log-group:/aws/eks/shop-prod-apps/cluster");
    expect(policy).toContain("role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling");
    expect(policy).toContain("kms:CreateGrant");
  });
});
