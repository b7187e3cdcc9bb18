import { describe, expect, it } from "vitest";
import { resolveRanges } from "../../../../../constructs/azure/aks/resolving/ranges";
import type { ParsedCluster } from "../../../../../constructs/language/schema/cluster";
import { existingNetwork, managedNetwork } from "../../../../support/azure-inputs";
import { reported } from "../problems";

const resolve = (written: ParsedCluster["ranges"], network: Parameters<typeof resolveRanges>[1] = managedNetwork(), most = 6) => {
  const { report, lines } = reported();
  return { ...resolveRanges(written, network, most, report), lines: lines() };
};

describe("ranges inside a cluster of AKS", () => {
  it("are created for the cluster by default", () => {
    expect(resolve({})).toEqual({ podRange: "10.244.0.0/16", serviceRange: "172.20.0.0/16", lines: [] });
  });

  it.each<[string, ParsedCluster["ranges"], string[]]>([
    ["others", { pods: "10.100.0.0/16", services: "10.101.0.0/20" }, []],
    ["pods in the network", { pods: "10.64.0.0/18" }, ["B4057 ranges.pods"]],
    ["services in what Azure keeps", { services: "172.30.0.0/16" }, ["B4057 ranges.services"]],
    ["pods among services", { pods: "172.20.0.0/18" }, ["B4057 ranges.pods"]],
    ["too many services", { services: "176.0.0.0/8" }, ["B4057 ranges.services"]],
    ["too few pods for a node", { pods: "10.100.0.0/25" }, ["B4057 ranges.pods"]],
  ])("judge %s", (_, written, expected) => {
    expect(resolve(written).lines).toEqual(expected);
  });

  it("are large enough for all nodes, also in an existing network", () => {
    expect(resolve({ pods: "10.100.0.0/22" }, existingNetwork(), 4).lines).toEqual([]);
    expect(resolve({ pods: "10.100.0.0/22" }, existingNetwork(), 5).lines).toEqual(["B4057 ranges.pods"]);
  });
});
