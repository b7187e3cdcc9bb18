import { describe, expect, it } from "vitest";
import { specCodes } from "../../../constructs/spec/codes";
import { readSpec } from "../../../constructs/spec/read";
import { badSpecs, sound } from "./bad-specs";

const problemsOf = (text: string) => readSpec(["berth.yaml"], () => text).problems;

describe("a spec that is wrong", () => {
  it.each(badSpecs.map((bad) => [bad.name, bad] as const))("in %s is told its place, code and fix", (_name, { add, expect: expected }) => {
    const found = problemsOf(sound + add);
    expect(found.map(({ place, code, path }) => `${place?.line}:${place?.column} ${code} ${path.join(".")}`)).toEqual(
      expected.map(([problem]) => problem),
    );
    for (const [index, [, fix]] of expected.entries()) if (fix !== undefined) expect(found[index]?.fix).toContain(fix);
    for (const { code } of found) expect(specCodes).toHaveProperty(code);
  });

  it("is told everything at once, in the order of the file", () => {
    const found = problemsOf(
      `${sound}networks:\n  main: { location: nowhere }\n  other: { zones: x }\nclusters:\n  a: { orchestrator: esk }\n`,
    );
    expect(found.map(({ place, code }) => `${place?.line} ${code}`)).toEqual(["8 B3001", "9 B2101", "11 B2102"]);
  });
});

describe("the sound spec", () => {
  it("has no fault", () => {
    expect(problemsOf(sound)).toEqual([]);
  });
});
