import { describe, expect, it } from "vitest";
import { berth, cdktf, codesOf, ew1, newApp, platform, use1, weu } from "./app";

const clouds = { AWS: use1, "Google Cloud": ew1, Azure: weu } as const;

/** A registry of `existing` in a stack at `location`. */
function registryAt(
  location: (typeof clouds)[keyof typeof clouds],
  existing: (stack: InstanceType<typeof cdktf.TerraformStack>) => string,
) {
  const stack = new berth.BerthStack(newApp(), "shop", { platform, location });
  return new berth.Registry(stack, "base", { platform, location, existing: existing(stack) });
}

describe.each(Object.entries(clouds))("the address of an existing registry on %s", (_cloud, location) => {
  it.each([
    ["registry.example.org", "registry.example.org"],
    ["registry.example.org:443/base", "registry.example.org:443/base"],
    ["registry.example.org/base/team_a/", "registry.example.org/base/team_a"],
    ["222222222222.dkr.ecr.us-east-1.amazonaws.com/base", "222222222222.dkr.ecr.us-east-1.amazonaws.com/base"],
    ["europe-west1-docker.pkg.dev/shop-prod/base", "europe-west1-docker.pkg.dev/shop-prod/base"],
    ["shared.azurecr.io/base", "shared.azurecr.io/base"],
  ])("%s is taken as %s", (existing, address) => {
    expect(registryAt(location, () => existing).decided).toMatchObject({ kind: "existing", address });
  });

  it.each([
    "https://registry.example.org",
    "localhost/base",
    "registry.example.org/base:latest",
    "registry.example.org:port",
    "Example.org",
    "",
  ])("is not %j", (existing) => {
    expect(codesOf(() => registryAt(location, () => existing))).toEqual(["B2105"]);
  });

  it("is not what only apply knows: rights to pull are derived from it", () => {
    const variable = (stack: InstanceType<typeof cdktf.TerraformStack>) =>
      new cdktf.TerraformVariable(stack, "address", { type: "string" }).stringValue;
    expect(codesOf(() => registryAt(location, variable))).toEqual(["B2105"]);
  });
});
