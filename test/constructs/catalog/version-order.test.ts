import { describe, expect, it } from "vitest";
import { compareVersions } from "../../../constructs/catalog/version-order";

describe("the order of versions", () => {
  it.each([
    ["v1.22.4-eksbuild.3", "v1.23.0-eksbuild.1"],
    ["v1.9.0-eksbuild.1", "v1.10.0-eksbuild.1"],
    ["v1.23.0-eksbuild.1", "v1.23.0-eksbuild.2"],
    ["1.35.2-20260714", "1.35.6-20260714"],
    ["1.35.6-20260625", "1.35.6-20260714"],
    ["24.04.202607140", "24.04.202608070"],
    ["20260714", "20260805"],
    ["9.59.0", "10.0.0"],
    ["1.0", "1.0.1"],
    ["1.0.0-rc.1", "1.0.0"],
    ["1.0.0-alpha.2", "1.0.0-alpha.10"],
    ["0.9.0", "1.0.0-beta"],
  ])("has %s before %s", (lower, higher) => {
    expect(compareVersions(lower, higher)).toBeLessThan(0);
    expect(compareVersions(higher, lower)).toBeGreaterThan(0);
    expect(compareVersions(lower, lower)).toBe(0);
  });
});
