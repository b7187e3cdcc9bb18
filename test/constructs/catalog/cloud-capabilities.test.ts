import { describe, expect, it } from "vitest";
import { clouds } from "../../../constructs/catalog/cloud";
import { cloudCapabilities } from "../../../constructs/catalog/cloud-capabilities";
import { location } from "../../../constructs/language/schema/location";

describe("capabilities of clouds", () => {
  it("name the key of the spec for the account", () => {
    const option = new Map(location.options.map((each) => [each.shape.cloud.value as string, Object.keys(each.shape)]));
    for (const cloud of clouds) expect(option.get(cloud), cloud).toContain(cloudCapabilities[cloud].accountKey);
  });

  it("cover the clouds that the spec's locations may be in", () => {
    expect(location.options.map((each) => each.shape.cloud.value).sort()).toEqual([...clouds].sort());
  });
});
