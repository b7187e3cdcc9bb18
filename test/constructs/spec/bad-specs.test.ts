import { describe, expect, it } from "vitest";
import { specCodes } from "../../../constructs/spec/codes";
import { readSpec } from "../../../constructs/spec/read";
import { holdTo, sound } from "../../support/bad-spec";
import { problemsOf } from "../../support/problems-of";
import { filesSpecs } from "./bad-specs/files";
import { keysSpecs } from "./bad-specs/keys";
import { notBuiltSpecs } from "./bad-specs/not-built";
import { referencesSpecs } from "./bad-specs/references";
import { rulesSpecs } from "./bad-specs/rules";
import { servicesSpecs } from "./bad-specs/services";
import { settingsSpecs } from "./bad-specs/settings";
import { valuesSpecs } from "./bad-specs/values";

const tables = {
  files: filesSpecs,
  keys: keysSpecs,
  values: valuesSpecs,
  settings: settingsSpecs,
  references: referencesSpecs,
  "not-built": notBuiltSpecs,
  services: servicesSpecs,
  rules: rulesSpecs,
};

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

  it("shows every code that a spec alone can draw", () => {
    const shown = new Set(Object.values(tables).flatMap((table) => table.flatMap(({ expect: all }) => all.map(({ code }) => code))));
    expect(Object.keys(specCodes).filter((code) => !shown.has(code))).toEqual([]);
  });

  it("is read by place, whatever the order in which faults are found", () => {
    const { problems } = readSpec(["berth.yaml"], {
      read: () => `${sound}clusters:\n  b: { orchestrator: esk }\n  a: { zones: 3 }\nname: x\n`.replace("name: shop\n", ""),
    });
    expect(problems.map(({ place, code }) => `${place?.line} ${code}`)).toEqual(["8 B3004", "8 B2006", "9 B2002", "9 B3004", "9 B2001"]);
  });
});
