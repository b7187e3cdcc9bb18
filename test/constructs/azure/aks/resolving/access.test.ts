import { describe, expect, it } from "vitest";
import { checkEndpoint, principals } from "../../../../../constructs/azure/aks/resolving/access";
import { access } from "../../../../../constructs/language/schema/access";
import { resolveAccess } from "../../../../../constructs/platform/resolve/access";
import { reported } from "../problems";

const [ANN, BEA] = ["00000000-0000-0000-0000-00000000000a", "00000000-0000-0000-0000-00000000000b"];

function resolve(written: object, kind: "managed" | "existing" = "managed") {
  const { report, lines } = reported();
  const parsed = access.parse(written);
  checkEndpoint(parsed, kind, report);
  return { access: resolveAccess(parsed, principals, report), lines: lines() };
}

describe("access to AKS", () => {
  it("is private and has no principals by default", () => {
    expect(resolve({})).toEqual({ access: { endpoint: "private", from: [], admins: [], editors: [], viewers: [] }, lines: [] });
  });

  it("accepts Entra object ids and references to them", () => {
    const { access, lines } = resolve({ admins: [ANN, { from: "core", output: "ops" }], editors: [BEA], viewers: [ANN] });
    expect(access).toMatchObject({ admins: [ANN, { from: "core", output: "ops", item: null }], editors: [BEA], viewers: [ANN] });
    expect(lines).toEqual([]);
  });

  it.each<[string, object, "managed" | "existing", string[]]>([
    ["a public endpoint for some", { endpoint: "public", from: ["203.0.113.0/24"] }, "existing", []],
    [
      "more ranges than AKS takes",
      { endpoint: "public", from: Array.from({ length: 201 }, (_, index) => `203.0.${index}.0/24`) },
      "managed",
      ["B4056 access.from"],
    ],
    ["an IPv6 range", { endpoint: "public", from: ["2001:db8::/32"] }, "managed", ["B4056 access.from.0"]],
    ["ranges let in to a private endpoint", { from: ["10.200.0.0/16"] }, "managed", []],
    ["ranges let in where the rules are those of others", { from: ["10.200.0.0/16"] }, "existing", ["B4056 access.from"]],
    ["a name in place of an id", { admins: ["ann@example.org"] }, "managed", ["B4055 access.admins.0"]],
  ])("judges %s", (_, written, kind, expected) => {
    expect(resolve(written, kind).lines).toEqual(expected);
  });
});
