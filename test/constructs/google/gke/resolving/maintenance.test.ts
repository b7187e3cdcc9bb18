import { expect, it } from "vitest";
import { checkExclusions } from "../../../../../constructs/google/gke/resolving/maintenance";
import { reported } from "../problems";

const problemsOf = (...exclude: { from: string; to: string }[]) => {
  const { report, lines } = reported();
  checkExclusions({ days: ["sunday"], start: "03:00", hours: 12, exclude }, report);
  return lines();
};
const january = { from: "2027-01-01", to: "2027-01-30" };

it("allows an exclusion of 30 days, including the last", () => {
  expect(problemsOf(january)).toEqual([]);
  expect(problemsOf({ ...january, to: "2027-01-31" })).toEqual(["B4063 maintenance.exclude.0"]);
});

it("allows three exclusions", () => {
  expect(problemsOf(january, january, january)).toEqual([]);
  expect(problemsOf(january, january, january, january)).toEqual(["B4063 maintenance.exclude"]);
});

it("reports nothing without maintenance", () => {
  const { report, lines } = reported();
  checkExclusions(undefined, report);
  expect(lines()).toEqual([]);
});
