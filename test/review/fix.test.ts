import { describe, expect, it } from "vitest";
import { withRenamedFrom } from "../../cli/review/fix";

describe("7. Renames: --fix", () => {
  it.each([
    ["a flow map", "  core: { zones: 3 } # big\n", 1, 9, "  core: { renamedFrom: main, zones: 3 } # big\n"],
    ["an empty flow map", "  core: {} # big\n", 1, 9, "  core: { renamedFrom: main } # big\n"],
    [
      "a block map, below comments",
      "  core:\n    # how many\n\n    zones: 3\n",
      1,
      3,
      "  core:\n    # how many\n\n    renamedFrom: main\n    zones: 3\n",
    ],
    ["JSON", '  "core": {"zones": 3}\n', 1, 11, '  "core": {"renamedFrom": "main", "zones": 3}\n'],
  ])("adds the line to %s and touches nothing else", (_, text, line, column, expected) => {
    expect(withRenamedFrom(text, line, column, "main")).toBe(expected);
  });
});
