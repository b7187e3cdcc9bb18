import { expect, it } from "vitest";
import { resolveBackup } from "../../../../../constructs/google/gke/resolving/backup";
import { reported } from "../problems";

it("has no backups by default", () => {
  expect(resolveBackup(undefined, reported().report)).toBeNull();
});

it.each([
  ["hour", 15],
  ["day", 360],
  ["week", 365],
] as const)("keeps backups of every %s for %i days at most", (every, most) => {
  const { report, lines } = reported();
  expect(resolveBackup({ every, keep: most }, report)).toEqual({ every, keepDays: most });
  expect(lines()).toEqual([]);
  resolveBackup({ every, keep: most + 1 }, report);
  expect(lines()).toEqual(["B4069 backup.keep"]);
});
