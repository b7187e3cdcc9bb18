import { describe, expect, it } from "vitest";
import type { ObjectsRequest } from "../../../constructs/contracts/objects";
import { constructId, sha256Of, storeSettings } from "../../../constructs/contracts/store-settings";
import { meta } from "../../support/aws-inputs";

const request = (changed: Partial<ObjectsRequest>): ObjectsRequest => ({
  name: "store",
  prefixes: ["files"],
  objects: [],
  encryption: { kind: "customer" },
  keepOldVersionsDays: 30,
  accessLogs: null,
  ...changed,
});
const settings = (changed: Partial<ObjectsRequest>) => storeSettings(request(changed), meta("clusters", "apps"));
const file = (name: string) => ({ prefix: "files", name, byDigest: true, content: { text: "a" } }) as const;

describe("settings of a store", () => {
  it("follow the unit's name, path, labels and protection", () => {
    expect(settings({})).toMatchObject({
      name: "shop-prod-apps-store",
      path: "clusters.apps",
      labels: { team: "payments" },
      deletionProtection: true,
    });
  });

  it("accept a prefix that begins with the letters of another", () => {
    expect(settings({ prefixes: ["members/gpu", "members/gpu-2", "member"] }).prefixes).toEqual(["member", "members/gpu", "members/gpu-2"]);
  });

  it.each(["A", "a_b", "-a", "a-", "a//b", "/a", "a b", ""])("reject prefix %j", (prefix) => {
    expect(() => settings({ prefixes: [prefix] })).toThrow("must be lower-case letters and digits");
  });

  it.each(["", "a//b", "/a", "a b", "é"])("reject an object with the name %j", (name) => {
    expect(() => settings({ objects: [file(name)] })).toThrow("in parts separated by single slashes");
  });

  it("reject two objects with the same construct id", () => {
    expect(() => settings({ objects: [file("a.b"), file("a-b")] })).toThrow("Two objects have the construct id of");
  });
});

it("an id of a construct contains neither slash nor dot", () => {
  expect(constructId("desired/manager/role.json")).toBe("desired_manager_role-json");
});

it("the digest of a file is that of the request, and the digest of a text is computed", () => {
  expect(sha256Of({ file: "x", sha256: "ab".repeat(32) })).toBe("ab".repeat(32));
  expect(sha256Of({ text: "" })).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
});
