import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cutName,
  type GlobalKind,
  type LocalKind,
  nameLimit,
  sharedNames,
  vendorName,
  wholeName,
} from "../../../../constructs/platform/naming/names";

const sha = (text: string): string => createHash("sha256").update(text).digest("hex");
const shop = { name: "shop", environment: "prod" };
const long = "a-platform-of-twenty-production-a-cluster-of-20-char-euwest12";

const localKinds: LocalKind[] = ["google-service-account", "load-balancer", "iam-role", "node-group"];
const worldKinds: GlobalKind[] = ["aks-dns-prefix", "container-registry", "gcs-bucket", "key-vault", "s3-bucket", "storage-account"];

describe("the whole of a name", () => {
  it.each([
    [shop, "apps", undefined, "shop-prod-apps"],
    [shop, "apps-use1", "nodes", "shop-prod-apps-use1-nodes"],
    [{ name: "shop", environment: null }, "apps", "nodes", "shop-apps-nodes"],
  ])("of %o, %s and %s is %s", (platform, id, part, whole) => {
    expect(wholeName(platform, id, part)).toBe(whole);
  });
});

describe("a vendor name", () => {
  it.each([
    ["google-service-account", 30],
    ["load-balancer", 32],
    ["iam-role", 64],
    ["s3-bucket", 63],
    ["container-registry", 50],
    ["storage-account", 24],
    ["key-vault", 24],
    ["aks-dns-prefix", 54],
  ] as const)("of a %s has at most %i characters", (kind, limit) => {
    expect(nameLimit(kind)).toBe(limit);
  });

  it("stays whole up to the limit", () => {
    expect(cutName("x".repeat(40), 40)).toBe("x".repeat(40));
  });

  it("that is too long keeps its first limit−7 characters and ends in digits of the whole", () => {
    const whole = "x".repeat(41);
    expect(vendorName("google-service-account", whole)).toBe(`${"x".repeat(23)}-${sha(whole).slice(0, 6)}`);
  });

  it("that is cut behind a hyphen has no two in a row", () => {
    const whole = `${"x".repeat(22)}-${"y".repeat(20)}`;
    expect(vendorName("google-service-account", whole)).toBe(`${"x".repeat(22)}-${sha(whole).slice(0, 6)}`);
  });

  it("that is unique in the world ends in digits of account and whole, also when it is short", () => {
    const digits = sha("123456789012/shop-prod-logs").slice(0, 6);
    expect(vendorName("s3-bucket", "shop-prod-logs", "123456789012")).toBe(`shop-prod-logs-${digits}`);
    expect(vendorName("storage-account", "shop-prod-logs", "123456789012")).toBe(`shopprodlogs${digits}`);
    expect(vendorName("key-vault", long, "s")).toBe(`a-platform-of-twe-${sha(`s/${long}`).slice(0, 6)}`);
  });

  it("differs between accounts where it is unique in the world", () => {
    for (const kind of worldKinds) expect(vendorName(kind, "shop-prod-logs", "one")).not.toBe(vendorName(kind, "shop-prod-logs", "two"));
  });

  it("is within its limit, of the vendor's characters, and the same every time", () => {
    const key = fc.stringMatching(/^[a-z](?:[a-z0-9]|-[a-z0-9]){0,60}$/);
    fc.assert(
      fc.property(key, (whole) => {
        for (const kind of localKinds) {
          const name = vendorName(kind, whole);
          expect(name.length).toBeLessThanOrEqual(nameLimit(kind));
          expect(name).toMatch(/^[a-z][a-z0-9-]*[a-z0-9]$|^[a-z]$/);
          expect(name).not.toContain("--");
          expect(vendorName(kind, whole)).toBe(name);
        }
        for (const kind of worldKinds) {
          const name = vendorName(kind, whole, "123456789012");
          expect(name.length).toBeLessThanOrEqual(nameLimit(kind));
          expect(name).toMatch(kind === "storage-account" || kind === "container-registry" ? /^[a-z0-9]+$/ : /^[a-z][a-z0-9-]*$/);
        }
      }),
    );
  });
});

describe("names that would be shared", () => {
  it("are found within a scope, whatever the order, and name the first", () => {
    const claims = [
      { scope: "gke", name: "same", path: "clusters.b" },
      { scope: "gke", name: "same", path: "clusters.a" },
      { scope: "eks", name: "same", path: "clusters.c" },
      { scope: "gke", name: "other", path: "clusters.d" },
    ];
    const found = [{ claim: claims[0], first: "clusters.a" }];
    expect(sharedNames(claims)).toEqual(found);
    expect(sharedNames([...claims].reverse())).toEqual(found);
  });
});
