import { describe, expect, it } from "vitest";
import { resolveIdentities } from "../../../../../constructs/azure/aks/resolving/identities";
import type { ParsedCluster } from "../../../../../constructs/language/schema/cluster";
import { reported } from "../problems";

const group = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/x";
const resolve = (written: ParsedCluster["identities"]) => {
  const { report, lines } = reported();
  return { identities: resolveIdentities(written, report), lines: lines() };
};

describe("workload identities on AKS", () => {
  it("are service accounts with roles on resources, sorted by name", () => {
    const azure = [{ role: "Reader", on: group }];
    const { identities, lines } = resolve({ "b/z": { azure }, "a/y": { azure: [{ role: "Reader", on: { from: "core", output: "id" } }] } });
    expect(identities).toEqual([
      { namespace: "a", serviceAccount: "y", grants: [{ role: "Reader", on: { from: "core", output: "id", item: null } }] },
      { namespace: "b", serviceAccount: "z", grants: azure },
    ]);
    expect(lines).toEqual([]);
  });

  it.each<[string, ParsedCluster["identities"], string[]]>([
    ["rights of another cloud alone", { "a/y": { google: [{ role: "x", on: "y" }] } }, ["B4058 identities.a/y"]],
    ["what is no resource", { "a/y": { azure: [{ role: "Reader", on: "x" }] } }, ["B5213 identities.a/y.azure.0.on"]],
  ])("refuse %s", (_, written, expected) => {
    expect(resolve(written).lines).toEqual(expected);
  });
});
