import { describe, expect, it } from "vitest";
import type { Cloud } from "../../../constructs/catalog/cloud";
import { isRetention, nextRetention, retentionsOf } from "../../../constructs/catalog/log-retention";

describe("retention of logs", () => {
  it.each<[Cloud, number, number | null]>([
    ["aws", 1, 1],
    ["aws", 90, 90],
    ["aws", 91, 120],
    ["aws", 366, 400],
    ["aws", 3653, 3653],
    ["aws", 3654, null],
    ["google", 91, 91],
    ["google", 3650, 3650],
    ["google", 3651, null],
    ["azure", 7, 30],
    ["azure", 91, 91],
    ["azure", 731, null],
  ])("on %s for %i days is %s", (cloud, days, next) => {
    expect(nextRetention(cloud, days)).toBe(next);
    expect(isRetention(cloud, days)).toBe(next === days);
  });

  it("is told in the spec's own unit", () => {
    expect(retentionsOf("aws")).toMatch(/^1d, 3d, .*, 3653d$/);
    expect(retentionsOf("azure")).toBe("30d to 730d");
  });
});
