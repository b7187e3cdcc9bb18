/** Where rights are written, on each cloud: what comes of a change there. */
import { describe, expect, test } from "vitest";
import type { AccessRow } from "../../../review/access/rows";
import type { Finding } from "../../../review/model/finding";
import { reviewedStack, reviewedTrees, type StackJson } from "../trees";

const found = (base: StackJson, head: StackJson): Finding[] => reviewedStack(base, head).findings.filter(({ topic }) => topic === "access");
const rows = (base: StackJson, head: StackJson): AccessRow[] => found(base, head).map(({ data }) => data as unknown as AccessRow);
const json = (...Statement: unknown[]): string => JSON.stringify({ Version: "2012-10-17", Statement });
const trust = (Principal: unknown, Condition?: unknown): string =>
  json({ Effect: "Allow", Principal, Action: "sts:AssumeRole", Condition });
const role = (more: Record<string, unknown> = {}) => ({
  aws_iam_role: { r: { name: "r", assume_role_policy: trust({ Service: "ec2.amazonaws.com" }), ...more } },
});

/** A kind of source, what is there, what comes, and the row of it. */
const cases: readonly (readonly [string, StackJson, StackJson, Partial<Record<keyof AccessRow, unknown>>, string])[] = [
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
  [
    "a member of a Google project",
    { resource: {} },
    { resource: { google_project_iam_member: { m: { project: "p", role: "roles/editor", member: "user:a@example.org" } } } },
    { principal: "user:a@example.org", actions: ["roles/editor"], on: "project p", flags: ["admin"] },
    "access-admin",
  ],
  [
    "everyone as reader of a Google repository",
    { resource: { google_artifact_registry_repository: { r: { repository_id: "r" } } } },
    {
      resource: {
        google_artifact_registry_repository: { r: { repository_id: "r" } },
        google_artifact_registry_repository_iam_binding: {
          b: {
            repository: "${google_artifact_registry_repository.r.name}",
            location: "europe-west1",
            role: "roles/artifactregistry.reader",
            members: ["allUsers"],
          },
        },
      },
    },
    { principal: "everyone", on: "google_artifact_registry_repository.r", flags: ["public"] },
    "access-public",
  ],
  [
    "a Google policy as a whole",
    {
      resource: { google_project_iam_policy: { p: { project: "p", policy_data: "${data.google_iam_policy.d.policy_data}" } } },
      data: { google_iam_policy: { d: { binding: [{ role: "roles/viewer", members: ["user:a@example.org"] }] } } },
    },
    {
      resource: { google_project_iam_policy: { p: { project: "p", policy_data: "${data.google_iam_policy.d.policy_data}" } } },
      data: { google_iam_policy: { d: { binding: [{ role: "roles/viewer", members: ["user:a@example.org", "user:b@example.org"] }] } } },
    },
    { sign: "+", principal: "user:b@example.org", actions: ["roles/viewer"] },
    "access-broadened",
  ],
  [
    "a permission more in a Google role",
    { resource: { google_project_iam_custom_role: { r: { role_id: "r", permissions: ["a.b.get"] } } } },
    { resource: { google_project_iam_custom_role: { r: { role_id: "r", permissions: ["a.b.get", "a.b.delete"] } } } },
    { principal: "holders of google_project_iam_custom_role.r", actions: ["a.b.delete"] },
    "access-broadened",
  ],
  [
    "an owner of an Azure subscription",
    { resource: {} },
    {
      resource: {
        azurerm_role_assignment: {
          a: {
            scope: "/subscriptions/s",
            role_definition_id: "/subscriptions/s/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635",
            principal_id: "p",
          },
        },
      },
    },
    { principal: "p", actions: ["Owner"], resource: "/subscriptions/s", flags: ["admin"] },
    "access-admin",
  ],
  [
    "a wider scope on Azure",
    {
      resource: {
        azurerm_role_assignment: { a: { scope: "/subscriptions/s/resourceGroups/g", role_definition_name: "AcrPull", principal_id: "p" } },
      },
    },
    { resource: { azurerm_role_assignment: { a: { scope: "/subscriptions/s", role_definition_name: "AcrPull", principal_id: "p" } } } },
    {
      sign: "+",
      resource: "/subscriptions/s",
      flags: ["broadened"],
      overlap: [{ actions: ["AcrPull"], resource: "/subscriptions/s/resourceGroups/g", condition: null }],
    },
    "access-broadened",
  ],
  [
    "trust in another issuer on Azure",
    { resource: { azurerm_user_assigned_identity: { i: { name: "i" } } } },
    {
      resource: {
        azurerm_user_assigned_identity: { i: { name: "i" } },
        azurerm_federated_identity_credential: {
          f: {
            issuer: "https://token.actions.githubusercontent.com",
            subject: "repo:o/r:ref:refs/heads/main",
            parent_id: "${azurerm_user_assigned_identity.i.id}",
          },
        },
      },
    },
    { principal: "repo:o/r:ref:refs/heads/main of https://token.actions.githubusercontent.com", on: "azurerm_user_assigned_identity.i" },
    "access-broadened",
  ],
  [
    "administrators of an AKS cluster",
    {
      resource: {
        azurerm_kubernetes_cluster: {
          c: { name: "c", azure_active_directory_role_based_access_control: { admin_group_object_ids: ["g1"] } },
        },
      },
    },
    {
      resource: {
        azurerm_kubernetes_cluster: {
          c: { name: "c", azure_active_directory_role_based_access_control: { admin_group_object_ids: ["g1", "g2"] } },
        },
      },
    },
    { principal: "group g2", on: "azurerm_kubernetes_cluster.c", flags: ["admin"] },
    "access-admin",
  ],
];

