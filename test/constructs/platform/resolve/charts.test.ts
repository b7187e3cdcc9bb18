import { describe, expect, it } from "vitest";
import { isChart, writtenCharts } from "../../../../constructs/platform/resolve/charts";
import { collector } from "../problems";

const chart = (address: string) => ({ chart: address, version: "1.0.0", namespace: "otel", values: { mode: "daemonset" } });

it.each([
  ["oci://example.org/charts/collector", true],
  ["https://example.org/charts#collector", true],
  ["https://example.org/charts", false],
  ["oci://example.org", false],
  ["oci://example.org/charts#collector", false],
  ["https://example.org/charts#a/b", false],
])("finds a chart by %s: %s", (address, expected) => {
  expect(isChart(address)).toBe(expected);
});

describe("charts that are written", () => {
  it("are in the order of their names, and nothing else that add-ons may be", () => {
    const addons = { b: chart("oci://example.org/b"), a: chart("oci://example.org/a"), c: false, d: "1.2.3", e: true };
    expect(writtenCharts(addons, collector().report)).toEqual([
      { name: "a", ...chart("oci://example.org/a") },
      { name: "b", ...chart("oci://example.org/b") },
    ]);
  });

  it("are refused where they cannot be found", () => {
    const { report, codes } = collector();
    writtenCharts({ a: chart("https://example.org") }, report);
    expect(codes()).toEqual(["B4059 addons.a.chart"]);
  });
});
