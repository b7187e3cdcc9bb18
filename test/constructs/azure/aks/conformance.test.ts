import { describe, expect, it } from "vitest";
import type { AksCluster } from "../../../../constructs/platform/types/azure/cluster";
import { checkStack } from "../../../conformance/check-stack";
import { describeFinding } from "../../../conformance/finding";
import { acrRegistry, existingNetwork, managedNetwork, networkUses } from "../../../support/azure-inputs";
import { gpuPool, pool, systemPool } from "./pool";
import { built, cluster } from "./synth";

const access = { ...cluster().access, endpoint: "public", from: ["203.0.113.0/24"] } as const;
const group = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/x";
const maintenance = { day: "sunday", start: "03:00", hours: 12, exclude: [{ from: "2026-12-15", to: "2027-01-05" }] };

/** All of them mix literals with references, next to which the provider skips its own validation. */
const variants: Readonly<Record<string, Partial<AksCluster>>> = {
  "as it is by default": {},
  "in a network of its own": { network: networkUses.own(), pulls: [{ registry: "images", repositories: [acrRegistry().resourceId] }] },
  "in a network of others": {
    network: networkUses.existing(existingNetwork()),
    backup: { every: "week", keepDays: 90, zoneRedundant: true },
  },
  "with a public endpoint": { access },
  "with routes of others and IPv6": { network: networkUses.stack(managedNetwork({ egress: "routed" })), ipv6: true },
  "without egress": { network: networkUses.stack(managedNetwork({ egress: "none" })), metrics: false, azurePolicy: false },
  "with pools of all kinds": {
    dataplane: "azure",
    pools: [
      systemPool({ count: { min: 2, max: 5 } }),
      pool({ rollout: { maxSurge: 0, maxUnavailable: 1, drainSeconds: 60 } }),
      gpuPool(),
      pool({ key: "win", os: "windows" }),
    ],
  },
  "with backups, windows and identities": {
    backup: { every: "day", keepDays: 30, zoneRedundant: true },
    maintenance,
    identities: [{ namespace: "a", serviceAccount: "b", grants: [{ role: "Reader", on: group }] }],
    logs: { retentionDays: 30, to: `${group}/providers/Microsoft.Storage/storageAccounts/central` },
  },
  "with Azure's own keys": { encryption: { kind: "provider" }, tier: "free", channel: "none" },
  "with an existing key": {
    encryption: { kind: "key", key: "https://vault.vault.azure.net/keys/apps/0123456789abcdef0123456789abcdef" },
    roles: { controlPlane: `${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/control`, nodes: null },
    backup: { every: "day", keepDays: 30, zoneRedundant: true },
  },
};

describe("a cluster of AKS", () => {
  it.each(Object.keys(variants))("%s contains nothing that the provider would reject", (name) => {
    const { text } = built(variants[name]);
    expect(checkStack(JSON.parse(text)).map(describeFinding)).toEqual([]);
  });
});