describe("5. Access: where rights are written", () => {
  test.each(cases)("%s", (_name, base, head, row, kind) => {
    const [first] = found(base, head).filter(({ data }) => (data as unknown as AccessRow).sign === (row.sign ?? "+"));
    expect(first?.data).toMatchObject(row);
    expect(first?.kind).toBe(kind);
  });

  test.each(cases)("%s: nothing where it stands already", (_name, _base, head) => expect(rows(head, head)).toEqual([]));

  test.each<[string, StackJson, StackJson]>([
    [
      "AWS names a role by name in place of id",
      {
        resource: {
          ...role(),
          aws_iam_role_policy: { p: { role: "${aws_iam_role.r.id}", policy: json({ Effect: "Allow", Action: "a:B", Resource: "*" }) } },
        },
      },
      {
        resource: { ...role(), aws_iam_role_policy: { p: { role: "r", policy: json({ Effect: "Allow", Action: "a:B", Resource: "*" }) } } },
      },
    ],
    [
      "Google members become a binding",
      {
        resource: {
          google_project_iam_member: {
            a: { project: "p", role: "roles/x", member: "user:a@b.c" },
            b: { project: "p", role: "roles/x", member: "user:d@b.c" },
          },
        },
      },
      { resource: { google_project_iam_binding: { a: { project: "p", role: "roles/x", members: ["user:d@b.c", "user:a@b.c"] } } } },
    ],
    [
      "Azure names a role by its id",
      { resource: { azurerm_role_assignment: { a: { scope: "/s", role_definition_name: "Reader", principal_id: "p" } } } },
      {
        resource: {
          azurerm_role_assignment: { a: { scope: "/s", role_definition_id: "/x/acdd72a7-3385-48ef-bd42-f606fba81ae7", principal_id: "p" } },
        },
      },
    ],
    [
      "a role has another address by a moved block",
      {
        resource: {
          ...role(),
          aws_iam_role_policy: { p: { role: "${aws_iam_role.r.id}", policy: json({ Effect: "Allow", Action: "a:B", Resource: "*" }) } },
        },
      },
      {
        resource: {
          aws_iam_role: { other: role().aws_iam_role.r },
          aws_iam_role_policy: { p: { role: "${aws_iam_role.other.id}", policy: json({ Effect: "Allow", Action: "a:B", Resource: "*" }) } },
        },
        moved: [{ from: "aws_iam_role.r", to: "aws_iam_role.other" }],
      },
    ],
  ])("no row where %s", (_name, base, head) => expect(rows(base, head)).toEqual([]));

  test("a condition on a Google member that goes is broadened", () => {
    const member = (condition?: unknown): StackJson => ({
      resource: {
        google_project_iam_member: {
          m: { project: "p", role: "roles/x", member: "user:a@b.c", ...(condition !== undefined && { condition }) },
        },
      },
    });
    expect(rows(member({ title: "t", expression: "request.time < timestamp('2027-01-01')" }), member())).toMatchObject([
      { sign: "+", flags: ["broadened"], condition: null },
    ]);
  });

  test.each([
    ["serviceAccount:x@other.iam.gserviceaccount.com", true],
    ["serviceAccount:x@mine.iam.gserviceaccount.com", false],
    ["serviceAccount:service-1@gcp-sa-pubsub.iam.gserviceaccount.com", false],
    ["domain:example.org", true],
    ["user:a@gmail.com", true],
    ["group:a@example.org", false],
  ])("on a new thing of Google %s is from outside: %s", (member, isExternal) => {
    const provider = { google: [{ project: "mine" }] };
    const resource = {
      google_storage_bucket: { b: { name: "b" } },
      google_storage_bucket_iam_member: { m: { bucket: "${google_storage_bucket.b.name}", role: "roles/storage.objectViewer", member } },
    };
    const [told] = found({ provider }, { provider, resource });
    expect(told).toMatchObject({ weight: isExternal ? "review" : "info", data: { flags: isExternal ? ["external"] : [] } });
  });

  test.each([
    ["google_project_iam_member", { project: "p" }, ["escalation"]],
    ["google_service_account_iam_member", { service_account_id: "${google_service_account.a.name}" }, []],
  ])("who may act as an account by %s", (type, target, flags) => {
    const resource = {
      google_service_account: { a: { account_id: "a" } },
      [type]: { m: { ...target, role: "roles/iam.serviceAccountUser", member: "${google_service_account.a.member}" } },
    };
    expect(found({}, { resource })).toMatchObject([{ weight: flags.length > 0 ? "review" : "info", data: { flags } }]);
  });

  test("where a tree does not say whose it is, any account on a new thing is from outside", () => {
    const [told] = found(
      {},
      {
        resource: {
          aws_s3_bucket: {
            b: {
              bucket: "b",
              policy: json({ Effect: "Allow", Principal: { AWS: "999999999999" }, Action: "s3:GetObject", Resource: "*" }),
            },
          },
        },
      },
    );
    expect(told).toMatchObject({ weight: "review", data: { flags: ["external"] } });
  });

  test("what a deleted stack gave needs no word of its own", () => {
    const app: StackJson = { resource: role() };
    expect(reviewedTrees({ app, other: {} }, { other: {} }).findings.filter(({ topic }) => topic === "access")).toEqual([]);
  });

  test("the id that a trust asks for is not shown", () => {
    const asking = (id: string): StackJson => ({
      resource: role({ assume_role_policy: trust({ AWS: "999999999999" }, { StringEquals: { "sts:ExternalId": id } }) }),
    });
    const told = found(asking("one-1234"), asking("two-5678"));
    expect(told.length).toBe(2);
    expect(JSON.stringify(told)).not.toMatch(/1234|5678/);
  });

  test("a principal of another stack is named with its stack", () => {
    const network: StackJson = {
      resource: role(),
      output: { role_arn: { value: "${aws_iam_role.r.arn}" } },
      terraform: { backend: { local: { path: "a.tfstate" } } },
    };
    const app = (readers: boolean): StackJson => ({
      data: { terraform_remote_state: { network: { backend: "local", config: { path: "a.tfstate" } } } },
      resource: readers
        ? {
            aws_s3_bucket_policy: {
              p: {
                bucket: "b",
                policy: json({
                  Effect: "Allow",
                  Principal: { AWS: "${data.terraform_remote_state.network.outputs.role_arn}" },
                  Action: "s3:GetObject",
                  Resource: "*",
                }),
              },
            },
          }
        : {},
    });
    const [finding] = reviewedTrees({ network, app: app(false) }, { network, app: app(true) }).findings.filter(
      ({ topic }) => topic === "access",
    );
    expect(finding?.data).toMatchObject({ principal: "network/aws_iam_role.r", on: "b" });
  });
});
