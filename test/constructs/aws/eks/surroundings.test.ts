import { describe, expect, it } from "vitest";
import { cutName } from "../../../../constructs/aws/eks/cut-name";
import { keyPolicy } from "../../../../constructs/aws/eks/key";
import { pullStatements } from "../../../../constructs/aws/eks/node-roles";
import { trust } from "../../../../constructs/aws/eks/role";
import type { EksCluster } from "../../../../constructs/platform/types/cluster";
import { cluster, location, one, resourcesOf } from "./synth";

describe("access entries", () => {
  const ADMINS = "arn:aws:iam::123456789012:role/admins";
  it("are one a principal, with a policy for each list that it stands in", () => {
    const resources = resourcesOf({ access: { ...cluster().access, admins: [ADMINS], viewers: [ADMINS] } });
    expect(Object.values(resources["aws_eks_access_entry"] ?? {})).toMatchObject([{ principal_arn: ADMINS, type: "STANDARD" }]);
    expect(Object.values(resources["aws_eks_access_policy_association"] ?? {}).map(({ policy_arn }) => policy_arn)).toEqual([
      "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy",
      "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy",
    ]);
  });

  it("take principals that only other Terraform knows", () => {
    const resources = resourcesOf({
      access: { ...cluster().access, admins: [], editors: [{ from: "core", output: "editors", item: null }] },
    });
    expect(Object.values(resources["aws_eks_access_entry"] ?? {})[0]?.["principal_arn"]).toContain("outputs.editors");
    expect(JSON.stringify(resources["aws_eks_access_policy_association"])).toContain("AmazonEKSEditPolicy");
  });
});

