import { describe, expect, it } from "vitest";
import { kindDefinition, kindOfPath, liveKinds, rankOf } from "../../../../constructs/platform/units/unit-kinds";
import { byDeployment } from "../../../../constructs/platform/units/units";
import { eks, platformOf, use1, usw2 } from "../platform";

const platform = platformOf({
  locations: { use1, usw2 },
  networks: { main: { location: "use1" } },
  registries: { images: { location: "use1", repositories: ["api"], replicas: ["usw2"] } },
  clusters: { apps: { ...eks, network: "main", addons: { otel: { chart: "oci://example.org/otel", version: "1", namespace: "otel" } } } },
  hypervisors: { lab: { location: "use1", network: "main", hypervisor: "kvm", hosts: { machine: { cpu: 8 } } } },
});

describe("kinds of units", () => {
  it("are deployed after the kinds in their `after`, and before tombstones", () => {
    for (const kind of liveKinds) {
      for (const before of kindDefinition(kind).after) expect(rankOf(before), `${kind} after ${before}`).toBeLessThan(rankOf(kind));
      expect(rankOf(kind)).toBeLessThan(rankOf("tombstone"));
    }
  });

  it("depend only on units of the kinds in their `after`", () => {
    expect(new Set(platform.units.map(({ kind }) => kind))).toEqual(new Set(liveKinds));
    const kinds = new Map(platform.units.map(({ stack, kind }) => [stack, kind]));
    for (const { stack, kind, needs } of platform.units)
      for (const need of needs) expect(kind === "tombstone" ? [] : kindDefinition(kind).after, stack).toContain(kinds.get(need));
  });

  it("have ranks, by which a list of units is sorted", () => {
    expect(new Set(liveKinds.map(rankOf)).size).toBe(liveKinds.length);
    expect([...platform.units].reverse().sort(byDeployment)).toEqual(platform.units);
  });

  it.each([
    ["networks.main", "network"],
    ["clusters.apps.pools.general", "cluster"],
    ["hypervisors.lab", "hosts"],
  ])("%s is an entry of kind %s", (path, kind) => {
    expect(kindOfPath(path)).toBe(kind);
  });

  it("have no kind for a path that is not an entry", () => {
    expect(() => kindOfPath("overrides.0")).toThrow("No kind of unit belongs to overrides.0");
  });
});
