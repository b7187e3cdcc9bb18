import { describe, expect, it } from "vitest";
import { resolveAddons, resolveCharts } from "../../../../../constructs/google/gke/resolving/addons";
import type { ParsedCluster } from "../../../../../constructs/language/schema/cluster";
import { reported } from "../problems";

type Written = ParsedCluster["addons"];
const chart = (address: string) => ({ chart: address, version: "1.0.0", namespace: "otel", values: {} });

const resolve = (written: Written, mode: "pools" | "automatic" = "pools") => {
  const { report, lines, problems } = reported();
  return { addons: resolveAddons(mode, written, report), lines: lines(), problems };
};

describe("add-ons that GKE runs itself", () => {
  it("are on by default where a cluster is hardly of use without them", () => {
    expect(resolve({}).addons).toMatchObject({
      "horizontal-pod-autoscaling": true,
      "http-load-balancing": true,
      "node-local-dns": true,
      "persistent-disk-csi-driver": true,
      "config-connector": false,
      "gcs-fuse-csi-driver": false,
    });
  });

  it("are switched on and off", () => {
    expect(resolve({ "http-load-balancing": false, "gcs-fuse-csi-driver": true })).toMatchObject({
      addons: { "http-load-balancing": false, "gcs-fuse-csi-driver": true },
      lines: [],
    });
  });

  it("say in Autopilot only what is not on anyway", () => {
    expect(Object.keys(resolve({}, "automatic").addons)).toEqual([
      "config-connector",
      "parallelstore-csi-driver",
      "ray-operator",
      "secret-manager",
    ]);
  });

  it.each<[string, Written, "pools" | "automatic", string[]]>([
    ["cannot lose metrics", { "metrics-server": false }, "pools", ["B4054 addons.metrics-server"]],
    ["may be asked for though they are there", { "metrics-server": true }, "pools", []],
    ["have no version of the spec's", { "ray-operator": "1.2.3" }, "pools", ["B4054 addons.ray-operator"]],
    ["are no charts where GKE runs its own", { "kube-dns": chart("oci://example.org/dns") }, "pools", ["B4054 addons.kube-dns"]],
    ["may be charts where GKE's own is off", { "ray-operator": chart("oci://example.org/ray") }, "pools", []],
    ["stay on in Autopilot", { "http-load-balancing": false }, "automatic", ["B4054 addons.http-load-balancing"]],
    ["are partly missing in Autopilot", { "stateful-ha": true }, "automatic", ["B4054 addons.stateful-ha"]],
    ["may be off where they are missing", { "stateful-ha": false }, "automatic", []],
    ["are known", { "kube-proxy": true }, "pools", ["B4053 addons.kube-proxy"]],
  ])("%s", (_, written, mode, expected) => {
    expect(resolve(written, mode).lines).toEqual(expected);
  });

  it("are listed where one is unknown", () => {
    expect(resolve({ dns: true }).problems[0]?.allowed).toContain("node-local-dns");
  });
});

describe("charts", () => {
  it("are installed in the order of their names", () => {
    const { report } = reported();
    const written = { b: chart("oci://example.org/b"), a: chart("https://example.org#a") };
    expect(resolveCharts(written, report).map(({ name }) => name)).toEqual(["a", "b"]);
  });

  it("are refused where they cannot be found", () => {
    const { report, lines } = reported();
    resolveCharts({ a: chart("https://example.org/charts") }, report);
    expect(lines()).toEqual(["B4059 addons.a.chart"]);
  });
});
