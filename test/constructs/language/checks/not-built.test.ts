import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { notBuilt } from "../../../../constructs/language/checks/not-built";
import { notBuiltCodes } from "../../../../constructs/language/codes/not-built";
import { readTexts } from "../read-text";

describe("what is not built", () => {
  it("has a code for each row of the table", () => {
    expect(notBuilt.map(({ code }) => code).sort()).toEqual(Object.keys(notBuiltCodes).sort());
  });

  it("is all that is wrong with the language's own example", () => {
    const language = readFileSync(join(__dirname, "../../../fixtures/language.yaml"), "utf8");
    const { problems, partial } = readTexts({ "berth.yaml": language, "base.yaml": "" });
    expect(problems.filter(({ code }) => !code.startsWith("B8"))).toEqual([]);
    expect(new Set(problems.map(({ code }) => code)).size).toBe(5);
    expect(Object.keys(partial?.clusters ?? {})).toEqual(["apps-use1", "apps-usw2", "jobs", "legacy", "asia"]);
  });
});
