import { describe, expect, it } from "vitest";
import { type ChartsRequest, resolveCharts } from "../../../../../constructs/aws/eks/resolving/charts";
import { freshAddonVersion } from "../../../../support/addon-versions";
import { gpuPool, pool } from "../pool";
import { reported } from "../problems";

const context = { clusterName: "shop-prod-apps", clusterVersion: "1.35", region: "us-east-1" };
const otel = { chart: "oci://example.org/charts/otel", version: "0.110.0", namespace: "otel", values: { mode: "daemonset" } };

const resolve = (need: Partial<ChartsRequest>) => {
  const { report, lines } = reported();
  const charts = resolveCharts({ pools: [pool()], specified: {}, context, addonVersion: freshAddonVersion, ...need }, report);
  return { charts, names: charts.map(({ name }) => name), lines: lines() };
};

describe("charts", () => {
  it.each<[string, Partial<ChartsRequest>, string[]]>([
    ["none where counts are fixed", {}, []],
    ["the autoscaler where a pool's count is a range", { pools: [pool({ count: { min: 3, max: 12 } })] }, ["cluster-autoscaler"]],
    ["the device plugin where a pool has GPUs", { pools: [pool(), gpuPool()] }, ["nvidia-device-plugin"]],
    [
      "no autoscaler where it is switched off",
      { pools: [pool({ count: { min: 3, max: 12 } })], specified: { "cluster-autoscaler": false } },
      [],
    ],
    ["what is asked for, by name", { specified: { otel, another: otel } }, ["another", "otel"]],
    ["managed add-ons not at all", { specified: { coredns: true, adot: "1.0.0" } }, []],
  ])("has %s", (_, need, expected) => {
    expect(resolve(need).names).toEqual(expected);
  });

  it("are replaced by a chart of the same name in the spec", () => {
    const { charts } = resolve({ pools: [gpuPool()], specified: { "nvidia-device-plugin": otel } });
    expect(charts).toEqual([{ name: "nvidia-device-plugin", ...otel }]);
  });

  it("have the specified version, or the pinned one", () => {
    const pools = [gpuPool({ count: { min: 0, max: 4 } })];
    const addonVersion: ChartsRequest["addonVersion"] = (_, written, newest) => written ?? ("9.55.0" as typeof newest);
    const { charts } = resolve({ pools, specified: { "nvidia-device-plugin": "v0.19.3" }, addonVersion });
    expect(charts.map(({ name, version }) => `${name} ${version}`)).toEqual(["cluster-autoscaler 9.55.0", "nvidia-device-plugin 0.19.3"]);
  });

  it("run the autoscaler for the cluster's minor on Linux, only for this cluster", () => {
    const { charts } = resolve({ pools: [pool({ count: { min: 1, max: 2 } })] });
    expect(charts[0]?.values).toMatchObject({
      autoDiscovery: { clusterName: "shop-prod-apps" },
      awsRegion: "us-east-1",
      image: { tag: expect.stringMatching(/^v1\.35\.\d+$/) },
      nodeSelector: { "kubernetes.io/os": "linux" },
    });
  });

  it("run the device plugin on GPU nodes with any taint", () => {
    expect(resolve({ pools: [gpuPool()] }).charts[0]?.values).toMatchObject({ tolerations: [{ operator: "Exists" }] });
  });

  it.each([
    ["https://example.org/charts#otel", true],
    ["oci://example.org/charts/otel", true],
    ["https://example.org/charts", false],
    ["https://example.org/charts#", false],
    ["oci://example.org", false],
  ])("takes %s: %s", (chart, good) => {
    expect(resolve({ specified: { otel: { ...otel, chart } } }).lines).toEqual(good ? [] : ["B4059 addons.otel.chart"]);
  });
});
