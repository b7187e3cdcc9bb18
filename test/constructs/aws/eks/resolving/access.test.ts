import { describe, expect, it } from "vitest";
import { checkEndpoint } from "../../../../../constructs/aws/eks/resolving/access";
import { principalsOf } from "../../../../../constructs/aws/iam/principals";
import { resolveAccess } from "../../../../../constructs/platform/resolve/access";
import { reported } from "../problems";

type Parsed = Parameters<typeof resolveAccess>[0];
const ADMINS = "arn:aws:iam::123456789012:role/admins";
const closed: Parsed = { endpoint: "private", from: [], admins: [], editors: [], viewers: [] };

const resolve = (parsed: Partial<Parsed>, { partition = "aws", ipv6 = false } = {}) => {
  const { report, lines } = reported();
  const whole = { ...closed, ...parsed };
  checkEndpoint(whole, ipv6, report);
  return { access: resolveAccess(whole, principalsOf(partition), report), lines: lines() };
};

describe("access", () => {
  it("makes every field of a reference explicit", () => {
    const { access, lines } = resolve({ admins: [ADMINS, { from: "core", output: "admins" }] });
    expect(access.admins).toEqual([ADMINS, { from: "core", output: "admins", item: null }]);
    expect(lines).toEqual([]);
  });

  it.each<[string, Partial<Parsed>, Parameters<typeof resolve>[1], string[]]>([
    ["a public endpoint with ranges", { endpoint: "public", from: ["203.0.113.0/24"] }, {}, []],
    [
      "more ranges than EKS takes",
      { endpoint: "public", from: Array.from({ length: 41 }, (_, n) => `203.0.${n}.0/24`) },
      {},
      ["B4056 access.from"],
    ],
    ["an IPv6 range without IPv6", { from: ["203.0.113.0/24", "2001:db8::/32"] }, {}, ["B4056 access.from.1"]],
    ["an IPv6 range with IPv6", { from: ["2001:db8::/32"] }, { ipv6: true }, []],
    ["a token of the user's own app", { admins: ["${aws_iam_role.admins.arn}"], from: ["${local.range}"] }, {}, []],
    ["a name in place of an ARN", { editors: ["admins"] }, {}, ["B4055 access.editors.0"]],
    ["an assumed role's session", { admins: ["arn:aws:sts::123456789012:assumed-role/admins/me"] }, {}, ["B4055 access.admins.0"]],
    ["an account's root", { admins: ["arn:aws:iam::123456789012:root"] }, {}, ["B4055 access.admins.0"]],
    ["a principal of another partition", { viewers: [ADMINS] }, { partition: "aws-cn" }, ["B4055 access.viewers.0"]],
    ["a user of the same partition", { viewers: ["arn:aws-cn:iam::123456789012:user/ops/ann"] }, { partition: "aws-cn" }, []],
    ["one principal in two lists", { admins: [ADMINS], viewers: [ADMINS] }, {}, []],
  ])("checks %s", (_, parsed, where, expected) => {
    expect(resolve(parsed, where).lines).toEqual(expected);
  });
});
