import { describe, expect, it } from "vitest";
import { resolveRanges } from "../../../../../constructs/google/gke/resolving/ranges";
import type { GkeCluster } from "../../../../../constructs/platform/types/google/cluster";
import { reported } from "../problems";

const managed = (part: number): GkeCluster["network"] =>
  ({ kind: "own", network: { key: "apps", pods: "100.64.0.0/10", ranges: ["10.64.0.0/16"] }, share: { part } }) as never;
const existing = (ranges: { podRange: string | null; serviceRange: string | null }): GkeCluster["network"] =>
  ({ kind: "existing", network: { key: "old", ...ranges } }) as never;

const resolve = (written: { pods?: string; services?: string }, use: GkeCluster["network"]) => {
  const { report, lines } = reported();
  return { ...resolveRanges(written, use, report), lines: lines() };
};

describe("ranges of pods and services", () => {
  it("follow from the cluster's part of the network", () => {
    expect(resolve({}, managed(0))).toEqual({ podRange: "100.64.0.0/14", serviceRange: "100.124.0.0/18", lines: [] });
    expect(resolve({}, managed(3))).toEqual({ podRange: "100.76.0.0/14", serviceRange: "100.124.192.0/18", lines: [] });
  });

  it("are those of the spec", () => {
    expect(resolve({ pods: "172.16.0.0/16", services: "172.20.0.0/20" }, managed(0))).toEqual({
      podRange: "172.16.0.0/16",
      serviceRange: "172.20.0.0/20",
      lines: [],
    });
  });

  it("must be in the spec if the address plan has no more", () => {
    expect(resolve({}, managed(15)).lines).toEqual(["B4959 ranges"]);
    expect(resolve({ pods: "172.16.0.0/16", services: "172.20.0.0/20" }, managed(15)).lines).toEqual([]);
  });

  it.each<[string, { pods?: string; services?: string }, string]>([
    ["cannot overlap the network", { pods: "10.64.0.0/17" }, "B4057 ranges.pods"],
    ["cannot overlap each other", { pods: "172.16.0.0/16", services: "172.16.0.0/20" }, "B4057 ranges.services"],
    ["of services cannot be too large", { services: "172.16.0.0/12" }, "B4057 ranges.services"],
    ["of pods cannot be too small", { pods: "172.16.0.0/26" }, "B4057 ranges.pods"],
  ])("%s", (_, written, line) => {
    expect(resolve(written, managed(0)).lines).toEqual([line]);
  });

  it("are those of an existing network, which names them", () => {
    expect(resolve({}, existing({ podRange: "pods", serviceRange: "services" }))).toEqual({
      podRange: null,
      serviceRange: null,
      lines: [],
    });
    expect(resolve({}, existing({ podRange: "pods", serviceRange: null })).lines).toEqual(["B4959 network"]);
    expect(resolve({ pods: "172.16.0.0/16" }, existing({ podRange: "pods", serviceRange: "services" })).lines).toEqual([
      "B4057 ranges.pods",
    ]);
  });
});
