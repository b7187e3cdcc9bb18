import { describe, expect, it } from "vitest";
import { writtenVersion } from "../../../../../constructs/aws/eks/resolving/version";
import { reported } from "../problems";

describe("the version of a cluster", () => {
  it.each<[string | undefined, string | undefined, string | undefined]>([
    [undefined, undefined, undefined],
    ["1.35", "1.35", undefined],
    ["v1.35", "1.35", undefined],
    ["1.35.2", undefined, 'write version: "1.35"; EKS patches it itself'],
    ["35", undefined, 'Write major and minor: version: "1.35".'],
  ])("%s is read as %s; fix: %s", (written, version, fix) => {
    const { report, problems } = reported();
    expect(writtenVersion(written, report)).toBe(version);
    expect(problems[0]?.fix).toBe(fix);
  });
});
