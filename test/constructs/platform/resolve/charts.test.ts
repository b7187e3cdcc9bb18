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

describe("charts of a spec", () => {
  it("are sorted by name, without other kinds of add-ons", () => {
    const addons = { b: chart("oci://example.org/b"), a: chart("oci://example.org/a"), c: false, d: "1.2.3", e: true };
    expect(writtenCharts(addons, collector().report)).toEqual([
      { name: "a", ...chart("oci://example.org/a") },
      { name: "b", ...chart("oci://example.org/b") },
    ]);
  });

  it("are rejected if their address is incomplete", () => {
    const { report, codes } = collector();
    writtenCharts({ a: chart("https://example.org") }, report);
    expect(codes()).toEqual(["B4059 addons.a.chart"]);
  });
});
