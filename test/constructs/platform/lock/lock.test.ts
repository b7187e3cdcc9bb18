import { describe, expect, it } from "vitest";
import { changedPaths, datedLock, emptyLock, forgetUnit, type Lock, refuseChange } from "../../../../constructs/platform/lock/lock";
import { eks, lockOf } from "../platform";

const old: Lock = { ...emptyLock(), catalogDate: "2020-01-01" };
const choice = { "clusters.apps.version": { need: null, chosen: "1.35" } };

describe("a lock", () => {
  it("keeps the catalogue's date until something else changes", () => {
    expect(datedLock(old, { choices: {}, identities: {}, units: {} })).toBe(old);
    expect(datedLock(old, { choices: choice, identities: {}, units: {} }).catalogDate).toBe(emptyLock().catalogDate);
  });

  it("lists what changed", () => {
    const now: Lock = { ...old, choices: choice, identities: { "clusters.b": "a" } };
    expect(changedPaths(old, now)).toEqual(["clusters.apps.version", "clusters.b"]);
    expect(changedPaths(now, now)).toEqual([]);
  });

  it("must not change with --locked, which names the file and the choices", () => {
    expect(refuseChange(old, old, "berth.lock.json")).toBeNull();
    expect(refuseChange(old, { ...old, choices: choice }, "berth.lock.json")).toMatchObject({
      code: "B4003",
      message: "berth.lock.json is out of date: clusters.apps.version",
    });
  });

  it("forgets a unit, or lists all units if there is none of that name", () => {
    const lock = lockOf({ networks: { main: { location: "use1" } } });
    const generation = { "networks.main.generation": { need: null, chosen: 2 } };
    expect(forgetUnit(lock, "network-main")).toEqual({ lock: { ...lock, units: {}, choices: { ...lock.choices, ...generation } } });
    expect(forgetUnit(lock, "network-min")).toMatchObject({ problem: { code: "B4004", allowed: "network-main" } });
    expect(forgetUnit(lock, "constructor")).toMatchObject({ problem: { code: "B4004" } });
  });

  it("forgets with a unit what could not change while it was there, and no range, part or zone", () => {
    const kept = {
      "clusters.apps.ranges": { need: null, chosen: ["10.64.0.0/16"] },
      "clusters.apps.zones": { need: 3, chosen: ["a"] },
      "clusters.app.dataplane": { need: null, chosen: "azure" },
      "networks.main.parts.cluster-apps": { need: null, chosen: 1 },
    };
    const dropped = {
      "clusters.apps.controlPlaneZones": { need: null, chosen: ["a"] },
      "clusters.apps.dataplane": { need: null, chosen: "azure" },
    };
    const lock = lockOf({ networks: { main: { location: "use1" } }, clusters: { apps: { ...eks, network: "main" } } });
    const forgotten = forgetUnit({ ...lock, choices: { ...kept, ...dropped } }, "cluster-apps");
    expect(forgotten).toMatchObject({ lock: { choices: { ...kept, "clusters.apps.generation": { need: null, chosen: 2 } } } });
    expect(Object.keys((forgotten as { lock: Lock }).lock.choices)).not.toContain("clusters.apps.dataplane");
    expect(forgetUnit((forgotten as { lock: Lock }).lock, "cluster-apps")).toHaveProperty("problem");
  });
});
