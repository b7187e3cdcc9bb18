import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { withRenamedFrom } from "../../cli/review/add-renamed-from";

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
});
