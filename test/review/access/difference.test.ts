import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { difference } from "../../../review/access/difference";
import { type AccessRow, rowsOf } from "../../../review/access/rows";
import { grantsOf } from "../../../review/access/statement";
import type { Json } from "../../../review/model/json";

const context = { stack: "app", source: "aws_iam_role_policy.p", principal: "aws_iam_role.r", on: null };
const ofThing = { stack: "app", source: "aws_s3_bucket_policy.p", principal: null, on: "aws_s3_bucket.b" };

const rows = (base: Json, head: Json, place: typeof context | typeof ofThing = context): AccessRow[] =>
  rowsOf(difference(grantsOf(base, place), grantsOf(head, place)), { aws: ["123456789012"], google: [], azure: [] }).map(({ row }) => row);

const allow = (Action: Json, Resource: Json = "*", more: Record<string, Json> = {}): Json => ({
  Effect: "Allow",
  Action,
  Resource,
  ...more,
});
const policy = (...Statement: Json[]): Json => ({ Version: "2012-10-17", Statement });

describe("5. Access: differences of policies", () => {
  test.each<[string, Json, Json]>([
    ["statements in another order", policy(allow("s3:Get*"), allow("ec2:Run*")), policy(allow("ec2:Run*"), allow("s3:Get*"))],
    ["a statement split in two", policy(allow(["a:B", "a:C"], ["x", "y"])), policy(allow("a:B", ["y", "x"]), allow(["a:C"], ["x", "y"]))],
    ["another Sid", policy(allow("a:B", "x", { Sid: "One" })), policy(allow("a:B", "x", { Sid: "Two" }))],
    ["another case of an action", policy(allow("S3:getobject")), policy(allow("s3:GetObject"))],
    ["what a wider statement held anyway", policy(allow("s3:*")), policy(allow("s3:*"), allow("s3:GetObject", "arn:aws:s3:::b/*"))],
    ["a list of one in place of a text", policy(allow("a:B")), { Statement: allow(["a:B"], ["*"]) }],
  ])("%s gives no row", (_name, base, head) => expect(rows(base, head)).toEqual([]));

  const statement = fc.record({
    Effect: fc.constantFrom("Allow", "Deny"),
    Action: fc.uniqueArray(fc.constantFrom("s3:Get*", "s3:PutObject", "s3:*", "iam:PassRole", "*"), { minLength: 1 }),
    Resource: fc.uniqueArray(fc.constantFrom("*", "arn:aws:s3:::a/*", "arn:aws:s3:::a/b", "${aws_s3_bucket.b.arn}"), { minLength: 1 }),
    Condition: fc.option(fc.constant({ StringEquals: { "aws:PrincipalOrgID": "o-1" } }), { nil: {} }),
  });

  test("any order, any split of any policy gives no row", () =>
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 4 }), fc.infiniteStream(fc.nat(100)), (statements, random) => {
        const split = statements.flatMap(({ Effect, Action, Resource, Condition }) =>
          Action.map((each) => ({ Sid: "x", Effect, Action: each, Resource, Condition })),
        );
        const shuffled = split.map((each) => [random.next().value as number, each] as const).sort(([a], [b]) => a - b);
        expect(rows(policy(...statements), policy(...shuffled.map(([, each]) => each)))).toEqual([]);
      }),
    ));

  test("rows of one change are the opposite rows of its opposite", () =>
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 3 }), fc.array(statement, { maxLength: 3 }), (base, head) => {
        const [there, back] = [rows(policy(...base), policy(...head)), rows(policy(...head), policy(...base))];
        expect(there.length === 0).toBe(back.length === 0);
      }),
    ));

  test("a right that includes an earlier one is reported as broadened, with the earlier one", () => {
    expect(rows(policy(allow("s3:Get*")), policy(allow("s3:*")))).toEqual([
      expect.objectContaining({
        sign: "+",
        actions: ["s3:*"],
        flags: expect.arrayContaining(["wildcard", "broadened"]),
        overlap: [{ actions: ["s3:Get*"], resource: "*", condition: null }],
      }),
    ]);
  });

  test("a condition that goes broadens, one that comes narrows", () => {
    const held = policy(allow("s3:GetObject", "*", { Condition: { IpAddress: { "aws:SourceIp": "10.0.0.0/8" } } }));
    expect(rows(held, policy(allow("s3:GetObject")))).toMatchObject([{ sign: "+", condition: null, flags: ["broadened"] }]);
    expect(rows(policy(allow("s3:GetObject")), held)).toMatchObject([
      { sign: "-", condition: null, flags: ["narrowed"], overlap: [{ condition: "aws:SourceIp IpAddress 10.0.0.0/8" }] },
    ]);
  });

  test("one value more in a condition broadens; one more in a negated one narrows", () => {
    const equals = (operator: string, values: string[]): Json =>
      policy(allow("a:B", "*", { Condition: { [operator]: { "aws:SourceAccount": values } } }));
    expect(rows(equals("StringEquals", ["1"]), equals("StringEquals", ["1", "2"]))).toMatchObject([{ sign: "+", flags: ["broadened"] }]);
    expect(rows(equals("StringNotEquals", ["1"]), equals("StringNotEquals", ["1", "2"]))).toMatchObject([
      { sign: "-", flags: ["narrowed"] },
    ]);
  });

  test("NotAction that leaves less out is broadened", () => {
    const but = (...NotAction: string[]): Json => policy({ Effect: "Allow", NotAction, Resource: "*" });
    expect(rows(but("iam:*", "ec2:*"), but("iam:*"))).toMatchObject([
      { sign: "+", actions: ["not iam:*"], flags: expect.arrayContaining(["wildcard", "broadened"]) },
    ]);
    expect(rows(but("iam:*"), but("iam:*", "ec2:*"))).toMatchObject([
      { sign: "-", flags: expect.arrayContaining(["wildcard", "narrowed"]) },
    ]);
    expect(
      rows(policy(allow("s3:GetObject")), policy(allow("s3:GetObject"), { Effect: "Allow", NotAction: "iam:*", Resource: "*" })),
    ).toMatchObject([{ sign: "+", flags: expect.arrayContaining(["wildcard", "broadened"]), overlap: [{ actions: ["s3:GetObject"] }] }]);
    expect(rows(but("s3:*"), but("iam:*"))).toMatchObject([{ sign: "+" }, { sign: "-" }]);
  });

  test("NotAction that does not leave IAM out makes an administrator", () =>
    expect(rows(policy(), policy({ Effect: "Allow", NotAction: "s3:*", Resource: "*" }))[0]?.flags).toContain("admin"));

  test("NotResource that leaves less out is broadened", () => {
    const but = (...NotResource: string[]): Json => policy({ Effect: "Allow", Action: "s3:GetObject", NotResource });
    expect(rows(but("arn:aws:s3:::a/*", "arn:aws:s3:::b/*"), but("arn:aws:s3:::a/*"))).toMatchObject([{ sign: "+", flags: ["broadened"] }]);
  });

  test("a whole account holds its roles", () => {
    const to = (AWS: string): Json => policy({ Effect: "Allow", Principal: { AWS }, Action: "s3:GetObject", Resource: "*" });
    expect(rows(to("arn:aws:iam::999999999999:role/x"), to("999999999999"), ofThing)).toMatchObject([
      { sign: "+", principal: "account 999999999999", flags: ["external", "broadened"] },
    ]);
    expect(rows(to("arn:aws:iam::999999999999:root"), to("999999999999"), ofThing)).toEqual([]);
  });

  test.each<[string, Json, boolean]>([
    ["everyone", { Principal: "*" }, true],
    ["every account of AWS", { Principal: { AWS: "*" } }, true],
    ["all but one", { NotPrincipal: { AWS: "arn:aws:iam::123456789012:role/x" } }, true],
    ["everyone of an organization", { Principal: "*", Condition: { StringEquals: { "aws:PrincipalOrgID": "o-1" } } }, false],
    [
      "everyone of an organization, if there is one",
      { Principal: "*", Condition: { StringEqualsIfExists: { "aws:PrincipalOrgID": "o-1" } } },
      true,
    ],
    ["everyone by TLS", { Principal: "*", Condition: { Bool: { "aws:SecureTransport": "true" } } }, true],
    ["everyone of every organization", { Principal: "*", Condition: { StringLike: { "aws:PrincipalOrgID": "*" } } }, true],
    ["everyone in the world", { Principal: "*", Condition: { IpAddress: { "aws:SourceIp": ["0.0.0.0/0"] } } }, true],
    ["a service", { Principal: { Service: "ec2.amazonaws.com" } }, false],
  ])("%s is public: %s", (_name, who, expected) => {
    const [row] = rows(policy(), policy({ Effect: "Allow", Action: "s3:GetObject", Resource: "*", ...(who as object) }), ofThing);
    expect(row?.flags.includes("public")).toBe(expected);
  });

  test("a policy that cannot be read is another one when its text is", () => {
    expect(rows('${file("a.json")}', '${file("b.json")}')).toMatchObject([{ sign: "+", flags: ["unreadable"] }, { sign: "-" }]);
    expect(rows('${file("a.json")}', '${file("a.json")}')).toEqual([]);
  });

  test("no row gives an action with a resource that it does not have", () => {
    const found = rows(policy(), policy(allow(["a:B", "a:C"], ["x", "y"]), allow("a:B", "z")));
    expect(found.map(({ actions, resource }) => ({ actions, resource }))).toEqual([
      { actions: ["a:B", "a:C"], resource: "x, y" },
      { actions: ["a:B"], resource: "z" },
    ]);
  });
});
