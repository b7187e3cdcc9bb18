/** Where rights are written on AWS. */
import { expect } from "vitest";
import { json, role, type SourceCase } from "./reviewed-access";

export const awsSources: readonly SourceCase[] = [
  [
    "an inline policy with references",
    { resource: role() },
    {
      resource: {
        ...role(),
        aws_iam_role_policy: {
          p: {
            role: "${aws_iam_role.r.id}",
            policy: json({ Effect: "Allow", Action: "s3:GetObject", Resource: "${aws_s3_bucket.b.arn}/*" }),
          },
        },
        aws_s3_bucket: { b: { bucket: "b" } },
      },
    },
    {
      sign: "+",
      principal: "aws_iam_role.r",
      actions: ["s3:GetObject"],
      resource: "${aws_s3_bucket.b.arn}/*".replace("${aws_s3_bucket.b.arn}", "aws_s3_bucket.b"),
    },
    "access-broadened",
  ],
  [
    "inline_policy of a role",
    { resource: role() },
    { resource: role({ inline_policy: [{ name: "x", policy: json({ Effect: "Allow", Action: "*", Resource: "*" }) }] }) },
    { principal: "aws_iam_role.r", actions: ["*"], flags: expect.arrayContaining(["admin", "wildcard"]) },
    "access-admin",
  ],
  [
    "AdministratorAccess attached",
    { resource: role() },
    {
      resource: {
        ...role(),
        aws_iam_role_policy_attachment: {
          a: { role: "${aws_iam_role.r.name}", policy_arn: "arn:aws:iam::aws:policy/AdministratorAccess" },
        },
      },
    },
    { principal: "aws_iam_role.r", actions: ["AdministratorAccess"], flags: ["admin"] },
    "access-admin",
  ],
  [
    "a policy of the tree attached by reference",
    { resource: { ...role(), aws_iam_policy: { p: { policy: json({ Effect: "Allow", Action: "sqs:SendMessage", Resource: "*" }) } } } },
    {
      resource: {
        ...role(),
        aws_iam_policy: { p: { policy: json({ Effect: "Allow", Action: "sqs:SendMessage", Resource: "*" }) } },
        aws_iam_role_policy_attachment: { a: { role: "r", policy_arn: "${aws_iam_policy.p.arn}" } },
      },
    },
    { sign: "+", principal: "aws_iam_role.r", actions: ["sqs:SendMessage"] },
    "access-broadened",
  ],
  [
    "a policy document of a data source",
    {
      resource: { ...role(), aws_iam_role_policy: { p: { role: "r", policy: "${data.aws_iam_policy_document.d.json}" } } },
      data: { aws_iam_policy_document: { d: { statement: [{ actions: ["s3:Get*"], resources: ["*"] }] } } },
    },
    {
      resource: { ...role(), aws_iam_role_policy: { p: { role: "r", policy: "${data.aws_iam_policy_document.d.json}" } } },
      data: { aws_iam_policy_document: { d: { statement: [{ actions: ["s3:*"], resources: ["*"] }] } } },
    },
    { sign: "+", principal: "aws_iam_role.r", actions: ["s3:*"], overlap: [{ actions: ["s3:Get*"], resource: "*", condition: null }] },
    "access-broadened",
  ],
  [
    "a policy by jsonencode",
    {
      resource: {
        ...role(),
        aws_iam_role_policy: {
          p: { role: "r", policy: '${jsonencode({"Statement" = [{"Effect" = "Allow", "Action" = ["s3:GetObject"], "Resource" = "*"}]})}' },
        },
      },
    },
    {
      resource: {
        ...role(),
        aws_iam_role_policy: {
          p: {
            role: "r",
            policy: '${jsonencode({"Statement" = [{"Effect" = "Allow", "Action" = ["s3:GetObject", "s3:PutObject"], "Resource" = "*"}]})}',
          },
        },
      },
    },
    { sign: "+", actions: ["s3:PutObject"] },
    "access-broadened",
  ],
  [
    "a trust policy opened to another account",
    { resource: role(), provider: { aws: [{ allowed_account_ids: ["123456789012"] }] } },
    {
      resource: role({
        assume_role_policy: json({
          Effect: "Allow",
          Principal: { Service: "ec2.amazonaws.com", AWS: "999999999999" },
          Action: "sts:AssumeRole",
        }),
      }),
      provider: { aws: [{ allowed_account_ids: ["123456789012"] }] },
    },
    { sign: "+", principal: "account 999999999999", on: "aws_iam_role.r", flags: ["external"] },
    "access-broadened",
  ],
  [
    "a trust policy opened to everyone at GitHub",
    { resource: role() },
    {
      resource: role({
        assume_role_policy: json({
          Effect: "Allow",
          Principal: { Federated: "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" },
          Action: "sts:AssumeRoleWithWebIdentity",
          Condition: { StringEquals: { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" } },
        }),
      }),
    },
    { sign: "+", on: "aws_iam_role.r", flags: ["public"] },
    "access-public",
  ],
  [
    "a permissions boundary that goes",
    { resource: role({ permissions_boundary: "arn:aws:iam::123456789012:policy/boundary" }) },
    { resource: role() },
    { sign: "-", effect: "Limit", principal: "aws_iam_role.r", actions: ["policy arn:aws:iam::123456789012:policy/boundary"] },
    "access-broadened",
  ],
  [
    "a denial that goes",
    { resource: { ...role(), aws_iam_role_policy: { p: { role: "r", policy: json({ Effect: "Deny", Action: "s3:*", Resource: "*" }) } } } },
    { resource: role() },
    { sign: "-", effect: "Deny" },
    "access-broadened",
  ],
  [
    "a key policy for a service",
    {
      resource: {
        aws_kms_key: {
          k: { policy: json({ Effect: "Allow", Principal: { AWS: "arn:aws:iam::123456789012:root" }, Action: "kms:*", Resource: "*" }) },
        },
      },
    },
    {
      resource: {
        aws_kms_key: {
          k: {
            policy: json(
              { Effect: "Allow", Principal: { AWS: "arn:aws:iam::123456789012:root" }, Action: "kms:*", Resource: "*" },
              { Effect: "Allow", Principal: { AWS: "*" }, Action: "kms:Decrypt", Resource: "*" },
            ),
          },
        },
      },
    },
    { principal: "everyone", on: "aws_kms_key.k", flags: ["public"] },
    "access-public",
  ],
  [
    "a repository's policy",
    { resource: { aws_ecr_repository: { images: { name: "i" } } } },
    {
      resource: {
        aws_ecr_repository: { images: { name: "i" } },
        aws_ecr_repository_policy: {
          p: {
            repository: "${aws_ecr_repository.images.name}",
            policy: json({ Effect: "Allow", Principal: { AWS: "999999999999" }, Action: ["ecr:BatchGetImage"] }),
          },
        },
      },
    },
    { principal: "account 999999999999", on: "aws_ecr_repository.images", resource: "*" },
    "access-broadened",
  ],
  [
    "a bucket's policy",
    { resource: { aws_s3_bucket: { b: { bucket: "b" } } } },
    {
      resource: {
        aws_s3_bucket: { b: { bucket: "b" } },
        aws_s3_bucket_policy: {
          p: {
            bucket: "${aws_s3_bucket.b.id}",
            policy: json({ Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "${aws_s3_bucket.b.arn}/*" }),
          },
        },
      },
    },
    { principal: "everyone", on: "aws_s3_bucket.b", flags: ["public"] },
    "access-public",
  ],
  [
    "a viewer of a cluster made an administrator",
    {
      resource: {
        aws_eks_cluster: { c: { name: "c" } },
        aws_eks_access_policy_association: {
          a: {
            cluster_name: "${aws_eks_cluster.c.name}",
            principal_arn: "arn:aws:iam::1:role/x",
            policy_arn: "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy",
            access_scope: { type: "cluster" },
          },
        },
      },
    },
    {
      resource: {
        aws_eks_cluster: { c: { name: "c" } },
        aws_eks_access_policy_association: {
          a: {
            cluster_name: "${aws_eks_cluster.c.name}",
            principal_arn: "arn:aws:iam::1:role/x",
            policy_arn: "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy",
            access_scope: { type: "cluster" },
          },
        },
      },
    },
    {
      sign: "+",
      principal: "arn:aws:iam::1:role/x",
      on: "aws_eks_cluster.c",
      actions: ["AmazonEKSClusterAdminPolicy"],
      flags: ["admin", "broadened"],
    },
    "access-admin",
  ],
  [
    "an entry in system:masters",
    { resource: {} },
    {
      resource: {
        aws_eks_access_entry: {
          e: { cluster_name: "c", principal_arn: "arn:aws:iam::123456789012:role/x", kubernetes_groups: ["system:masters"] },
        },
      },
    },
    { actions: ["group system:masters"], flags: expect.arrayContaining(["admin"]) },
    "access-admin",
  ],
  [
    "a pod that takes a role on",
    { resource: role() },
    {
      resource: {
        ...role(),
        aws_eks_pod_identity_association: {
          p: { cluster_name: "c", namespace: "billing", service_account: "worker", role_arn: "${aws_iam_role.r.arn}" },
        },
      },
    },
    { principal: "service account billing/worker of c", on: "aws_iam_role.r", actions: ["sts:AssumeRole"] },
    "access-broadened",
  ],
];
