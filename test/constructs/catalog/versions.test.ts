import { describe, expect, it } from "vitest";
import { catalogDate } from "../../../constructs/catalog/date";
import { daysBetween } from "../../../constructs/catalog/days";
import {
  chooseVersion,
  findVersion,
  standardDaysLeft,
  supportOf,
  type VersionedProduct,
  versionedProducts,
  versionsOf,
} from "../../../constructs/catalog/versions";

describe("versions of a product", () => {
  it.each<[VersionedProduct, number, string, string]>([
    ["eks", 19, "1.18", "1.36"],
    ["gke", 20, "1.17", "1.36"],
    ["aks", 16, "1.21", "1.36"],
    ["kubernetes", 21, "1.16", "1.36"],
    ["rke2", 19, "1.18", "1.36"],
    ["nomad", 14, "0.12", "2.0"],
    ["docker-engine", 26, "17.03", "29"],
    ["mesos", 29, "0.12", "1.11"],
    ["marathon", 17, "0.7", "1.10"],
  ])("%s: %i of them, from %s to %s", (product, count, oldest, newest) => {
    const versions = versionsOf(product).map(({ version }) => version);
    expect(versions).toHaveLength(count);
    expect([versions[0], versions.at(-1)]).toEqual([oldest, newest]);
  });

  it("are in the order of their numbers", () => {
    const versions = versionsOf("nomad").map(({ version }) => version);
    expect(versions.indexOf("1.9")).toBeLessThan(versions.indexOf("1.10"));
    expect(versions.indexOf("1.11")).toBeLessThan(versions.indexOf("2.0"));
  });

  it.each(["1.35", "v1.35.7+rke2r1", "1.35.9"])("are found by %s", (written) => {
    expect(findVersion("rke2", written)).toMatchObject({ version: "1.35", latestPatch: "v1.35.7+rke2r1" });
  });

  it.each(["1.3", "1.355", "2", ""])("are not found by %j", (written) => {
    expect(findVersion("eks", written)).toBeUndefined();
  });
});

describe("the chosen version", () => {
  it.each<[VersionedProduct, string, string | null]>([
    ["eks", "1.35", "1.35-eks-17"],
    ["gke", "1.35", "1.35.7-gke.1222000"],
    ["aks", "1.35", null],
    ["kubernetes", "1.36", "1.36.4"],
    ["rke2", "1.36", "v1.36.3+rke2r1"],
    ["nomad", "2.0", "2.0.5"],
    ["docker-engine", "29", "29.7.2"],
    ["mesos", "1.11", "1.11.0"],
    ["marathon", "1.10", "v1.10.26"],
  ])("of %s is %s", (product, version, latestPatch) => {
    expect(chooseVersion(product)).toMatchObject({ version, latestPatch });
  });

  it.each<VersionedProduct>(["eks", "gke", "aks", "kubernetes", "rke2"])(
    "of %s is 90 days old, has 180 days of support left, and no newer one is and has",
    (product) => {
      const fits = (version: string, released: string) =>
        daysBetween(released, catalogDate) >= 90 && (standardDaysLeft(product, version, catalogDate) ?? -1) >= 180;
      const fitting = versionsOf(product).filter(({ version, released }) => fits(version, released));
      expect(fitting.at(-1)).toBe(chooseVersion(product));
    },
  );

  it("passes over a version that is 81 days old", () => {
    expect(daysBetween(findVersion("eks", "1.36")!.released, catalogDate)).toBe(81);
  });
});

describe("support of a version", () => {
  it.each<[VersionedProduct, string, string, string]>([
    ["eks", "1.35", "2026-08-22", "standard"],
    ["eks", "1.33", "2026-07-29", "standard"],
    ["eks", "1.33", "2026-07-30", "extended"],
    ["eks", "1.30", "2026-07-23", "extended"],
    ["eks", "1.30", "2026-07-24", "ended"],
    ["eks", "1.19", "2026-08-22", "ended"],
    ["eks", "9.99", "2026-08-22", "unknown"],
    ["aks", "1.32", "2026-08-22", "extended"],
    ["gke", "1.33", "2026-08-22", "ended"],
    ["rke2", "v1.36.3+rke2r1", "2026-08-22", "standard"],
    ["rke2", "1.33", "2026-08-22", "ended"],
    ["nomad", "2.0.5", "2026-08-22", "standard"],
    ["nomad", "1.9.7", "2026-08-22", "ended"],
    ["docker-engine", "28.5.2", "2026-08-22", "ended"],
    ["mesos", "1.11", "2026-08-22", "unknown"],
  ])("%s %s on %s: %s", (product, version, date, support) => {
    expect(supportOf(product, version, date)).toBe(support);
  });

  it.each<[VersionedProduct, string, string, number | null]>([
    ["eks", "1.35", "2026-08-22", 217],
    ["eks", "1.34", "2026-08-22", 102],
    ["eks", "1.33", "2026-07-29", 0],
    ["eks", "1.32", "2026-08-22", -152],
    ["rke2", "1.36.3", "2026-08-22", 310],
    ["nomad", "2.0", "2026-08-22", null],
    ["eks", "9.99", "2026-08-22", null],
  ])("%s %s on %s: %s days left", (product, version, date, days) => {
    expect(standardDaysLeft(product, version, date)).toBe(days);
  });

  it("is never standard after a product's chosen version has ended", () => {
    for (const product of versionedProducts)
      expect(["standard", "unknown"], product).toContain(supportOf(product, chooseVersion(product).version, catalogDate));
  });
});

describe("days", () => {
  it.each([
    ["2026-08-22", "2026-08-22", 0],
    ["2024-02-28", "2024-03-01", 2],
    ["2026-03-28", "2026-03-30", 2],
    ["2026-08-22", "2026-08-21", -1],
  ])("from %s to %s are %i", (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  it("are not counted from what is no day", () => {
    expect(() => daysBetween("soon", "2026-08-22")).toThrow(/"soon"/);
  });
});
