import { describe, expect, it } from "vitest";
import { checkExclusions, holdMinor } from "../../../../../constructs/google/gke/resolving/maintenance";
import type { GkeCluster } from "../../../../../constructs/platform/types/google/cluster";
import { reported } from "../problems";

type Exclusion = NonNullable<GkeCluster["maintenance"]>["exclude"][number];

function problemsOf(exclude: readonly Exclusion[], channel: GkeCluster["channel"] = "regular"): string[] {
  const { report, lines } = reported();
  const maintenance = { days: ["sunday" as const], start: "03:00", hours: 12, exclude: [...exclude] };
  checkExclusions({ maintenance, version: "1.35", channel }, report);
  return lines();
}
const january: Exclusion = { from: "2027-01-01", to: "2027-01-30", scope: "all" };
const spring: Exclusion = { from: "2027-01-01", to: "2027-04-10", scope: "minor" };

describe("maintenance exclusions of GKE", () => {
  it("exclude everything for at most 30 days, including the last", () => {
    expect(problemsOf([january])).toEqual([]);
    expect(problemsOf([{ ...january, to: "2027-01-31" }])).toEqual(["B4063 maintenance.exclude.0"]);
  });

  it("are at most three of everything, and 19 together", () => {
    expect(problemsOf([january, january, january, spring])).toEqual([]);
    expect(problemsOf([january, january, january, january])).toEqual(["B4063 maintenance.exclude"]);
    expect(problemsOf(Array.from({ length: 20 }, () => spring))).toEqual(["B4063 maintenance.exclude"]);
  });

  it.each(["minor", "minor-and-nodes"] as const)("exclude %s until the day before the support of the version ends", (scope) => {
    expect(problemsOf([{ ...spring, scope }])).toEqual([]);
    expect(problemsOf([{ ...spring, scope, to: "2027-04-11" }])).toEqual(["B4063 maintenance.exclude.0.to"]);
  });

  it("can last longer in the extended channel, whose ends the catalogue does not have", () => {
    expect(problemsOf([{ ...spring, to: "2027-12-31" }], "extended")).toEqual([]);
  });

  it("are not required", () => {
    const { report, lines } = reported();
    checkExclusions({ maintenance: null, version: "1.35", channel: "regular" }, report);
    expect(lines()).toEqual([]);
  });
});

describe("the exclusion that keeps a minor version", () => {
  const hold = (version: string) => holdMinor({ id: "apps", version }, { pin: (_kind, _path, _request, choose) => choose() });

  it("lasts from the release of the version to the end of its support, and is pinned for that version", () => {
    expect(hold("1.35")).toEqual({ from: "2026-02-11", to: "2027-04-11" });
    const asked: unknown[] = [];
    holdMinor({ id: "apps", version: "1.35" }, { pin: (_kind, path, request) => asked.push([path, request]) as never });
    expect(asked).toEqual([["clusters.apps.minorHeld", { version: "1.35" }]]);
  });

  it("is not made for a version whose support has ended at the catalogue's date", () => {
    expect(hold("1.30")).toBeNull();
  });
});
