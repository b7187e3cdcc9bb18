import { describe, expect, it } from "vitest";
import { allCodes } from "../../../cli/codes";
import { built } from "../../../constructs/assembly/tables";
import { readSpec } from "../../../constructs/language/read";
import { holdTo, sound } from "../../support/bad-spec";
import { problemsOf } from "../../support/problems-of";
import { badSpecs as tables } from "./bad-specs/all";
import { neverShown } from "./bad-specs/never-shown";

describe.each(Object.entries(tables))("a bad spec, of %s, is told its places, codes and fixes:", (_kind, table) => {
  holdTo(table);
});

describe("the table of bad specs", () => {
  it("begins from a sound spec", () => {
    expect(problemsOf(sound)).toEqual([]);
  });

  it("has sixty cases and more, each with a name of its own", () => {
    const names = Object.values(tables).flatMap((table) => table.map(({ name }) => name));
    expect(names.length).toBeGreaterThan(60);
    expect(new Set(names).size).toBe(names.length);
  });

  const shown = new Set(Object.values(tables).flatMap((table) => table.flatMap(({ expect: all }) => all.map(({ code }) => code))));
  const drawn = [...allCodes().keys()].filter((code) => /^B[1-58]/.test(code));

  it("shows every code that a spec can draw", () => {
    expect(drawn.filter((code) => !shown.has(code) && !Object.hasOwn(neverShown, code))).toEqual([]);
  });

  it("gives no reason for a code that it shows, or that there is not", () => {
    expect(Object.keys(neverShown).filter((code) => shown.has(code) || !drawn.includes(code))).toEqual([]);
  });

  it("is read by place, whatever the order in which faults are found", () => {
    const { problems } = readSpec(["berth.yaml"], built, {
      read: () => `${sound}clusters:\n  b: { orchestrator: esk }\n  a: { zones: 3 }\nname: x\n`.replace("name: shop\n", ""),
    });
    expect(problems.map(({ place, code }) => `${place?.line} ${code}`)).toEqual(["8 B3004", "8 B2006", "9 B2002", "9 B3004", "9 B2001"]);
  });
});
