import { describe, expect, it } from "vitest";
import { resolveCharts, resolveComponents } from "../../../../../constructs/azure/aks/resolving/addons";
import type { ParsedCluster } from "../../../../../constructs/language/schema/cluster";
import { freshAddonVersion } from "../../../../support/addon-versions";
import { gpuPool, pool } from "../pool";
import { reported } from "../problems";

type Written = ParsedCluster["addons"];
const chart = { chart: "oci://example.org/charts/otel", version: "0.110.0", namespace: "otel", values: { mode: "daemonset" } };

const components = (written: Written) => {
  const { report, lines, problems } = reported();
  return { components: resolveComponents(written, report), lines: lines(), problems };
};
const charts = (written: Written, pools = [pool()]) => {
  const { report, lines } = reported();
  return { charts: resolveCharts(pools, written, freshAddonVersion, report), lines: lines() };
};

describe("add-ons of AKS", () => {
  it("have defaults that a cluster can run with", () => {
    expect(components({}).components).toEqual({
      diskDriver: true,
      fileDriver: true,
      blobDriver: false,
      snapshotController: true,
      secretsProvider: true,
      imageCleaner: true,
      keda: false,
      verticalPodAutoscaler: false,
    });
  });

  it("can be enabled and disabled where AKS supports it", () => {
    const { components: made, lines } = components({ keda: true, "image-cleaner": false, "azure-blob-csi-driver": true });
    expect(made).toMatchObject({ keda: true, imageCleaner: false, blobDriver: true, diskDriver: true });
    expect(lines).toEqual([]);
  });

  it.each<[string, Written, string[], RegExp?]>([
    ["a part that is always there", { "metrics-server": true }, []],
    ["a part that cannot be switched off", { "metrics-server": false }, ["B4054 addons.metrics-server"], /^true$/],
    ["a version of a part", { coredns: "1.12.0" }, ["B4054 addons.coredns"], /^true$/],
    ["a version of a part that can be switched", { keda: "2.17.0" }, ["B4054 addons.keda"], /^true, false$/],
    ["a chart in place of a part", { coredns: chart }, ["B4054 addons.coredns"], /^true$/],
    ["what another key switches", { "azure-policy": false }, ["B4054 addons.azure-policy"], /^aks\.azurePolicy: true or false$/],
    ["what AKS does not know", { "core-dns": true }, ["B4053 addons.core-dns"], /\bcoredns\b/],
    ["the device plugin in a version", { "nvidia-device-plugin": "0.19.0" }, []],
    ["a chart of one's own", { otel: chart }, []],
  ])("judge %s", (_, written, expected, allowed) => {
    const { lines, problems } = components(written);
    expect(lines).toEqual(expected);
    if (allowed !== undefined) expect(problems[0]?.allowed).toMatch(allowed);
  });
});

describe("charts on AKS", () => {
  it("include the device plugin if a Linux pool has GPUs", () => {
    expect(charts({}).charts).toEqual([]);
    expect(charts({}, [gpuPool()]).charts).toMatchObject([{ name: "nvidia-device-plugin", namespace: "kube-system", version: "0.20.0" }]);
    expect(charts({ "nvidia-device-plugin": false }, [gpuPool()]).charts).toEqual([]);
    expect(charts({ "nvidia-device-plugin": "v0.19.0" }).charts).toMatchObject([{ version: "0.19.0" }]);
    expect(charts({ "nvidia-device-plugin": chart }, [gpuPool()]).charts).toEqual([{ name: "nvidia-device-plugin", ...chart }]);
  });

  it("are sorted by name, each with its own address", () => {
    expect(charts({ otel: chart, alerts: chart }).charts.map(({ name }) => name)).toEqual(["alerts", "otel"]);
    expect(charts({ otel: { ...chart, chart: "https://example.org/charts" } }).lines).toEqual(["B4059 addons.otel.chart"]);
  });
});
