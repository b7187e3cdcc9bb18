import { describe, expect, it } from "vitest";
import { checkReach } from "../../../../../constructs/azure/aks/resolving/endpoint-checks";
import type { AksCluster } from "../../../../../constructs/platform/types/azure/cluster";
import type { AzureManagedNetwork } from "../../../../../constructs/platform/types/azure/network";
import { managedNetwork, networkUses } from "../../../../support/azure-inputs";
import { reported } from "../problems";
import { cluster } from "../synth";

const judge = (network: Partial<AzureManagedNetwork>, changed: Partial<AksCluster> = {}) => {
  const { report, lines } = reported();
  checkReach(cluster({ network: networkUses.stack(managedNetwork(network)), ...changed }), report);
  return lines();
};
const quiet = { azurePolicy: false, metrics: false };

describe("a network without egress", () => {
  it("is enough for a private cluster without features that require egress", () => {
    expect(judge({ egress: "none" }, quiet)).toEqual([]);
  });

  it.each<[string, Partial<AksCluster>, string]>([
    ["a public endpoint", { access: { ...cluster().access, endpoint: "public", from: ["203.0.113.0/24"] } }, "access.endpoint"],
    ["Azure Policy", { azurePolicy: true }, "aks.azurePolicy"],
    ["metrics", { metrics: true }, "metrics"],
    ["backups", { backup: { every: "day", keepDays: 30, zoneRedundant: true } }, "backup"],
  ])("is not enough for %s", (_, changed, path) => {
    expect(judge({ egress: "none" }, { ...quiet, ...changed })).toEqual([`B5218 ${path}`]);
    expect(judge({ egress: "routed" }, { ...quiet, ...changed })).toEqual([]);
  });
});

describe("a network with IPv6", () => {
  it.each([
    ["routed", []],
    ["nat", ["B5219 network"]],
    ["nat-per-zone", ["B5219 network"]],
    ["none", ["B5219 network"]],
  ] as const)("by egress %s is judged by what passes it", (egress, expected) => {
    expect(judge({ egress, ipv6: true }, quiet)).toEqual(expected);
  });
});
