import { describe, expect, it } from "vitest";
import { resolveAks } from "../../../../constructs/azure/aks/resolve";
import { cluster as schema } from "../../../../constructs/language/schema/cluster";
import type { Lock } from "../../../../constructs/platform/lock/lock";
import type { AksCluster } from "../../../../constructs/platform/types/azure/cluster";
import { pins } from "../../../support/pins";
import { reported } from "../problems";
import { pool, systemPool } from "./pool";
import { cluster } from "./synth";

function resolve(written: object, changed: Partial<AksCluster> = {}, choices?: Lock["choices"]) {
  const { context, lines, problems } = reported();
  const parsed = schema.parse({ orchestrator: "aks", ...written });
  const decided = resolveAks(parsed, cluster(changed), { ...context, ...pins(choices) });
  return { decided, problems, lines: lines() };
}

const windows = pool({ key: "win", os: "windows" });

describe("a cluster of AKS", () => {
  it("is resolved completely, as plain JSON", () => {
    const { decided, lines } = resolve({});
    expect(lines).toEqual([]);
    expect(decided).toMatchObject({
      version: "1.35",
      dataplane: "cilium",
      tier: "standard",
      channel: "patch",
      azurePolicy: true,
      maintenance: null,
      backup: null,
      charts: [],
    });
    expect(JSON.parse(JSON.stringify(decided))).toEqual(decided);
  });

  it("takes its own settings", () => {
    const maintenance = { days: ["sunday"], start: "03:00", hours: 12, exclude: [{ from: "2026-12-15", to: "2027-01-05" }] };
    expect(resolve({ aks: { tier: "premium", channel: "none", azurePolicy: false }, maintenance }).decided).toMatchObject({
      tier: "premium",
      channel: "none",
      azurePolicy: false,
      maintenance: { day: "sunday", start: "03:00", hours: 12, exclude: [{ from: "2026-12-15", to: "2027-01-05" }] },
    });
  });

  it("has Azure's data plane with Windows nodes", () => {
    expect(resolve({}, { pools: [systemPool(), windows] }).decided.dataplane).toBe("azure");
  });

  it("keeps its original data plane when pools are added and removed", () => {
    const locked = (chosen: string) => ({ "clusters.apps.dataplane": { need: null, chosen } });
    expect(resolve({}, {}, locked("azure"))).toMatchObject({ decided: { dataplane: "azure" }, lines: [] });
    expect(resolve({}, { pools: [systemPool(), windows] }, locked("cilium")).lines).toEqual(["B5209 clusters.apps.pools.win.os"]);
  });

  it("reports all errors at once, each with a fix", () => {
    const { lines } = resolve({ version: "1.35.2", backup: { every: "hour" }, addons: { coredns: false } });
    expect(lines).toEqual(["B4065 clusters.apps.version", "B4054 clusters.apps.addons.coredns", "B4069 clusters.apps.backup.every"]);
  });
});
