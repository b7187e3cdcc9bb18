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

describe("managed add-ons", () => {
  it("are on by default if most clusters require them", () => {
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

  it("contain in Autopilot only those that can be switched", () => {
    expect(Object.keys(resolve({}, "automatic").addons)).toEqual([
      "config-connector",
      "parallelstore-csi-driver",
      "ray-operator",
      "secret-manager",
    ]);
  });

  it.each<[string, Written, "pools" | "automatic", string[]]>([
    ["cannot be switched off if GKE always runs them", { "metrics-server": false }, "pools", ["B4054 addons.metrics-server"]],
    ["can be requested although GKE always runs them", { "metrics-server": true }, "pools", []],
    ["cannot have a version", { "ray-operator": "1.2.3" }, "pools", ["B4054 addons.ray-operator"]],
    ["cannot be charts if GKE always runs its own", { "kube-dns": chart("oci://example.org/dns") }, "pools", ["B4054 addons.kube-dns"]],
    ["can be charts if GKE's own is off", { "ray-operator": chart("oci://example.org/ray") }, "pools", []],
    ["cannot be switched off in Autopilot", { "http-load-balancing": false }, "automatic", ["B4054 addons.http-load-balancing"]],
    ["can be unsupported in Autopilot", { "stateful-ha": true }, "automatic", ["B4054 addons.stateful-ha"]],
    ["can be off if they are unsupported", { "stateful-ha": false }, "automatic", []],
    ["must have a known name", { "kube-proxy": true }, "pools", ["B4053 addons.kube-proxy"]],
  ])("%s", (_, written, mode, expected) => {
    expect(resolve(written, mode).lines).toEqual(expected);
  });

  it("are listed if a name is unknown", () => {
    expect(resolve({ dns: true }).problems[0]?.allowed).toContain("node-local-dns");
  });
});

describe("charts", () => {
  it("are installed in the order of their names", () => {
    const { report } = reported();
    const written = { b: chart("oci://example.org/b"), a: chart("https://example.org#a") };
    expect(resolveCharts(written, report).map(({ name }) => name)).toEqual(["a", "b"]);
  });

  it("are refused without a complete address", () => {
    const { report, lines } = reported();
    resolveCharts({ a: chart("https://example.org/charts") }, report);
    expect(lines()).toEqual(["B4059 addons.a.chart"]);
  });
});
