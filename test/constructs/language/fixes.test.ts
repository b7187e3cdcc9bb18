import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { editOf, follow, type Spec } from "../../support/follow-fix";
import { problemsOf } from "../../support/problems-of";
import { badSpecs } from "./bad-specs/all";

/** Of one file, and judged without a lock: these are what an editor shows. */
const specs = Object.values(badSpecs)
  .flat()
  .flatMap(({ name, yaml, before }) => (typeof yaml === "string" && before === undefined ? [[name, yaml] as const] : []))
  .flatMap(([name, yaml]) => {
    const found = problemsOf(yaml).filter(({ fix }) => fix !== undefined && editOf(fix) !== null);
    return found.length > 0 && found.every(({ code }) => code !== "B1002" && code !== "B1003") ? [[name, yaml, found] as const] : [];
  });

describe("the fix of a message, typed as it says,", () => {
  it.each(specs)("ends the problem and leads to no advice against it: %s", (_name, yaml, found) => {
    const spec = parse(yaml) as Spec;
    for (const problem of found) follow(spec, problem);
  });

  it("can be typed in many cases", () => {
    const steps = specs.flatMap(([, yaml, found]) => found.flatMap((problem) => follow(parse(yaml) as Spec, problem)));
    expect(steps.length).toBeGreaterThan(60);
  });
});
