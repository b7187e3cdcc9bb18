import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { withRenamedFrom } from "../../cli/review/add-renamed-from";
import { fixRenames, undo } from "../../cli/review/fix";
import type { SpecSide } from "../../review/compare/spec";
import type { Review } from "../../review/model/review";

const core = (entry: string): string => `networks:\n  # before\n  core: ${entry}\n`;
const at = ["networks", "core"];

describe("7. Renames: --fix", () => {
  it.each([
    ["a flow map", core("{ zones: 3 } # big"), core("{ renamedFrom: main, zones: 3 } # big")],
    ["an empty flow map", core("{} # big"), core("{ renamedFrom: main } # big")],
    [
      "a block map, below comments",
      core("\n    # how many\n\n    zones: 3"),
      core("\n    # how many\n\n    renamedFrom: main\n    zones: 3"),
    ],
    ["JSON", '{ "networks": {\n  "core": {"zones": 3}\n} }', '{ "networks": {\n  "core": {"renamedFrom": "main", "zones": 3}\n} }'],
  ])("adds the line to %s and touches nothing else", (_, text, expected) => {
    expect(withRenamedFrom(text, at, "main")).toBe(expected);
  });

  it.each([
    ["no exceptions", core("{ zones: 3 }"), core("{ per: { use1: { renamedFrom: main } }, zones: 3 }")],
    [
      "exceptions for other locations",
      core("{ per: { usw2: { zones: 2 } } }"),
      core("{ per: { use1: { renamedFrom: main }, usw2: { zones: 2 } } }"),
    ],
    ["exceptions for the location", core("{ per: { use1: { zones: 2 } } }"), core("{ per: { use1: { renamedFrom: main, zones: 2 } } }")],
    [
      "exceptions as a block",
      core("\n    per:\n      use1:\n        zones: 2"),
      core("\n    per:\n      use1:\n        renamedFrom: main\n        zones: 2"),
    ],
  ])("adds it for one location of an entry with %s", (_, text, expected) => {
    const fixed = withRenamedFrom(text, [...at, "per", "use1"], "main");
    expect(fixed).toBe(expected);
    expect(parse(fixed).networks.core.per.use1.renamedFrom).toBe("main");
  });

  it("refuses an entry that is not a map at its place", () => {
    expect(() => withRenamedFrom("x-a: &a { zones: 3 }\nnetworks: { core: *a }\n", at, "main")).toThrow("networks.core");
    expect(() => withRenamedFrom("networks: { core: { per: ~ } }\n", [...at, "per", "use1"], "main")).toThrow("networks.core.per");
  });

  /** A review that found these renames in a file. */
  const found = (file: string, ...renames: readonly { path: readonly string[]; renamedFrom: string; per?: string }[]) =>
    ({
      findings: renames.map((data) => ({ topic: "rename", data, place: { file, line: 1, column: 1, endLine: 1, endColumn: 1 } })),
    }) as unknown as Review;
  const spec = {} as SpecSide;
  const written = (text: string): string => {
    const file = join(mkdtempSync(join(tmpdir(), "berth-fix-")), "berth.yaml");
    writeFileSync(file, text);
    return file;
  };

  it("writes several lines into one file, and can take all of them back", () => {
    const text = core("{ zones: 3 }").concat("clusters:\n  web: { network: core }\n");
    const file = written(text);
    const result = found(file, { path: at, renamedFrom: "main", per: "use1" }, { path: ["clusters", "web"], renamedFrom: "apps" });
    const fixed = fixRenames(result, spec, file);
    expect(parse(readFileSync(file, "utf8"))).toMatchObject({
      networks: { core: { per: { use1: { renamedFrom: "main" } } } },
      clusters: { web: { renamedFrom: "apps" } },
    });
    undo(fixed);
    expect(readFileSync(file, "utf8")).toBe(text);
  });

  it("writes nothing if one of the lines has no place", () => {
    const text = core("{ zones: 3 }");
    const file = written(text);
    const result = found(file, { path: at, renamedFrom: "main" }, { path: ["clusters", "web"], renamedFrom: "apps" });
    expect(() => fixRenames(result, spec, file)).toThrow("clusters.web");
    expect(readFileSync(file, "utf8")).toBe(text);
  });
});
