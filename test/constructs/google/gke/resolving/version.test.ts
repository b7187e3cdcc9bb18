import { expect, it } from "vitest";
import { writtenVersion } from "../../../../../constructs/google/gke/resolving/version";
import { reported } from "../problems";

it.each([
  [undefined, undefined, []],
  ["1.35", "1.35", []],
  ["v1.35", "1.35", []],
  ["1.35.7-gke.1222000", undefined, ["B4966 version"]],
  ["latest", undefined, ["B4966 version"]],
] as const)("takes version %s for %s", (written, expected, problems) => {
  const { report, lines } = reported();
  expect(writtenVersion(written, report)).toBe(expected);
  expect(lines()).toEqual(problems);
});

it("names the minor of a patch", () => {
  const { report, problems } = reported();
  writtenVersion("1.35.7-gke.1222000", report);
  expect(problems[0]?.fix).toContain('"1.35"');
});
