/** Where rights are written, on each cloud: what comes of a change there. */
import { describe, expect, test } from "vitest";
import type { AccessRow } from "../../../review/access/rows";
import { reviewedTrees, type StackJson } from "../trees";
import { awsSources } from "./aws-sources";
import { azureSources } from "./azure-sources";
import { googleSources } from "./google-sources";
import { found, json, role, rows, trust } from "./reviewed-access";

const cases = [...awsSources, ...googleSources, ...azureSources];

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
  ])("on a new resource of Google %s is from outside: %s", (member, isExternal) => {
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

  test("if a tree does not name its owner, any account on a new resource is from outside", () => {
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
