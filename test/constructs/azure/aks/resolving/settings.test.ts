import { describe, expect, it } from "vitest";
import * as settings from "../../../../../constructs/azure/aks/resolving/settings";
import type { AksCluster } from "../../../../../constructs/platform/types/azure/cluster";
import { reported } from "../problems";

const lines = (judge: (report: ReturnType<typeof reported>["report"]) => unknown) => {
  const { report, lines } = reported();
  judge(report);
  return lines();
};
const group = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/x/providers";
const identity = `${group}/Microsoft.ManagedIdentity/userAssignedIdentities/control`;
const pinned = "https://vault.vault.azure.net/keys/apps/0123456789abcdef0123456789abcdef";
const outside = { from: "core", output: "x", item: null };

describe("additional destinations of logs", () => {
  it.each([
    [null, []],
    [outside, []],
    [`${group}/Microsoft.Storage/storageAccounts/central`, []],
    [`${group}/Microsoft.EventHub/namespaces/n/authorizationRules/send`, []],
    [`${group}/Microsoft.OperationalInsights/workspaces/central`, []],
    [`${group}/Microsoft.Storage/storageAccounts/Central`, ["B4064 logs.to"]],
    ["arn:aws:s3:::central-logs", ["B4064 logs.to"]],
  ] as const)("%j is judged", (to, expected) => {
    expect(lines((report) => settings.checkLogs({ retentionDays: 90, to }, report))).toEqual(expected);
  });
});

describe("an existing key", () => {
  const roles = { controlPlane: identity, nodes: null };
  it.each<[string, AksCluster["encryption"], AksCluster["roles"], string[]]>([
    ["none", { kind: "customer" }, { controlPlane: null, nodes: null }, []],
    ["a version, and who may use it", { kind: "key", key: pinned }, roles, []],
    ["an output", { kind: "key", key: outside }, roles, []],
    ["no version", { kind: "key", key: pinned.slice(0, -33) }, roles, ["B5216 encryption.key"]],
    ["nobody who may use it", { kind: "key", key: pinned }, { ...roles, controlPlane: null }, ["B5216 encryption.key"]],
  ])("with %s is judged", (_, encryption, roles, expected) => {
    expect(lines((report) => settings.checkKey({ encryption, roles }, report))).toEqual(expected);
  });
});

describe("roles", () => {
  it("are user-assigned identities", () => {
    expect(lines((report) => settings.checkRoles({ controlPlane: identity, nodes: outside }, report))).toEqual([]);
    expect(lines((report) => settings.checkRoles({ controlPlane: "control", nodes: "arn:aws:iam::1:role/x" }, report))).toEqual([
      "B4068 roles.controlPlane",
      "B4068 roles.nodes",
    ]);
  });
});

describe("backups", () => {
  it.each([
    [undefined, null, []],
    [{ every: "day", keep: 30 }, { every: "day", keepDays: 30, zoneRedundant: true }, []],
    [{ every: "week", keep: 360 }, { every: "week", keepDays: 360, zoneRedundant: true }, []],
    [{ every: "week", keep: 361 }, { every: "week", keepDays: 361, zoneRedundant: true }, ["B4069 backup.keep"]],
    [{ every: "hour", keep: 30 }, null, ["B4069 backup.every"]],
  ] as const)("of %j are %j", (written, decided, expected) => {
    const { report, lines } = reported();
    expect(settings.resolveBackup(written, () => true, report)).toEqual(decided);
    expect(lines()).toEqual(expected);
  });
});

describe("long-term support", () => {
  it.each([
    ["premium", "patch", []],
    ["premium", "none", []],
    ["premium", "rapid", ["B5220 aks.channel"]],
    ["standard", "rapid", []],
  ] as const)("of tier %s with channel %s is judged", (tier, channel, expected) => {
    expect(lines((report) => settings.checkTier({ tier, channel }, report))).toEqual(expected);
  });
});