describe("roles", () => {
  it("have the location's boundary and path", () => {
    const around = { location: { permissionsBoundary: "arn:aws:iam::123456789012:policy/boundary", rolePath: "/berth/" } };
    for (const role of Object.values(resourcesOf({}, around)["aws_iam_role"] ?? {}))
      expect(role).toMatchObject({ path: "/berth/", permissions_boundary: "arn:aws:iam::123456789012:policy/boundary" });
  });

  it.each([
    ["eks.amazonaws.com", ["sts:AssumeRole", "sts:TagSession"]],
    ["pods.eks.amazonaws.com", ["sts:AssumeRole", "sts:TagSession"]],
    ["ec2.amazonaws.com", ["sts:AssumeRole"]],
  ])("are taken on by %s with %j", (service, Action) => {
    expect(JSON.parse(trust(service, location.account))).toMatchObject({ Statement: [{ Principal: { Service: service }, Action }] });
  });

  it("hold services that act for many accounts to this one", () => {
    const Condition = { StringEquals: { "aws:SourceAccount": "123456789012" } };
    expect(JSON.parse(trust("backup.amazonaws.com", location.account))).toMatchObject({ Statement: [{ Condition }] });
  });

  it("let nodes pull from what their cluster runs, and fill its caches", () => {
    const [api, cache] = ["arn:aws:ecr:us-east-1:222222222222:repository/base/api", "arn:aws:ecr:us-east-1:123456789012:repository/quay/*"];
    expect(pullStatements([])).toEqual([]);
    expect(pullStatements([cache, api])).toEqual([
      { actions: ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"], resources: [cache, api].sort() },
      { actions: ["ecr:BatchImportUpstreamImage", "ecr:CreateRepository"], resources: [cache] },
    ]);
  });

  it("have names that fit", () => {
    expect(cutName("a".repeat(64), 64)).toBe("a".repeat(64));
    expect(cutName(`${"a".repeat(56)}-${"b".repeat(20)}`, 64)).toMatch(/^a{56}-[0-9a-f]{6}$/);
  });
});

describe("the key", () => {
  it("rotates, says who uses it, and has an alias", () => {
    const resources = resourcesOf();
    expect(one(resources, "aws_kms_key", "cluster_key")).toMatchObject({
      enable_key_rotation: true,
      policy: keyPolicy(location, "shop-prod-apps"),
    });
    expect(one(resources, "aws_kms_alias", "cluster_key-alias")).toMatchObject({ name: "alias/shop-prod-apps" });
  });

  it("lets nobody in without a condition but the account itself", () => {
    const { Statement } = JSON.parse(keyPolicy(location, "shop-prod-apps")) as { Statement: { Sid: string; Condition?: object }[] };
    expect(Statement.filter(({ Condition }) => Condition === undefined).map(({ Sid }) => Sid)).toEqual(["Account"]);
  });

  it("lets Auto Scaling encrypt disks, which starts the nodes", () => {
    const policy = keyPolicy(location, "shop-prod-apps");
    expect(policy).toContain("role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling");
    expect(policy).toContain("kms:CreateGrant");
  });
});

describe("backups", () => {
  const backup = (every: NonNullable<EksCluster["backup"]>["every"]) => resourcesOf({ backup: { every, keepDays: 35 } });
  it.each([
    ["hour", "cron(0 * * * ? *)"],
    ["day", "cron(0 3 * * ? *)"],
    ["week", "cron(0 3 ? * SUN *)"],
  ] as const)("are made every %s and kept as long as decided", (every, schedule) => {
    expect(one(backup(every), "aws_backup_plan", "cluster_backup_plan")).toMatchObject({
      rule: [{ schedule, lifecycle: { delete_after: 35 }, target_vault_name: "${aws_backup_vault.cluster_backup_vault.name}" }],
    });
  });

  it("are of this cluster, in a vault under its key", () => {
    expect(one(backup("day"), "aws_backup_selection", "cluster_backup_selection")).toMatchObject({
      resources: ["${aws_eks_cluster.cluster.arn}"],
    });
    expect(one(backup("day"), "aws_backup_vault", "cluster_backup_vault")).toMatchObject({ kms_key_arn: "${aws_kms_key.cluster_key.arn}" });
    expect(resourcesOf()["aws_backup_plan"]).toBeUndefined();
  });
});

describe("forwarded logs", () => {
  const forwarded = (to: EksCluster["logs"]["to"]) => resourcesOf({ logs: { retentionDays: 90, to } });
  it("go to a bucket by a stream of their own", () => {
    const resources = forwarded("arn:aws:s3:::central-logs");
    expect(one(resources, "aws_kinesis_firehose_delivery_stream", "cluster_log-forwarding_stream")).toMatchObject({
      destination: "extended_s3",
      extended_s3_configuration: { bucket_arn: "arn:aws:s3:::central-logs", prefix: "eks/shop-prod-apps/" },
      server_side_encryption: { enabled: true, key_type: "CUSTOMER_MANAGED_CMK" },
    });
    expect(one(resources, "aws_cloudwatch_log_subscription_filter", "cluster_log-forwarding_filter")).toMatchObject({
      destination_arn: "${aws_kinesis_firehose_delivery_stream.cluster_log-forwarding_stream.arn}",
      role_arn: "${aws_iam_role.cluster_log-forwarding_sender.arn}",
    });
  });

  it.each([
    ["arn:aws:firehose:us-east-1:123456789012:deliverystream/logs", true],
    ["arn:aws:logs:us-east-1:222222222222:destination:logs", false],
  ])("go to %s as it is; by a role: %s", (to, hasRole) => {
    const filter = one(forwarded(to), "aws_cloudwatch_log_subscription_filter", "cluster_log-forwarding_filter");
    expect(filter).toMatchObject({ destination_arn: to });
    expect("role_arn" in filter).toBe(hasRole);
    expect(forwarded(to)["aws_kinesis_firehose_delivery_stream"]).toBeUndefined();
  });

  it("check at plan that what other Terraform names is a bucket", () => {
    const stream = one(
      forwarded({ from: "core", output: "bucket", item: null }),
      "aws_kinesis_firehose_delivery_stream",
      "cluster_log-forwarding_stream",
    );
    expect(stream).toMatchObject({
      extended_s3_configuration: { bucket_arn: "${data.terraform_remote_state.outside-core.outputs.bucket}" },
      lifecycle: { postcondition: [{ error_message: "clusters.apps.logs.to is not the ARN of an S3 bucket" }] },
    });
  });
});
