import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Interval, minus, rangeOf, sizeOf, union, zoneOf } from "../../../review/exposure/ranges";

const of = (...texts: string[]) =>
  union(
    texts.map((text) => {
      const range = rangeOf(text);
      if (range === null) throw new Error(`no range: ${text}`);
      return range;
    }),
  );

describe("6. Exposure: sets of addresses", () => {
  test.each([
    ["10.0.0.0/8", 1n << 24n],
    ["10.0.0.5", 1n],
    ["10.0.0.77/24", 256n],
    ["10.0.0.1-10.0.0.9", 9n],
    ["0.0.0.0/0", 1n << 32n],
    ["2001:db8::/32", 1n << 96n],
  ])("%s holds %s addresses", (text, size) => expect(sizeOf(of(text))).toBe(size));

  test.each(["sg-123", "${aws_vpc.v.cidr_block}", "10.0.0.0/33", "10", "pl-1", "web-server", ""])("%s is no range", (text) =>
    expect(rangeOf(text)).toBeNull(),
  );

  test.each([
    [["10.0.0.0/8"], "inside"],
    [["100.64.0.0/10", "fd00::/8"], "inside"],
    [["130.211.0.0/22", "35.191.0.0/16"], "inside"],
    [["203.0.113.0/24"], "named"],
    [["10.0.0.0/8", "203.0.113.1"], "named"],
    [["8.0.0.0/8"], "named"],
    [["8.0.0.0/7"], "internet"],
    [["0.0.0.0/1", "128.0.0.0/1"], "internet"],
    [["::/0"], "internet"],
    [["2001:db8::/32"], "named"],
  ])("%j is %s", (texts, zone) => expect(zoneOf(of(...(texts as string[])))).toBe(zone));

  const interval = fc.tuple(fc.nat(60), fc.nat(10)).map(([first, length]): Interval => [BigInt(first), BigInt(first + length)]);
  const numbers = (ranges: readonly Interval[]): Set<number> =>
    new Set(Array.from({ length: 80 }, (_, n) => n).filter((n) => ranges.some(([first, last]) => n >= first && n <= last)));

  test("differences are those of sets", () =>
    fc.assert(
      fc.property(fc.array(interval), fc.array(interval), (one, other) => {
        const expected = [...numbers(one)].filter((n) => !numbers(other).has(n));
        expect([...numbers(minus(union(one), union(other)))]).toEqual(expected);
        expect(sizeOf(minus(union(one), union(other)))).toBe(BigInt(expected.length));
      }),
    ));
});
