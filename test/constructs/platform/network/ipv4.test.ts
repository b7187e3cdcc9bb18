import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contains, endOf, formatRange, overlap, parseRange, partOf } from "../../../../constructs/platform/network/ipv4";

const range = fc
  .tuple(fc.nat(2 ** 32 - 1), fc.integer({ min: 0, max: 32 }))
  .map(([address, bits]) => ({ start: address - (address % 2 ** (32 - bits)), size: 2 ** (32 - bits) }));

describe("a range", () => {
  it("is written as it was read", () => {
    fc.assert(
      fc.property(range, (each) => {
        expect(parseRange(formatRange(each))).toEqual(each);
      }),
    );
  });

  it.each([
    ["10.64.0.0/16", 0, 4, "10.64.0.0/18"],
    ["10.64.0.0/16", 3, 4, "10.64.192.0/18"],
    ["10.64.0.0/18", 8, 16, "10.64.32.0/22"],
    ["255.255.255.0/24", 15, 16, "255.255.255.240/28"],
    ["0.0.0.0/0", 1, 2, "128.0.0.0/1"],
  ])("%s has as part %i of %i %s", (whole, index, parts, part) => {
    expect(formatRange(partOf(parseRange(whole), index, parts))).toBe(part);
  });

  it.each([
    ["10.0.0.0/30", 0, 8],
    ["10.0.0.0/16", 4, 4],
    ["10.0.0.0/16", 0, 3],
    ["10.0.0.0/16", -1, 4],
  ])("%s has no part %i of %i", (whole, index, parts) => {
    expect(() => partOf(parseRange(whole), index, parts)).toThrow(RangeError);
  });

  it.each(["10.0.0.0", "10.0.0.0/33", "fd00::/8", "shop", "300.0.0.0/8"])("is not %s", (text) => {
    expect(() => parseRange(text)).toThrow(`${text} is not an IPv4 range`);
  });

  it("overlaps another just where one contains the other, as all aligned ranges do", () => {
    fc.assert(
      fc.property(range, range, (a, b) => {
        expect(overlap(a, b)).toBe(contains(a, b) || contains(b, a));
      }),
    );
  });

  it("has parts that meet end to end and fill it", () => {
    fc.assert(
      fc.property(fc.nat(2 ** 16 - 1), fc.integer({ min: 0, max: 8 }), (start, log) => {
        const whole = { start: start * 2 ** 16, size: 2 ** 16 };
        const parts = Array.from({ length: 2 ** log }, (_, index) => partOf(whole, index, 2 ** log));
        expect(parts[0]?.start).toBe(whole.start);
        parts.slice(1).forEach((part, index) => {
          expect(part.start).toBe(endOf(parts[index]!));
        });
        expect(endOf(parts.at(-1)!)).toBe(endOf(whole));
      }),
    );
  });
});
