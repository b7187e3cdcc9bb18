import { expect, it } from "vitest";
import { checkLogs, logTarget } from "../../../../../constructs/google/gke/resolving/logs";
import { reported } from "../problems";

it.each([
  ["projects/_/buckets/central-logs", "bucket"],
  ["projects/central/topics/logs", "topic"],
  ["projects/central/datasets/logs", "dataset"],
  ["projects/central/locations/global/buckets/audit", "logBucket"],
] as const)("forwards logs to %s", (to, kind) => {
  const { report, lines } = reported();
  expect(logTarget(to)).toBe(kind);
  checkLogs(to, report);
  expect(lines()).toEqual([]);
});

it("treats a reference as a bucket", () => {
  expect(logTarget({ from: "core", output: "bucket", item: null })).toBe("bucket");
});

it.each(["central-logs", "arn:aws:s3:::central-logs", "projects/central/subscriptions/logs"])("refuses to forward logs to %s", (to) => {
  const { report, lines } = reported();
  checkLogs(to, report);
  expect(lines()).toEqual(["B4064 logs.to"]);
});
