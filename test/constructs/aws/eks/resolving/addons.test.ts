import { describe, expect, it } from "vitest";
import { type AddonsRequest, resolveAddons } from "../../../../../constructs/aws/eks/resolving/addons";
import { freshAddonVersion } from "../../../../support/addon-versions";
import { reported } from "../problems";

const resolve = (need: Partial<AddonsRequest>) => {
  const { report, lines, problems } = reported();
  const addons = resolveAddons(
    { mode: "pools", metrics: true, specified: {}, clusterVersion: "1.35", addonVersion: freshAddonVersion, ...need },
    report,
  );
  return { addons, names: addons.map(({ name }) => name), lines: lines(), problems };
};

describe("managed add-ons", () => {
  it("are installed before the nodes if nodes require them to join, and otherwise after", () => {
    expect(resolve({}).addons.map(({ name, phase }) => `${phase} ${name}`)).toEqual([
      "before-nodes eks-pod-identity-agent",
      "before-nodes kube-proxy",
      "before-nodes vpc-cni",
      "after-nodes aws-ebs-csi-driver",
      "after-nodes coredns",
      "after-nodes eks-node-monitoring-agent",
      "after-nodes metrics-server",
    ]);
  });

  it("exclude those that Auto Mode includes", () => {
    expect(resolve({ mode: "automatic" }).names).toEqual(["metrics-server"]);
  });

  it.each<[string, Partial<AddonsRequest>, boolean]>([
    ["is off where metrics are off", { metrics: false }, false],
    ["is off where it is switched off", { specified: { "metrics-server": false } }, false],
    ["is on where it is asked for, whatever metrics say", { metrics: false, specified: { "metrics-server": true } }, true],
    [
      "gives way to a chart of its name",
      { specified: { "metrics-server": { chart: "oci://example.org/m", version: "3.12.2", namespace: "m", values: {} } } },
      false,
    ],
  ])("metrics-server %s", (_, need, there) => {
    const { names, lines } = resolve(need);
    expect(names.includes("metrics-server")).toBe(there);
    expect(lines).toEqual([]);
  });

  it("have the specified version with the prefix v, or the pinned one", () => {
    const { addons } = resolve({
      specified: { coredns: "1.12.4-eksbuild.1", adot: "v0.141.0-eksbuild.1" },
      addonVersion: (name, written, newest) => written ?? (`newest of ${name}` as typeof newest),
    });
    const versions = Object.fromEntries(addons.map(({ name, version }) => [name, version]));
    expect(versions).toMatchObject({ coredns: "v1.12.4-eksbuild.1", adot: "v0.141.0-eksbuild.1", "vpc-cni": "newest of vpc-cni" });
  });

  it.each<[Partial<AddonsRequest>, string[]]>([
    [{ specified: { "core-dns": true } }, ["B4053 addons.core-dns"]],
    [{ specified: { otel: "1.0.0" } }, ["B4053 addons.otel"]],
    [{ specified: { "vpc-cni": false } }, ["B4054 addons.vpc-cni"]],
    [
      { specified: { "vpc-cni": { chart: "oci://example.org/cni", version: "1.0.0", namespace: "kube-system", values: {} } } },
      ["B4054 addons.vpc-cni"],
    ],
    [{ mode: "automatic", specified: { coredns: "v1.12.4-eksbuild.1" } }, ["B4054 addons.coredns"]],
    [{ mode: "automatic", specified: { coredns: false } }, []],
    [{ specified: { "cluster-autoscaler": false, "nvidia-device-plugin": "0.19.0" } }, []],
    [{ specified: { otel: { chart: "oci://example.org/charts/otel", version: "0.1.0", namespace: "otel", values: {} } } }, []],
  ])("checks %j", (need, expected) => {
    expect(resolve(need).lines).toEqual(expected);
  });

  it("are listed in the message for an unknown add-on", () => {
    expect(resolve({ specified: { "core-dns": true } }).problems[0]?.allowed).toMatch(/\bcoredns\b.*\bvpc-cni\b/);
  });

  it("do not depend on the order of keys", () => {
    const specified = { adot: true, coredns: false, "snapshot-controller": true };
    const reversed = Object.fromEntries(Object.entries(specified).reverse());
    expect(resolve({ specified }).addons).toEqual(resolve({ specified: reversed }).addons);
  });
});
