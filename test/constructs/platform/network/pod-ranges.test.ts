import { describe, expect, it } from "vitest";
import { DEFAULT_NETWORK_PODS, firstOverlap, podRangesOf } from "../../../../constructs/platform/network/pod-ranges";
import { nodesIn, podBitsFor, unitShortage } from "../../../../constructs/platform/network/range-capacity";

describe("pods and services on GKE", () => {
  it.each([
    [0, "100.64.0.0/14", "100.124.0.0/18"],
    [1, "100.68.0.0/14", "100.124.64.0/18"],
    [11, "100.108.0.0/14", "100.126.192.0/18"],
  ])("of part %i are %s and %s", (part, pods, services) => {
    expect(podRangesOf(DEFAULT_NETWORK_PODS, part)).toEqual({ pods, services });
  });

  it("end before the part that services share", () => {
    expect(podRangesOf(DEFAULT_NETWORK_PODS, 14)).not.toBeNull();
    expect(podRangesOf(DEFAULT_NETWORK_PODS, 15)).toBeNull();
  });

  it("have room for 1,024 nodes", () => {
    expect(nodesIn(podRangesOf(DEFAULT_NETWORK_PODS, 0)!.pods)).toBe(1024);
  });
});

describe("a unit's own ranges", () => {
  it.each([
    ["google", "10.64.0.0/20", "100.64.0.0/14", 1024, null],
    ["google", "10.64.0.0/20", "100.64.0.0/14", 1025, { capacity: 1024, of: "pods" }],
    ["azure", "10.64.0.0/26", "10.244.0.0/16", 60, { capacity: 59, of: "nodes" }],
    ["azure", "10.64.0.0/20", "10.244.0.0/16", 257, { capacity: 256, of: "pods" }],
  ] as const)("on %s, %s for nodes and %s for pods, and %i nodes: room for %j", (cloud, nodes, pods, max, room) => {
    expect(unitShortage(cloud, { nodes, pods }, max)).toEqual(room);
  });

  it.each([
    [256, 16],
    [257, 15],
    [1, 24],
  ])("for the pods of %i nodes are a /%i", (nodes, bits) => {
    expect(podBitsFor(nodes)).toBe(bits);
    expect(nodesIn(`10.0.0.0/${bits}`)).toBeGreaterThanOrEqual(nodes);
  });

  it("overlap what is named first", () => {
    expect(firstOverlap("172.20.0.0/16", ["10.0.0.0/16", "172.16.0.0/12"])).toBe("172.16.0.0/12");
    expect(firstOverlap("172.20.0.0/16", ["10.0.0.0/16"])).toBeUndefined();
  });
});
