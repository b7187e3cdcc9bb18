import { describe, expect, it } from "vitest";
import { type AddonNeed, resolveAddons } from "../../../../../constructs/aws/eks/resolving/addons";
import { reported } from "../problems";

const resolve = (need: Partial<AddonNeed>) => {
  const { report, lines, problems } = reported();
  const addons = resolveAddons({ mode: "pools", metrics: true, written: {}, newest: () => null, ...need }, report);
  return { addons, names: addons.map(({ name }) => name), lines: lines(), problems };
};

describe("managed add-ons", () => {
  it("puts what a node needs to join before the nodes, and the rest after them", () => {
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

  it("has none of those that Auto Mode brings", () => {
    expect(resolve({ mode: "automatic" }).names).toEqual(["metrics-server"]);
  });

  it.each<[string, Partial<AddonNeed>, boolean]>([
    ["is off where metrics are off", { metrics: false }, false],
    ["is off where it is switched off", { written: { "metrics-server": false } }, false],
    ["is on where it is asked for, whatever metrics say", { metrics: false, written: { "metrics-server": true } }, true],
    [
      "gives way to a chart of its name",
      { written: { "metrics-server": { chart: "oci://example.org/m", version: "3.12.2", namespace: "m", values: {} } } },
      false,
    ],
  ])("metrics-server %s", (_, need, there) => {
    const { names, lines } = resolve(need);
    expect(names.includes("metrics-server")).toBe(there);
    expect(lines).toEqual([]);
  });

  it("takes a written version as EKS spells it, and the lock's for the others", () => {
    const { addons } = resolve({
      written: { coredns: "1.12.4-eksbuild.1", adot: "v0.141.0-eksbuild.1" },
      newest: (name) => `newest of ${name}`,
    });
    const versions = Object.fromEntries(addons.map(({ name, version }) => [name, version]));
    expect(versions).toMatchObject({ coredns: "v1.12.4-eksbuild.1", adot: "v0.141.0-eksbuild.1", "vpc-cni": "newest of vpc-cni" });
  });

  it.each<[Partial<AddonNeed>, string[]]>([
    [{ written: { "core-dns": true } }, ["B4053 addons.core-dns"]],
    [{ written: { otel: "1.0.0" } }, ["B4053 addons.otel"]],
    [{ written: { "vpc-cni": false } }, ["B4054 addons.vpc-cni"]],
    [
      { written: { "vpc-cni": { chart: "oci://example.org/cni", version: "1.0.0", namespace: "kube-system", values: {} } } },
      ["B4054 addons.vpc-cni"],
    ],
    [{ mode: "automatic", written: { coredns: "v1.12.4-eksbuild.1" } }, ["B4054 addons.coredns"]],
    [{ mode: "automatic", written: { coredns: false } }, []],
    [{ written: { "cluster-autoscaler": false, "nvidia-device-plugin": "0.19.0" } }, []],
    [{ written: { otel: { chart: "oci://example.org/charts/otel", version: "0.1.0", namespace: "otel", values: {} } } }, []],
  ])("judges %j", (need, expected) => {
    expect(resolve(need).lines).toEqual(expected);
  });

  it("names the known add-ons where one is unknown", () => {
    expect(resolve({ written: { "core-dns": true } }).problems[0]?.allowed).toMatch(/\bcoredns\b.*\bvpc-cni\b/);
  });

  it("does not depend on the order of keys", () => {
    const written = { adot: true, coredns: false, "snapshot-controller": true };
    const reversed = Object.fromEntries(Object.entries(written).reverse());
    expect(resolve({ written }).addons).toEqual(resolve({ written: reversed }).addons);
  });
});
