import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coversText, meet } from "../../../review/access/patterns";
import { runs } from "../../support/runs";

describe("5. Access: wildcards", () => {
  test.each([
    ["s3:*", "s3:Get*", true],
    ["s3:Get*", "s3:*", false],
    ["s3:Get*", "s3:GetObject", true],
    ["*", "anything at all", true],
    ["a?c", "abc", true],
    ["a?c", "a*c", false],
    ["a*c", "a?c", true],
    ["a*b*", "a*b", true],
    ["a**", "a*", true],
    ["*b", "abab", true],
    ["", "", true],
    ["", "a", false],
  ])("%s covers %s: %s", (wide, narrow, expected) => expect(coversText(wide, narrow)).toBe(expected));

  test.each([
    ["iam:*", "*:Get*", true],
    ["iam:*", "s3:*", false],
    ["a*c", "ab*", true],
    ["a?", "ab", true],
    ["a?", "abc", false],
    ["*x*", "*y*", true],
    ["", "*", true],
  ])("%s and %s have a text in common: %s", (one, other, expected) => {
    expect(meet(one, other)).toBe(expected);
    expect(meet(other, one)).toBe(expected);
  });

  const pattern = fc.string({ unit: fc.constantFrom("a", "b", "*", "?"), maxLength: 6 });
  const text = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 7 });
  const matches = (each: string, of: string): boolean => new RegExp(`^${each.replaceAll("*", ".*").replaceAll("?", ".")}$`).test(of);

  test("what a covered pattern takes, the covering one takes", () =>
    fc.assert(
      fc.property(pattern, pattern, text, (wide, narrow, of) => {
        fc.pre(coversText(wide, narrow) && matches(narrow, of));
        expect(matches(wide, of)).toBe(true);
      }),
      { ...runs(500), maxSkipsPerRun: 1000 },
    ));

  test("patterns that both take a text are never said to have none in common", () =>
    fc.assert(
      fc.property(pattern, pattern, text, (one, other, of) => {
        fc.pre(matches(one, of) && matches(other, of));
        expect(meet(one, other)).toBe(true);
      }),
      { ...runs(500), maxSkipsPerRun: 1000 },
    ));
});
