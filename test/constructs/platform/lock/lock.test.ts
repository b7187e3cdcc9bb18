import { describe, expect, it } from "vitest";
import { changedPaths, datedLock, emptyLock, forgetUnit, type Lock, refuseChange } from "../../../../constructs/platform/lock/lock";
import { lockOf } from "../platform";

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
    expect(forgetUnit(lock, "network-main")).toEqual({ lock: { ...lock, units: {} } });
    expect(forgetUnit(lock, "network-min")).toMatchObject({ problem: { code: "B4004", allowed: "network-main" } });
    expect(forgetUnit(lock, "constructor")).toMatchObject({ problem: { code: "B4004" } });
  });
});
