import { describe, expect, it } from "vitest";
import { checkEndpoint, members } from "../../../../../constructs/google/gke/resolving/access";
import { access } from "../../../../../constructs/language/schema/access";
import { resolveAccess } from "../../../../../constructs/platform/resolve/access";
import { reported } from "../problems";

const problemsOf = (written: object, networkRanges = 1) => {
  const { report, lines } = reported();
  const parsed = access.parse(written);
  checkEndpoint(parsed, networkRanges, report);
  resolveAccess(parsed, members, report);
  return lines();
};

describe("a principal with access", () => {
  it.each([
    "user:jo@example.org",
    "group:platform@example.org",
    "serviceAccount:ci@shop-prod.iam.gserviceaccount.com",
    "domain:example.org",
    "principalSet://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/ci/*",
  ])("is an IAM member such as %s", (member) => {
    expect(problemsOf({ admins: [member] })).toEqual([]);
  });

  it.each(["allUsers", "allAuthenticatedUsers", "jo@example.org", "user:jo", "arn:aws:iam::123456789012:role/admins"])(
    "is not %s",
    (member) => {
      expect(problemsOf({ viewers: [member] })).toEqual(["B4055 access.viewers.0"]);
    },
  );

  it("can be a reference, which is unknown until apply", () => {
    const { report, lines } = reported();
    expect(resolveAccess(access.parse({ editors: [{ from: "core", output: "team" }] }), members, report).editors).toEqual([
      { from: "core", output: "team", item: null },
    ]);
    expect(lines()).toEqual([]);
  });
});

describe("ranges of the endpoint", () => {
  it.each<[string, object, string[]]>([
    ["can be private for a private endpoint", { from: ["10.0.0.0/8", "100.64.0.0/16"] }, []],
    ["cannot be public for a private endpoint", { from: ["203.0.113.0/24"] }, ["B4056 access.from.0"]],
    ["can be public for a public endpoint", { endpoint: "public", from: ["203.0.113.0/24"] }, []],
    ["cannot be IPv6", { endpoint: "public", from: ["2001:db8::/48"] }, ["B4056 access.from.0"]],
    ["can be unknown until apply", { from: [`\${var.range}`] }, []],
  ])("%s", (_, written, expected) => {
    const { report, lines } = reported();
    const parsed = { endpoint: "private" as const, from: [], admins: [], editors: [], viewers: [], ...written };
    checkEndpoint(parsed, 1, report);
    expect(lines()).toEqual(expected);
  });

  it("are limited to 100, including those of the network", () => {
    const from = Array.from({ length: 99 }, (_, n) => `10.0.${n}.0/24`);
    expect(problemsOf({ from }, 1)).toEqual([]);
    expect(problemsOf({ from }, 2)).toEqual(["B4056 access.from"]);
  });
});
