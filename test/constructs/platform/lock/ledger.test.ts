import { describe, expect, it } from "vitest";
import { eks, faults, lockOf, platformOf, resolved, use1, usw2 } from "../platform";

const open = { deletionProtection: false };
const main = { location: "use1", ...open };
const both = { networks: { main, other: main }, clusters: { apps: { ...eks, network: "main", ...open } } };

const tombstones = (platform: ReturnType<typeof platformOf>) =>
  platform.units.filter(({ kind }) => kind === "tombstone").map(({ stack, needs }) => ({ stack, needs }));

describe("the ledger", () => {
  it("records every unit with location, state, dependencies and protection", () => {
    const { units } = lockOf({ networks: { main: { location: "use1" } }, clusters: { apps: { ...eks, network: "main", ...open } } });
    expect(units).toMatchObject({
      "network-main": {
        kind: "network",
        protected: true,
        needs: [],
        neededBy: [],
        location: { key: "use1", account: "123456789012", labels: {} },
      },
      "cluster-apps": { kind: "cluster", protected: false, needs: ["network-main"], state: { type: "local" } },
    });
  });

  it("destroys units that left the spec, after their dependants", () => {
    const platform = platformOf({}, lockOf(both));
    expect(tombstones(platform)).toEqual([
      { stack: "cluster-apps", needs: [] },
      { stack: "network-main", needs: ["cluster-apps"] },
      { stack: "network-other", needs: [] },
    ]);
    expect(platform.units.find(({ stack }) => stack === "cluster-apps")).toMatchObject({ path: null, location: "use1", protected: false });
  });

  it("destroys a network after the cluster that moved out of it, also when resolved again before it is deployed", () => {
    const moved = { networks: { other: main }, clusters: { apps: { ...eks, network: "other", ...open } } };
    const once = platformOf(moved, lockOf(both));
    const expected = [{ stack: "network-main", needs: ["cluster-apps"] }];
    expect(tombstones(once)).toEqual(expected);
    expect(tombstones(platformOf(moved, once.lock))).toEqual(expected);
  });

  it("makes a unit live again when it returns to the spec", () => {
    const gone = lockOf({}, lockOf(both));
    const platform = platformOf(both, gone);
    expect(tombstones(platform)).toEqual([]);
    expect(platform.lock.units).toEqual(lockOf(both).units);
  });

  it("rejects the removal of a protected unit, until it was deployed without protection", () => {
    const guarded = lockOf({ networks: { main: { location: "use1" } } });
    expect(faults({}, guarded)).toEqual(["B4080 networks.main"]);
    expect(resolved({}, guarded)).toMatchObject({ platform: null, lock: guarded });
    const opened = lockOf({ networks: { main } }, guarded);
    expect(faults({}, opened)).toEqual([]);
  });

  it("keeps a renamed unit", () => {
    const renamed = { networks: { core: { ...main, renamedFrom: "main" } } };
    const platform = platformOf(renamed, lockOf({ networks: { main } }));
    expect(platform.units).toMatchObject([{ stack: "network-main", kind: "network", path: "networks.core" }]);
  });

  it.each<[string, object, string[]]>([
    ["another account", { ...use1, account: "999999999999" }, ["B4081 networks.main"]],
    ["another region", { ...use1, region: "us-west-2" }, ["B4081 networks.main"]],
    ["another role", { ...use1, assumeRole: "arn:aws:iam::123456789012:role/berth" }, []],
  ])("reports a moved unit if its location becomes %s", (_what, location, expected) => {
    const networks = { main: { location: "use1", zones: ["a", "b"] } };
    expect(faults({ networks, locations: { use1: location } }, lockOf({ networks }))).toEqual(expected);
  });

  it("keeps the location of a unit that left the spec together with it", () => {
    const before = lockOf({ locations: { use1, usw2 }, networks: { far: { location: "usw2", ...open } } });
    const platform = platformOf({}, before);
    expect(platform.formerLocations).toMatchObject({ "network-far": { region: "us-west-2" } });
  });

  it("warns about a moved state, and records the new backend", () => {
    const networks = { main };
    const state = { type: "s3", bucket: "shop-state", region: "us-east-1" };
    const result = resolved({ networks, state }, lockOf({ networks }));
    expect(result.problems).toMatchObject([{ code: "B4085", severity: "warning", path: ["state"] }]);
    expect(result.lock.units["network-main"]?.state).toMatchObject({ type: "s3", key: "shop/prod/network-main.tfstate" });
    expect(resolved({ networks, state }, result.lock).problems).toEqual([]);
  });

  it("keeps the backend of a unit that left the spec", () => {
    const state = { type: "s3", bucket: "shop-state", region: "us-east-1" };
    expect(platformOf({ state }, lockOf({ networks: { main } })).units).toMatchObject([{ kind: "tombstone", backend: { type: "local" } }]);
  });
});
