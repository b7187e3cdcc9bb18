import { expect, it } from "vitest";
import type { Problem } from "../../../../constructs/language/problems/problem";
import { reporterFor } from "../../../../constructs/platform/resolve/resource-reporter";
import { writtenMinor } from "../../../../constructs/platform/resolve/written-version";

const generic = 'write major and minor, such as version: "1.35"';

it.each<[string | undefined, string | undefined, string | undefined]>([
  [undefined, undefined, undefined],
  ["1.35", "1.35", undefined],
  ["v1.35", "1.35", undefined],
  ["1.35.2", undefined, 'write version: "1.35"; EKS patches it itself'],
  ["1.35.7-gke.1222000", undefined, 'write version: "1.35"; EKS patches it itself'],
  ["35", undefined, generic],
  ["2.0", undefined, generic],
  ["latest", undefined, generic],
])("the version %s of a cluster is read as %s; fix: %s", (written, version, fix) => {
  const problems: Problem[] = [];
  expect(
    writtenMinor(
      written,
      "EKS patches it itself",
      reporterFor({}, "clusters.apps", (problem) => problems.push(problem)),
    ),
  ).toBe(version);
  expect(problems.map((problem) => [problem.code, problem.path.join("."), problem.fix])).toEqual(
    fix === undefined ? [] : [["B4065", "clusters.apps.version", fix]],
  );
});
